import { labelKey } from "../../../server/src/base/fold";
import type { FormLine, RowForm, TableForm } from "../../../server/src/spec/types";

/** A line of a fragment: which line of the form it is, and what is written in it, marks and all. */
export interface FragmentLine {
  readonly form: FormLine;
  readonly label: string;
  /** The cells behind the label; undefined for a line that is left out of the table. */
  readonly cells: readonly string[] | undefined;
}

/**
 * Rows of a table as a page shows them: cells between `|` or tabs, the label first; `~~label~~` is a line that is not
 * there, and `…` stands for the rows not shown. Lines that begin with `> ` are sentences, see `sentencesOf`.
 */
export function parseFragment(form: TableForm, source: string): readonly FragmentLine[] {
  const lines: FragmentLine[] = [];
  let from = 0;
  for (const text of source.split("\n").filter((one) => one.trim() !== "" && one.trim() !== "…")) {
    if (text.startsWith(SENTENCE)) continue;
    const struck = /^~~(.+)~~$/.exec(text.trim());
    const [label = "", ...cells] = (struck?.[1] ?? text).split(/[|⇥]/).map((cell) => cell.trim());
    const index = form.lines.findIndex((line, at) => at >= from && isLabelOf(line, label));
    const line = form.lines[index];
    if (!line) throw new Error(`No line of ${form.name} is called ${label}`);
    if (cells.at(-1) === "") cells.pop();
    lines.push({ form: line, label, cells: struck ? undefined : cells });
    from = index + 1;
  }
  return lines;
}

const SENTENCE = "> ";

/** Sentences that a fragment puts into 总体情况, beside its rows of a table: `> 收到申请 3 件。` */
export function sentencesOf(source: string): readonly string[] {
  return source.split("\n").flatMap((line) => (line.startsWith(SENTENCE) ? [line.slice(SENTENCE.length)] : []));
}

/** The text without its marks. */
export function unmarked(text: string): string {
  return text.replace(/[⟦⟧]/g, "");
}

/** The key of a line of the form; headings go by their block's. */
export function keyOfLine(form: TableForm, line: FormLine): string {
  if (line.kind !== "heads") return line.key;
  const before = form.lines[form.lines.indexOf(line) - 1];
  return before?.kind === "item" ? `heads:${before.key}` : "heads";
}

/** The rows of a fragment that are there. */
export function rowsIn(
  lines: readonly FragmentLine[],
): readonly { readonly form: RowForm; readonly cells: readonly string[] }[] {
  return lines.flatMap(({ form, cells }) => (form.kind === "row" && cells ? [{ form, cells }] : []));
}

function isLabelOf(line: FormLine, label: string): boolean {
  const key = labelKey(unmarked(label));
  const wordings = line.kind === "heads" ? [line.corner] : [line];
  const known = wordings.flatMap((one) => [one.label, ...one.aliases]).map(labelKey);
  if (known.some((wording) => wording === key || wording.replace(/^[一二三四五六七八九\d]/, "") === key)) return true;
  return line.kind === "heads" && key.includes("勾稽关系") && labelKey(line.corner.label).includes("勾稽关系");
}
