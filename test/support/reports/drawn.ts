import { displayWidth } from "../../../server/src/layout/width";

/** A text without what formatting may change: white space, and how long rules are drawn. */
export function withoutShape(text: string): string {
  return text.replace(/\s/g, "").replace(/─+/g, "─").replace(/-{3,}/g, "---");
}

/**
 * Whether each border of the drawn boxes of a text that leads up or down meets one in the line there, by the columns of
 * a screen.
 */
export function bordersMeet(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).map(bordersOf);
  return lines.every((borders, i) =>
    [...borders].every(
      ([column, border]) =>
        (!LEADS_DOWN.includes(border) || LEADS_UP.includes(lines[i + 1]?.get(column) ?? " ")) &&
        (!LEADS_UP.includes(border) || LEADS_DOWN.includes(lines[i - 1]?.get(column) ?? " ")),
    ),
  );
}

const LEADS_DOWN = "│┌┬┐├┼┤";
const LEADS_UP = "│└┴┘├┼┤";

function bordersOf(line: string): ReadonlyMap<number, string> {
  const borders = [...line.matchAll(/[│┌┬┐├┼┤└┴┘]/g)];
  return new Map(borders.map((match) => [displayWidth(line.slice(0, match.index)), match[0]]));
}
