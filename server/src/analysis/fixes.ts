import type { Span } from "../base/span";
import { applyEdits, type Edit } from "../base/text";
import type { Fix } from "../rules/types";
import { type AnalysisOptions, analyse } from "./analyse";
import type { PlacedEntry } from "./baseline/read";
import { unaccepted } from "./baseline/unaccepted";
import { type Diagnostic, diagnostics, type SeverityOverrides } from "./diagnostics";

/** A diagnostic with its fixes. */
export interface FixableDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly fixes: readonly Fix[];
}

/** Returns the diagnostics that touch a range, with their fixes; those without a fix are left out. */
export function fixableAt(shown: readonly Diagnostic[], range: Span): readonly FixableDiagnostic[] {
  return shown
    .filter((diagnostic) => diagnostic.span.start <= range.end && range.start <= diagnostic.span.end)
    .map((diagnostic) => ({ diagnostic, fixes: diagnostic.fixes?.() ?? [] }))
    .filter((remedy) => remedy.fixes.length > 0);
}

/**
 * The user's settings for a file that is fixed: rules that are switched off and findings that are accepted are left
 * alone.
 */
export interface FixSettings {
  readonly overrides?: SeverityOverrides;
  readonly analysis?: AnalysisOptions;
  readonly accepted?: readonly PlacedEntry[];
}

/**
 * Rounds after which fix-all stops: each removes at least one finding, and a report has far fewer that can be mended
 * safely.
 */
const MAX_ROUNDS = 50;

/**
 * Returns the text with every safe fix applied, again and again until none is left, or until `codes` are done where
 * given. No figure and no statement changes. Returns the very same string when there is nothing to do.
 */
export function fixAll(
  text: string,
  { overrides = {}, analysis = {}, accepted = [] }: FixSettings = {},
  accepts: (code: string, fix: Fix) => boolean = (_, fix) => fix.kind === "safe",
): string {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const open = unaccepted(analyse(current, analysis).findings, current, accepted);
    const edits = nonOverlapping(diagnostics(open, overrides), accepts);
    if (edits.length === 0) return current;
    const next = applyEdits(current, edits);
    if (next === current) return current;
    current = next;
  }
  return current;
}

/** Returns the edits of the first accepted fix of each finding, leaving out those that touch edits already taken. */
function nonOverlapping(shown: readonly Diagnostic[], accepts: (code: string, fix: Fix) => boolean): readonly Edit[] {
  const taken: Edit[] = [];
  for (const diagnostic of shown) {
    const fix = diagnostic.fixes?.().find((candidate) => accepts(diagnostic.code, candidate));
    if (!fix) continue;
    const free = fix.edits.every((edit) =>
      taken.every((other) => edit.span.end < other.span.start || other.span.end < edit.span.start),
    );
    if (free) taken.push(...fix.edits);
  }
  return taken;
}
