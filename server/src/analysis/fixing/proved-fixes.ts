import { type Localised, say } from "../../base/localised";
import { keeping } from "../../base/memo";
import { contains, type Span } from "../../base/span";
import { FIXING, FLAWS, type Flaw, type Judge, prove } from "../../edits/gate/gate";
import { misplaced } from "../../edits/gate/misplaced";
import type { Judged } from "../../edits/gate/problems";
import type { Finding, Fix, FixPlace } from "../../rules/types";

/** A fix that is not offered because it did not pass the gate for edits. That is a bug of ours. */
export interface RefusedFix {
  readonly code: string;
  readonly flaw: Flaw;
  /** What was thrown, for `threw`. */
  readonly error?: unknown;
}

/** Returns the message on a fix that was refused. */
export function refusalOf({ code, flaw }: Pick<RefusedFix, "code" | "flaw">): Localised {
  return say(
    `规则 ${code} 的一个修复没有通过校验（${FLAWS[flaw]["zh-CN"]}），没有采用；这是本工具的错误`,
    `a fix of rule ${code} did not pass its proof (${FLAWS[flaw].en}) and was left out; that is a bug of ours`,
  );
}

/** The fixes of a finding that may be offered, and those that may not. */
export interface OfferedFixes {
  readonly fixes: readonly Fix[];
  readonly refused: readonly RefusedFix[];
}

const NONE: OfferedFixes = { fixes: [], refused: [] };

/**
 * Asks a finding for its fixes. Those that cannot be applied to the text at all, and findings that throw, are refused;
 * the others are still to be proved. Never throws.
 */
export function fixesOf(text: string, { code, fixes }: Pick<Finding, "code" | "fixes">): OfferedFixes {
  return fixes ? asked(fixes, text, code) : NONE;
}

const asked = keeping((ask: () => readonly Fix[], text: string, code: string): OfferedFixes => {
  try {
    const all = ask().map((fix) => ({ fix, flaw: misplaced(text, fix.edits) }));
    return {
      fixes: all.flatMap(({ fix, flaw }) => (flaw ? [] : [fix])),
      refused: all.flatMap(({ flaw }) => (flaw ? [{ code, flaw }] : [])),
    };
  } catch (error) {
    return { fixes: [], refused: [{ code, flaw: "threw", error }] };
  }
});

/**
 * Returns the findings that can be mended at a range, each with the fixes for there: those of the narrowest of its
 * places that holds the whole range, or else its own where its span touches the range. Asked again, it gives the same
 * fixes. Never throws.
 */
export function fixableAt<F extends Finding>(findings: readonly F[], range: Span): readonly F[] {
  return findings.flatMap((finding) => {
    const [place] = placesOf(finding)
      .filter(({ span }) => contains(span, range))
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    if (place) return [{ ...finding, fixes: place.fixes }];
    const { start, end } = finding.span;
    return start <= range.end && range.start <= end ? [finding] : [];
  });
}

function placesOf({ span, fixPlaces }: Finding): readonly FixPlace[] {
  return fixPlaces ? askedPlaces(fixPlaces, span) : [];
}

/** What is thrown here is told as that of any fix, by whoever asks for the fixes. */
const askedPlaces = keeping((ask: () => readonly FixPlace[], span: Span): readonly FixPlace[] => {
  try {
    return ask();
  } catch (error) {
    const fixes = (): never => {
      throw error;
    };
    return [{ span, fixes }];
  }
});

/**
 * Returns why a fix of a finding must not be offered; undefined where it is proved. Reads and checks the text once,
 * however often it is asked.
 */
export function flawOf(before: Judged, finding: Finding, fix: Fix, judge: Judge): Flaw | undefined {
  return proved(fix, before, finding, judge);
}

const proved = keeping((fix: Fix, before: Judged, finding: Finding, judge: Judge): Flaw | undefined => {
  const proof = prove(before, fix.edits, FIXING[fix.kind], judge, [finding]);
  return "flaw" in proof ? proof.flaw : undefined;
});

/**
 * The work that proving fixes may take at once, in UTF-16 code units that are read again. Ten thousand take some two
 * milliseconds.
 */
const MOST_WORK = 250_000;

/**
 * Returns the fixes of findings, proved as far as that is cheap: of a report of usual length all, of a text of a
 * million characters none. Fixes beyond that can be applied, but have still to be proved by {@link flawOf}. Asked again
 * for the same findings, it gives the same.
 */
export function offeredFixes<F extends Finding>(
  before: Judged,
  findings: readonly F[],
  judge: Judge,
  work = MOST_WORK,
): readonly (OfferedFixes & { readonly finding: F; readonly unproved: readonly Fix[] })[] {
  const { text } = before.report;
  let left = work;
  return findings.map((finding) => {
    const { fixes, refused } = fixesOf(text, finding);
    const unproved: Fix[] = [];
    const flawed: RefusedFix[] = [];
    const sound = fixes.filter((fix) => {
      left -= text.length;
      if (left < 0) {
        unproved.push(fix);
        return true;
      }
      const flaw = flawOf(before, finding, fix, judge);
      if (flaw) flawed.push({ code: finding.code, flaw });
      return flaw === undefined;
    });
    return { finding, fixes: sound, refused: [...refused, ...flawed], unproved };
  });
}
