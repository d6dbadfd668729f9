import { displayWidth } from "../../../layout/width";

/** Punctuation that must not begin a line, and punctuation that must not end one. */
const NOT_FIRST = /^[，。、；：？！）》」』〕】”’…,.;:?!)\]%％]/;
const NOT_LAST = /[（《「『〔【“‘([]$/;

/**
 * Matches text without a line break opportunity: a Latin word with its punctuation and space, or one other character.
 */
const PIECES = /[A-Za-z0-9_.,:;/#@%+\-−—–"'()[\]]+ *|./gsu;

/**
 * Breaks a text into lines of at most `width` columns; a Chinese character takes two. Words stay whole unless they are
 * wider than a line, and punctuation stays with its word, so a line may end a few columns early.
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

/** Returns the pieces between line break opportunities. */
function unbreakable(text: string): readonly string[] {
  const units: string[] = [];
  for (const piece of text.match(PIECES) ?? []) {
    const last = units.at(-1);
    if (last !== undefined && (NOT_FIRST.test(piece) || NOT_LAST.test(last))) units[units.length - 1] = last + piece;
    else units.push(piece);
  }
  return units;
}

/** Cuts a piece that is wider than a line; more may follow the last part on its line. */
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
