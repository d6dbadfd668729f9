import { ROW_OF_RESULT } from "../../spec/words/claims/results";
import { cases, plus } from "../../spec/words/claims/terms";
import { NO_ARTICLE20, NO_SUCH_RESULT, NOUGHT_ALONE, PUBLISHED_OR_NOT } from "../../spec/words/denials";
import { sentenceText } from "./clauses";
import { saysWhole } from "./scope";
import {
  ABOUT_APPLICATIONS,
  type ClauseContext,
  denied,
  isOnApplications,
  LEAD_WORDS,
  type Statement,
  wordsBefore,
} from "./statements";
import type { Claim } from "./types";

/** The rows of 表二 by the words that deny them, and the columns, of one edition each. */
const ARTICLE20_ROWS: readonly { readonly thing: RegExp; readonly row: string; readonly columns: readonly string[] }[] =
  [
    { thing: /规范性文件/, row: "normative", columns: ["issued", "made"] },
    { thing: /许可/, row: "permits", columns: ["decisions"] },
    { thing: /处罚/, row: "penalties", columns: ["decisions"] },
    { thing: /强制/, row: "coercion", columns: ["decisions"] },
    { thing: /收费|费用/, row: "fees", columns: ["amount"] },
  ];

/**
 * Returns the statement that there was none of what 表二 counts: 全年未作出行政处罚. A government's sentence may be about one of
 * its bureaus; 六 tells of what was taken for answers, so that it only asks about fees.
 */
export function noneOfArticle20(place: ClauseContext): readonly Statement[] {
  const { clause, scope, section } = place;
  // 行政处罚：无
  const words = NOUGHT_ALONE.test(place.words) ? `无${wordsBefore(place)}` : place.words;
  const match = /规范性文件|行政/.test(words) ? NO_ARTICLE20.exec(words) : null;
  const before = words.slice(0, match?.index);
  if (!match || !saysWhole(before, scope) || scope.rest(before) !== "") return [];
  const part = { start: clause.start + match.index, end: clause.end };
  const repealed = match[0].includes("废止");
  return ARTICLE20_ROWS.filter(({ thing }) => thing.test(match[1] ?? "")).flatMap(({ row, columns }) =>
    (repealed ? ["repealed"] : columns).map((column) => ({
      ...denied(part, `none.${row}`, [[plus("article20", row, column)]]),
      ...(section === "other" && row === "fees" ? { loose: true } : {}),
    })),
  );
}

/**
 * Returns the statement that none of the cases had a result: 收到申请 5 件，无一件不予公开. Documents are published or not as well.
 */
export function noneOfResult(
  { sentence, clause, words, scope }: ClauseContext,
  counts: readonly Claim[],
): readonly Statement[] {
  const match = NO_SUCH_RESULT.exec(words);
  const [, before = "", results = ""] = match ?? [];
  if (
    !match ||
    scope.rest(before, LEAD_WORDS) !== "" ||
    PUBLISHED_OR_NOT.test(sentenceText(sentence).replace(words, ""))
  )
    return [];
  const counted = counts.some(({ certain, key }) => certain && /^(?:received|handled|worked|applied)$/.test(key));
  if (!counted && !isOnApplications(sentence) && !ABOUT_APPLICATIONS.test(sentenceText(sentence))) return [];
  return Object.entries(ROW_OF_RESULT)
    .filter(([result]) => results.includes(result))
    .map(([, row]) => denied(clause, `none.${row}`, [[cases(row)]]));
}
