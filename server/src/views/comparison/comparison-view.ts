import { compareFigures } from "../../analysis/figure-comparison";
import { compare, type Decimal, plain, ZERO } from "../../base/decimal";
import { positionAt } from "../../base/lines";
import { type Locale, say } from "../../base/localised";
import type { Datum, Report } from "../../model/types";
import { cellPlaceName } from "../../wording/place-name";
import type { ComparedContent, ComparisonView } from "./view";

/** Returns the figures of two reports side by side: every cell that differs. */
export function comparisonView(a: Report, b: Report, locale: Locale): ComparisonView {
  const cells = compareFigures(a, b);
  const different = cells.filter(({ isEqual }) => !isEqual);
  const [one, other] = [nameOf(a, locale), nameOf(b, locale)];
  const equal = cells.length - different.length;
  return {
    locale,
    title: say(`对照：${one} 与 ${other}`, `${one} and ${other}`)[locale],
    summary: say(
      `对照了 ${cells.length} 格：${equal} 格相同，${different.length} 格不同`,
      `${cells.length} cells compared: ${equal} the same, ${different.length} different`,
    )[locale],
    heads: [say("位置", "Place")[locale], one, other, say("相差", "Difference")[locale]],
    rows: different.map((cell) => ({
      place: cellPlaceName(cell.form, cell.cell),
      a: contentOf(cell.a, a, locale),
      b: contentOf(cell.b, b, locale),
      difference: cell.difference ? signed(cell.difference) : "",
    })),
  };
}

function nameOf({ identity: { body, year } }: Report, locale: Locale): string {
  const parts = [body?.value, year && say(`${year.value} 年`, String(year.value))[locale]];
  return parts.filter(Boolean).join(" ") || say("年报", "report")[locale];
}

function contentOf(datum: Datum | undefined, { lines }: Report, locale: Locale): ComparedContent {
  if (!datum) return { text: say("（没有这一格）", "(no such cell)")[locale] };
  const { span } = datum.cell;
  const range = { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
  if (datum.state === "number") return { text: plain(datum.value), range };
  if (datum.state === "blank") return { text: say("（空白）", "(blank)")[locale], range };
  return { text: say(`（未读：${datum.text.trim()}）`, `(not read: ${datum.text.trim()})`)[locale], range };
}

function signed(difference: Decimal): string {
  return compare(difference, ZERO) > 0 ? `+${plain(difference)}` : plain(difference);
}
