import type { ComparedCell } from "../../../analysis/figure-comparison";
import { compare, plain, ZERO } from "../../../base/decimal";
import { type Locale, say } from "../../../base/localised";
import { displayWidth, padEnd } from "../../../layout/width";
import type { Datum } from "../../../model/types";
import { cellPlaceName } from "../../../wording/place-name";
import type { Io, OutputOptions } from "../../io";
import type { LoadedReport } from "../../pipeline/run";
import { visible } from "../../visible";
import type { ComparedReports } from "./printer";

/** Prints the cells that differ, one a line with both contents and the difference, and how many are the same. */
export function printComparisonText({ a, b, cells }: ComparedReports, { locale, quiet }: OutputOptions, io: Io): void {
  const different = cells.filter(({ isEqual }) => !isEqual);
  const rows = [
    ["", ...headsOf(a, b), say("相差", "difference")[locale]],
    ...different.map((cell) => [
      cellPlaceName(cell.form, cell.cell),
      contentOf(cell.a, locale),
      contentOf(cell.b, locale),
      differenceOf(cell),
    ]),
  ];
  const shown = rows.map((row) => row.map(visible));
  const widths = [0, 1, 2, 3].map((at) => Math.max(...shown.map((row) => displayWidth(row[at] ?? ""))));
  if (different.length > 0)
    for (const row of shown)
      io.out(
        `${row
          .map((text, at) => padEnd(text, widths[at] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
      );
  if (quiet) return;
  const equal = cells.length - different.length;
  const summary = say(
    `对照了 ${cells.length} 格：${equal} 格相同，${different.length} 格不同`,
    `${cells.length} cells compared: ${equal} the same, ${different.length} different`,
  );
  io.out(`${different.length > 0 ? "\n" : ""}${summary[locale]}\n`);
}

/** Whose reports they are, by body and year; by their files where that does not tell one from the other. */
function headsOf(a: LoadedReport, b: LoadedReport): readonly [string, string] {
  const [left, right] = [headOf(a), headOf(b)];
  return left === right ? [a.name, b.name] : [left, right];
}

function headOf({ name, report: { identity } }: LoadedReport): string {
  const { body, year } = identity;
  return body && year ? `${body.value} ${year.value}` : name;
}

function contentOf(datum: Datum | undefined, locale: Locale): string {
  if (!datum) return say("（没有这一格）", "(no such cell)")[locale];
  if (datum.state === "number") return plain(datum.value);
  if (datum.state === "blank") return say("（空白）", "(blank)")[locale];
  return say(`（未读：${datum.text.trim()}）`, `(not read: ${datum.text.trim()})`)[locale];
}

function differenceOf({ difference }: ComparedCell): string {
  if (!difference) return "";
  return compare(difference, ZERO) > 0 ? `+${plain(difference)}` : plain(difference);
}
