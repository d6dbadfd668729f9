import type { Ink } from "./drawn-lines";

/** The operators that say where text stands and what is drawn, by the numbers that pdf.js gives them. */
export const OPERATORS: Readonly<Record<number, string>> = {
  2: "setLineWidth",
  10: "save",
  11: "restore",
  12: "transform",
  31: "beginText",
  33: "setCharSpacing",
  34: "setWordSpacing",
  35: "setHScale",
  36: "setLeading",
  37: "setFont",
  38: "setTextRenderingMode",
  39: "setTextRise",
  40: "moveText",
  41: "setLeadingMoveText",
  42: "setTextMatrix",
  43: "nextLine",
  44: "showText",
  74: "paintFormXObjectBegin",
  75: "paintFormXObjectEnd",
  76: "beginGroup",
  77: "endGroup",
  80: "beginAnnotation",
  81: "endAnnotation",
  83: "paintImageMaskXObject",
  85: "paintImageXObject",
  86: "paintInlineImageXObject",
  91: "constructPath",
};

/** How a path is painted, by the numbers of the operators that do it; a path that only cuts is not seen. */
export const PAINTS: Readonly<Record<number, Ink>> = {
  20: "stroke",
  21: "stroke",
  22: "fill",
  23: "fill",
  24: "stroke",
  25: "stroke",
  26: "stroke",
  27: "stroke",
};
