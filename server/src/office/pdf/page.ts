/** A character as it stands on a page. Lengths are points (1/72 inch), from the upper left corner of the page. */
export interface Glyph {
  /** One or more characters; U+FFFD where the file does not say which. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where the line stands that it is written on. */
  readonly baseline: number;
  /** The size of its font. */
  readonly size: number;
}

/** A straight line that is drawn, or a bar so thin that it looks like one. */
export interface Ruling {
  readonly direction: "horizontal" | "vertical";
  /** How far from the top, or from the left if it is vertical. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is to be seen on a page, turned so that most of its text reads from left to right. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  readonly hasPictures: boolean;
  /** True if it has text that is not drawn, such as the text that a program has found in a picture. */
  readonly hasUndrawnText: boolean;
}
