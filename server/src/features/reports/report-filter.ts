import { pinyinInitials } from "../../base/initials";
import { ruleOf } from "../../rules/registry";
import type { Mark } from "../../wording/marks";
import { marksOf, type ReportEntry } from "./report-entry";

/** What a person wants to see of the reports. */
export interface ReportFilter {
  /** Words that all must be found: in body, year, or a finding; bodies by the initials of their pinyin too. */
  readonly text?: string;
  /** Only entries with one of these marks; none: all. */
  readonly marks?: readonly Mark[];
  /** The URI of the folder that they lie in. */
  readonly folder?: string;
}

/** Returns the entries that a filter lets through, in their order. */
export function filtered(
  entries: readonly ReportEntry[],
  { text = "", marks = [] }: ReportFilter,
): readonly ReportEntry[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return entries.filter((entry) => {
    const own = marks.length > 0 ? marksOf(entry) : undefined;
    return (!own || marks.some((mark) => own.has(mark))) && words.every((word) => isNamed(entry, word));
  });
}

function isNamed({ body, year, state }: ReportEntry, word: string): boolean {
  if (body.toLowerCase().includes(word) || String(year ?? "").includes(word)) return true;
  if (/^[a-z]+$/.test(word) && pinyinInitials(body).includes(word)) return true;
  return (state?.findings ?? []).some(({ code, message }) => {
    const words = [code, ruleOf(code)?.name["zh-CN"] ?? "", message["zh-CN"], message.en];
    return words.some((one) => one.toLowerCase().includes(word));
  });
}
