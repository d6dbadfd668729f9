import { judgeWith } from "../../server/src/analysis/fixing/judge";
import { fixableAt, offeredFixes } from "../../server/src/analysis/fixing/proved-fixes";
import { applyEdits, type Edit } from "../../server/src/base/edits";
import { offsetAt } from "../../server/src/base/lines";
import { type Localised, say } from "../../server/src/base/localised";
import { span } from "../../server/src/base/span";
import { prove, WRITING } from "../../server/src/edits/gate/gate";
import { changeTables, type TableChange, UNPROVED } from "../../server/src/features/tables/change-tables";
import type { Fix } from "../../server/src/rules/types";
import type { TextRange } from "../../server/src/views/tables/view";
import type { CheckedReport, Reports } from "./reports";

/**
 * What became of a change: nothing but a new text, the reason why there is none, or that the report says so already.
 */
export type Changed = "changed" | "unchanged" | Localised;

/** Makes a change of a report's tables, once it is proved and can be saved. */
export function changeReport(reports: Reports, checked: CheckedReport, change: TableChange): Changed {
  const { before, judging, page } = checked;
  const changed = changeTables(before.report, change);
  if ("problem" in changed) return changed.problem;
  if (changed.edits.every(({ span: { start, end }, newText }) => page.text.slice(start, end) === newText))
    return "unchanged";
  const proof = prove(before, changed.edits, WRITING, judgeWith(judging));
  if ("flaw" in proof) return UNPROVED;
  return write(reports, checked, changed.edits);
}

/** Returns the fixes of the findings in a range of the text, those of one title once. All of them are proved. */
export function fixesIn({ diagnostics, before, judging, page }: CheckedReport, range: TextRange): readonly Fix[] {
  if (!page.isEditable) return [];
  const { lines } = before.report;
  const found = fixableAt(diagnostics, span(offsetAt(lines, range.start), offsetAt(lines, range.end)));
  const offered = offeredFixes(before, found, judgeWith(judging), Number.POSITIVE_INFINITY);
  const byTitle = new Map<string, Fix>();
  for (const fix of offered.flatMap(({ fixes }) => fixes))
    if (!byTitle.has(fix.title["zh-CN"])) byTitle.set(fix.title["zh-CN"], fix);
  return [...byTitle.values()];
}

/** Applies a fix that {@link fixesIn} gave for the text as it is now. */
export function applyFix(reports: Reports, checked: CheckedReport, fix: Fix): Changed {
  return write(reports, checked, fix.edits);
}

function write(reports: Reports, { page }: CheckedReport, edits: readonly Edit[]): Changed {
  if (!page.write(applyEdits(page.text, edits))) return page.source.office ? NOT_IN_WORD : NOT_EXACT;
  reports.refresh(page.name);
  return "changed";
}

const NOT_EXACT = say(
  "文件中有无法用原来的编码原样写回的字符，没有写入。请用编辑器修改。",
  "The file holds characters that cannot be written back exactly in its encoding, so nothing was written. Use an editor.",
);
const NOT_IN_WORD = say(
  "这里只改 Word 文档里已有的文字，这一处没有写入。请在 Word 中修改（例如空白的单元格）。",
  "Only words that stand in a Word document are changed here, so nothing was written. Change it in Word, as for a blank cell.",
);
