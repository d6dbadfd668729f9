import { attribute, child, childrenOf, isOn, textOf, type XmlElement } from "../package/xml";
import { OfficeError } from "../problem";
import { numberFormatsOf, type ShowNumber, showNumber } from "./number-format";

/** The text of a cell as it is seen. */
export interface CellText {
  readonly text: string;
  /** True if the whole text is struck out. */
  readonly isStruck: boolean;
}

/** What the cells of all sheets of a workbook share. */
export interface SharedParts {
  readonly strings: readonly CellText[];
  readonly formats: readonly CellFormat[];
  /** How many characters were shown so far. */
  shown: number;
}

/** Twice what the longest report has: a long text that all cells share makes more of a small file than memory holds. */
const MAX_SHOWN = 4_000_000;

interface CellFormat {
  readonly show: ShowNumber;
  readonly isStruck: boolean;
}

/** Reads the parts of shared strings and styles; a workbook may lack either. */
export function readShared(strings: XmlElement | undefined, styles: XmlElement | undefined): SharedParts {
  const showBy = numberFormatsOf(styles);
  const struckFonts = childrenOf(child(styles, "x:fonts"), "x:font").map((font) => isOn(font, "x:strike"));
  return {
    shown: 0,
    strings: childrenOf(strings, "x:si").map(richText),
    formats: childrenOf(child(styles, "x:cellXfs"), "x:xf").map((format) => ({
      show: showBy(Number(attribute(format, "numFmtId") ?? 0)),
      isStruck: struckFonts[Number(attribute(format, "fontId") ?? 0)] ?? false,
    })),
  };
}

/** Returns the text of a cell; undefined if it shows nothing. Throws an `OfficeError` if all cells show too much. */
export function cellText(cell: XmlElement, shared: SharedParts): CellText | undefined {
  const format = shared.formats[Number(attribute(cell, "s") ?? 0)];
  const shown = shownText(cell, shared.strings, format?.show);
  shared.shown += shown?.text.length ?? 0;
  if (shared.shown > MAX_SHOWN) throw new OfficeError("too-large");
  return shown && { text: shown.text, isStruck: shown.isStruck || (format?.isStruck ?? false) };
}

function shownText(cell: XmlElement, strings: readonly CellText[], show: ShowNumber | undefined): CellText | undefined {
  const type = attribute(cell, "t") ?? "n";
  if (type === "inlineStr") return richText(child(cell, "x:is"));
  const value = child(cell, "x:v") && textOf(child(cell, "x:v"));
  // A formula that no program has worked out yet has no value: what it would give is not guessed.
  if (value === undefined || value === "")
    return child(cell, "x:f") ? plain(`=${textOf(child(cell, "x:f"))}`) : undefined;
  if (type === "s") return strings[Number(value)];
  if (type === "n") return plain(numberText(value, show));
  return plain(type === "b" ? (value === "1" ? "TRUE" : "FALSE") : value);
}

/** How numbers are shown in a workbook without styles. */
const GENERAL = showNumber("General");

/** A number whose format cannot be followed exactly is shown in a form that is no figure. */
function numberText(value: string, show: ShowNumber = GENERAL): string {
  return show(Number(value)) ?? `[${value}]`;
}

function plain(text: string): CellText {
  return { text, isStruck: false };
}

/** Returns the text of runs without phonetic guides and without what is struck out in it. */
function richText(element: XmlElement | undefined): CellText {
  const runs = childrenOf(element, "x:r");
  if (runs.length === 0) return plain(textOf(child(element, "x:t")));
  const kept = runs.filter((run) => !isOn(child(run, "x:rPr"), "x:strike"));
  const text = (list: readonly XmlElement[]) => list.map((run) => textOf(child(run, "x:t"))).join("");
  return kept.length > 0 ? plain(text(kept)) : { text: text(runs), isStruck: true };
}
