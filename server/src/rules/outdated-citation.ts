import { simplified } from "../base/script/traditional";
import { slice } from "../base/span";
import { matchesOf } from "../base/text";
import { proseLines } from "../model/places/prose-lines";
import { editionOfYear } from "../spec/forms";
import { CITED_2019, DOCUMENT_2021, HISTORY_WORDS } from "../spec/law/citations";
import { say } from "../wording/say";
import type { Finding, Rule } from "./types";

/** The number of characters around a citation that are searched. */
const AROUND = 40;

/** A report on the form of 2021 cites the document of 2019. */
export const outdatedCitation: Rule = {
  code: "outdated-citation",
  severity: "information",
  authority: "official",
  title: say("引用了旧的格式文件", "Outdated document cited"),
  fixable: "review",
  *check({ report }): Iterable<Finding> {
    const year = report.identity.year?.value;
    if (year === undefined || editionOfYear(year) !== "2021") return;
    for (const { text, span: line } of proseLines(report)) {
      for (const match of matchesOf(CITED_2019, simplified(text))) {
        const around = simplified(text).slice(
          Math.max(0, match.index - AROUND),
          match.index + match[0].length + AROUND,
        );
        if (HISTORY_WORDS.test(around)) continue;
        const start = line.start + match.index;
        const span = { start, end: start + match[0].length };
        const due = slice(report.text, span)
          .replace(/2019/, DOCUMENT_2021.year)
          .replace(/60(?=\s*[号號])/, DOCUMENT_2021.number);
        yield {
          code: "outdated-citation",
          span,
          message: say(
            `${year} 年的报告应依据〔2021〕30号，不是〔2019〕60号`,
            `A report for ${year} rests on 〔2021〕30号, not on 〔2019〕60号`,
          ),
          fixes: () => [
            {
              kind: "review",
              title: say(`改为“${due}”`, `Change to "${due}"`),
              preferred: true,
              edits: [{ span, newText: due }],
            },
          ],
        };
      }
    }
  },
};
