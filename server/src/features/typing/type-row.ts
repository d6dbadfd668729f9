import { type Edit, insertion } from "../../base/edits";
import { labelKey } from "../../base/fold";
import { lineAt, lineSpan } from "../../base/lines";
import { contains, type Span, slice } from "../../base/span";
import { readsBack } from "../../edits/gate/proof";
import { isLabel } from "../../model/labels/vocabulary";
import { nextLine } from "../../model/places/lines";
import { readReport } from "../../model/report";
import type { Report } from "../../model/types";
import { gapAt } from "../completion/completion";
import { rowProposals } from "../completion/completion-rows";
import type { Gap, Proposal } from "../completion/types";

/** The characters after which a row may be laid out: the end of a line, and what divides the cells of a line. */
export const ROW_TRIGGERS = ["\n", "|", "\t"] as const;

/** No line with a label alone is longer. */
const LONGEST = 90;

/**
 * Returns the empty cells of a row whose label has just been typed: where `character` ends the line of the label,
 * behind it; where it divides cells, behind the cursor. What was typed stays. Only for a row of the form that is
 * missing at this very place of a table, and only where the new text reads back with that row blank and every figure
 * where it was.
 */
export function rowAsTyped(report: Report, offset: number, character: string): readonly Edit[] {
  const at = lineAt(report.lines, offset);
  const cursor = lineSpan(report.lines, at);
  const label = character === "\n" ? lineSpan(report.lines, at - 1) : cursor;
  if (!cursor || !label || offset > cursor.end || label.end - label.start > LONGEST) return [];
  const typed = slice(report.text, label);
  const rest = report.text.slice(character === "\n" ? cursor.start : offset, cursor.end);
  const key = labelKey(lastCell(typed));
  // Nearly every line that is ended is prose, which costs nothing.
  if (rest.trim() !== "" || !isLabel(key) || hasCells(report, label, character === "\n" ? cursor : undefined))
    return [];
  const wants = (wording: string): boolean => labelKey(wording) === key;
  const gap = { ...gapAt(report, { start: label.start, end: cursor.end }), lead: "", wants };
  const row = rowProposals(gap).find(({ kind, pieces }) => kind === "row" && pieces.length > 1);
  const cells = row && (character === "\n" ? afterLine(row, typed) : afterDivider(row, character));
  if (!cells) return [];
  const written =
    character === "\n" ? typed + cells + report.eol + rest : typed.slice(0, offset - label.start) + cells + rest;
  if (!reads(gap, written + report.eol, row)) return [];
  const place = character === "\n" ? label.end : offset;
  return [insertion(place, cells)];
}

/**
 * Reports whether the label on a line has its cells already, on the following lines. `ended` is the line that has just
 * come between.
 */
function hasCells(report: Report, line: Span, ended: Span | undefined): boolean {
  const cut = ended && report.text.slice(0, ended.start) + report.text.slice(nextLine(report, ended.end));
  const before = cut === undefined ? report : readReport(cut);
  return [...before.tables.values()].some((table) =>
    [...table.rows.values()].some(
      ({ label, state, run }) =>
        label && contains(line, label.span) && (state === "read" || (ended !== undefined && run.length > 0)),
    ),
  );
}

/** The last cell with words of a line that is being typed: a group's label may stand before the row's. */
function lastCell(line: string): string {
  return (
    line
      .split(/[|｜\t]/)
      .filter((cell) => cell.trim() !== "")
      .at(-1) ?? ""
  );
}

/** Returns the rest of a row to insert when its line is ended. */
function afterLine({ pieces }: Proposal, typed: string): string | undefined {
  const row = pieces.join("");
  if (row.startsWith(typed)) return row.slice(typed.length);
  const [before = ""] = pieces;
  // The label may be typed in other widths than the document's; what divides it from the cells is written behind it.
  const divider = /(?<![\s|｜,;])[\s|｜,;]*$/.exec(before)?.[0] ?? "";
  return /[|｜\t]\s*$/.test(typed) ? undefined : divider + pieces.slice(1).join("");
}

/** Returns the rest of a row to insert behind the first divider of its cells. */
function afterDivider({ pieces }: Proposal, character: string): string | undefined {
  const [before = "", ...cells] = pieces;
  const divider = before.lastIndexOf(character);
  // Where each cell has a line of its own, the next one is not behind the divider.
  if (divider < 0 || /[\r\n]/.test(pieces.join(""))) return undefined;
  return before.slice(divider + 1) + cells.join("");
}

function reads({ report, at }: Gap, lines: string, row: Proposal): boolean {
  const edit: Edit = insertion(at, lines);
  return readsBack(report, [edit], (after) =>
    [...after.tables.values()].some((table) =>
      [...table.rows.values()].some(
        ({ form, state, label, data }) =>
          state === "read" &&
          labelKey(form.label) === labelKey(row.label) &&
          label !== undefined &&
          label.span.start >= at &&
          label.span.end <= at + lines.length &&
          [...data.values()].every((datum) => datum.state === "blank"),
      ),
    ),
  );
}
