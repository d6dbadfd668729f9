import type { Span } from "../../base/span";
import { htmlTokens } from "./html-tokens";

/** How many columns and rows a cell of an HTML table covers. */
export interface Covered {
  readonly columns: number;
  readonly rows: number;
}

/** More than any table of the form has; a page may declare a million. */
const MOST = 100;

/** Returns what each cell of the HTML tables in a range covers, in the order of the cells. */
export function coveredByCells(text: string, range: Span): readonly Covered[] {
  return htmlTokens(text, range).flatMap((token) => {
    if (token.kind !== "tag" || token.closing || (token.name !== "td" && token.name !== "th")) return [];
    const tag = text.slice(token.span.start, token.span.end);
    return [
      { columns: numberIn(tag, /\scolspan\s?=\s?["']?(\d+)/i), rows: numberIn(tag, /\srowspan\s?=\s?["']?(\d+)/i) },
    ];
  });
}

function numberIn(tag: string, attribute: RegExp): number {
  const [, digits = "1"] = attribute.exec(tag) ?? [];
  return Math.min(Math.max(Number(digits), 1), MOST);
}
