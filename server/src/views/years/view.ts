/** Figures of the same body over the years, in one language. */
export interface YearsView {
  /** Says which years' reports there are, and which are missing. */
  readonly summary: string;
  /** The years from the first report to the last, without a gap. */
  readonly years: readonly number[];
  readonly series: readonly SeriesView[];
}

/** One figure over the years. */
export interface SeriesView {
  readonly name: string;
  /** Present if it is drawn as a chart, too. */
  readonly charted?: true;
  /** One for each of the years. */
  readonly points: readonly PointView[];
}

/** The figure of one year. */
export interface PointView {
  /** The figure as it is printed; what is in its place where there is none: `缺`. */
  readonly text: string;
  /** Its size for a drawing; undefined where there is none. */
  readonly value?: number;
}
