import { element, type Html } from "../html/html";

/** A bar of a chart; without a value it is drawn as a gap. */
export interface Bar {
  readonly label: string;
  /** The value in words, as it stands over the bar. */
  readonly text: string;
  readonly value?: number;
}

/** Sizes of a chart in its own units, which are pixels unless the page scales it. */
const HEIGHT = 60;
const TOP = 14;
const BOTTOM = 14;
/** The distance between bars, unless their texts need more. */
const STEP = 44;
const WIDTH = 22;

/**
 * Returns a bar chart, its bars `step` apart. It says nothing that is not in the bars' texts: a table with the same
 * figures stands beside it, for who cannot see it.
 */
export function barsSvg(bars: readonly Bar[], step = STEP): Html {
  const most = Math.max(1, ...bars.map(({ value = 0 }) => value));
  const width = bars.length * step;
  const height = TOP + HEIGHT + BOTTOM;
  return element(
    "svg",
    { class: "bars", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" },
    element("path", { class: "base", d: `M0 ${TOP + HEIGHT}H${width}` }),
    ...bars.flatMap((bar, index) => barOf(bar, index * step + step / 2, most)),
  );
}

function barOf({ label, text, value }: Bar, middle: number, most: number): readonly Html[] {
  const high = value === undefined ? HEIGHT / 2 : Math.round((Math.max(0, value) / most) * HEIGHT);
  const top = TOP + HEIGHT - high;
  const shape = { x: middle - WIDTH / 2, y: top, width: WIDTH, height: high };
  return [
    element("rect", { class: value === undefined ? "gap" : "bar", ...shape }),
    element("text", { class: "value", x: middle, y: top - 3 }, text),
    element("text", { class: "label", x: middle, y: TOP + HEIGHT + 11 }, label),
  ];
}

/** The size of a bar that lies in a row of a table. */
const LYING = { width: 160, height: 10 };

/** Returns a bar that lies in a row of a table, as long as the value is of the most; the figure stands beside it. */
export function lyingBarSvg(value: number, most: number): Html {
  const { width, height } = LYING;
  const long = Math.round((Math.max(0, value) / Math.max(1, most)) * width);
  return element(
    "svg",
    { class: "bars", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true", focusable: "false" },
    element("rect", { class: "bar", x: 0, y: 0, width: long, height }),
  );
}
