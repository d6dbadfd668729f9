import type { Span } from "../base/span";
import { applyEdits, type Edit } from "../base/text";
import type { Fix } from "../rules/types";
import { type AnalysisOptions, analyse } from "./analyse";
import type { PlacedEntry } from "./baseline/read";
import { unaccepted } from "./baseline/unaccepted";
import { type Diagnostic, diagnostics, type SeverityOverrides } from "./diagnostics";

/** A finding with what can be done about it. */
export interface Remedy {
  readonly diagnostic: Diagnostic;
  readonly fixes: readonly Fix[];
}

/** Of the findings that are shown, those that touch a range, with their fixes; findings without a fix are left out. */
export function remediesAt(shown: readonly Diagnostic[], range: Span): readonly Remedy[] {
  return shown
    .filter((diagnostic) => diagnostic.span.start <= range.end && range.start <= diagnostic.span.end)
    .map((diagnostic) => ({ diagnostic, fixes: diagnostic.fixes?.() ?? [] }))
    .filter((remedy) => remedy.fixes.length > 0);
}

/** What the user said of a file that is mended: what is switched off or accepted is left alone. */
export interface FixSettings {
  readonly overrides?: SeverityOverrides;
  readonly analysis?: AnalysisOptions;
  readonly accepted?: readonly PlacedEntry[];
}

/** Rounds after which fix-all stops: each removes at least one finding, and a report has far fewer that can be mended safely. */
const MAX_ROUNDS = 50;

/**
 * The text with every safe fix applied, again and again until none is left, or until `codes` are done where given. No figure and no
 * statement changes. Returns the very same string when there is nothing to do.
 */
export function fixAll(
  text: string,
  { overrides = {}, analysis = {}, accepted = [] }: FixSettings = {},
  wanted: (code: string, fix: Fix) => boolean = (_, fix) => fix.kind === "safe",
): string {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const open = unaccepted(analyse(current, analysis).findings, current, accepted);
    const edits = nonOverlapping(diagnostics(open, overrides), wanted);
    if (edits.length === 0) return current;
    const next = applyEdits(current, edits);
    if (next === current) return current;
    current = next;
  }
  return current;
}

/** The edits of the first wanted fix of each finding, as far as they do not touch those already taken. */
function nonOverlapping(shown: readonly Diagnostic[], wanted: (code: string, fix: Fix) => boolean): readonly Edit[] {
  const taken: Edit[] = [];
  for (const diagnostic of shown) {
    const fix = diagnostic.fixes?.().find((candidate) => wanted(diagnostic.code, candidate));
    if (!fix) continue;
    const free = fix.edits.every((edit) =>
      taken.every((other) => edit.span.end < other.span.start || other.span.end < edit.span.start),
    );
    if (free) taken.push(...fix.edits);
  }
  return taken;
}
