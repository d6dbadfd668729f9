import { plain } from "../../../base/decimal";
import { ALL_HAD_RESULT, ROW_OF_RESULT } from "../../../spec/words/claims/results";
import { cases } from "../../../spec/words/claims/terms";
import type { Sentence } from "../clauses";
import type { Claim } from "../types";
import type { Counted } from "./counted";

/**
 * Returns the claim that all cases just counted had one result: 答复申请 1 件，为部分公开. Clerks say 均予以公开 of cases answered
 * in part, too: it only asks.
 */
export function resultOfAll(one: Counted, claim: Claim, { passage, clauses }: Sentence): Claim | undefined {
  if (!claim.certain || !/^(?:received|handled|worked|applied)$/.test(claim.key) || one.number.after !== one.clause.end)
    return undefined;
  const next = clauses[clauses.indexOf(one.clause) + 1];
  if (!next || next.start !== one.clause.end + 1) return undefined;
  const [, all, result = ""] = ALL_HAD_RESULT.exec(passage.text.slice(next.start, next.end)) ?? [];
  const row = ROW_OF_RESULT[result];
  if (row === undefined || (all === undefined && plain(claim.value) !== "1")) return undefined;
  const meanings = [[cases(row)], [cases(row), { ...cases("carriedIn"), sign: -1 as const }]];
  return { ...claim, key: row, meanings, loose: true };
}
