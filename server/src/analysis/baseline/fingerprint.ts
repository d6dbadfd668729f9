import { fold } from "../../base/fold";
import { hash53 } from "../../base/hash";
import { ruleOf } from "../../rules/registry";
import type { Finding } from "../../rules/types";

/** A finding, with its fingerprint where the text that this was made from is not at hand any more. */
export type FingerprintedFinding = Finding & { readonly fingerprint?: string };

/** The number of UTF-16 code units of context on each side of a finding that distinguish it from others like it. */
const CONTEXT = 12;

/**
 * No more of a finding's own text counts: what is longer is a whole table or paragraph, and its head tells it from the
 * others.
 */
const MAX_TEXT = 120;

/**
 * Returns the fingerprint of a finding: 14 hexadecimal digits that stay the same as long as the finding says the same
 * about the same words and figures, wherever they stand in the text. It is made of the rule, the part of the form, the
 * words at the place and the figures in the message, never of lines or offsets. `text` is the report's; findings
 * between reports do not need it. Equal findings have equal fingerprints: see `distinct`.
 */
export function fingerprintOf(finding: Finding, text: string): string {
  const { code, subject, cell, message } = finding;
  const about = cell
    ? [cell.table, cell.row, cell.column]
    : Object.entries(subject ?? {})
        .sort()
        .flat();
  const figures = fold(message["zh-CN"]).match(/\d+(?:\.\d+)?/g) ?? [];
  return hash53([code, "", ...about, "", ...figures, "", ...wordsAt(finding, text)].join("\0"))
    .toString(16)
    .padStart(14, "0");
}

/**
 * Returns the same fingerprints in the same order, those that stand twice told apart by a number: which one of several
 * it is, from the top.
 */
export function distinct(fingerprints: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return fingerprints.map((fingerprint) => {
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return count === 1 ? fingerprint : `${fingerprint}-${count}`;
  });
}

/**
 * The words at the place, without their spacing, and those beside them in the line where neither cell nor part of the
 * form is known.
 */
function wordsAt({ code, span, cell, subject }: Finding, text: string): readonly string[] {
  // Reports are compared long after their texts were put away; the figures and the cell say enough.
  if (ruleOf(code)?.compare) return [];
  const own = compact(text.slice(span.start, Math.min(span.end, span.start + MAX_TEXT)).split(/[\r\n]/)[0] ?? "");
  if (cell || subject) return [own];
  const before =
    text
      .slice(Math.max(0, span.start - CONTEXT), span.start)
      .split(/[\r\n]/)
      .at(-1) ?? "";
  const after = text.slice(span.end, span.end + CONTEXT).split(/[\r\n]/)[0] ?? "";
  return [own, compact(before), compact(after)];
}

function compact(text: string): string {
  return fold(text).replaceAll(/[ \t]/g, "");
}
