import { displayWidth } from "../../layout/width";

/** Marks that do not begin a line, and marks that do not end one. */
const NOT_FIRST = /^[，。、；：？！）》」』〕】”’…,.;:?!)\]%％]/;
const NOT_LAST = /[（《「『〔【“‘([]$/;

/** What stays on one line: a run of letters, digits and their marks with the space behind it, or one character of any other kind. */
const PIECES = /[A-Za-z0-9_.,:;/#@%+\-−—–"'()[\]]+ *|./gsu;

/**
 * A text as lines of at most `width` columns, Chinese characters counted as two. Words stay whole unless they are wider than a line, and
 * punctuation stays with what it belongs to, so that a line may end a few columns early.
 */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const unit of unbreakable(text)) {
    if (displayWidth(line) + displayWidth(unit.trimEnd()) > width && line !== "") {
      lines.push(line.trimEnd());
      line = "";
    }
    const rest = cutToWidth(unit, width);
    lines.push(...rest.slice(0, -1));
    line += rest.at(-1) ?? "";
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

/** The pieces with the marks that may not be parted from them. */
function unbreakable(text: string): readonly string[] {
  const units: string[] = [];
  for (const piece of text.match(PIECES) ?? []) {
    const last = units.at(-1);
    if (last !== undefined && (NOT_FIRST.test(piece) || NOT_LAST.test(last))) units[units.length - 1] = last + piece;
    else units.push(piece);
  }
  return units;
}

/** A piece that is wider than a line, in lines; the last of them may go on. */
function cutToWidth(unit: string, width: number): readonly string[] {
  if (displayWidth(unit) <= width) return [unit];
  const parts: string[] = [];
  let part = "";
  for (const character of unit) {
    if (part !== "" && displayWidth(part + character) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
