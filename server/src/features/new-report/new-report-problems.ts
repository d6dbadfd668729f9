import { type Localised, say } from "../../base/localised";
import { TARGET_LAYOUTS } from "../../edits/convert";
import { layoutOf } from "../../layout/index";
import type { LayoutId } from "../../layout/types";
import { bodyKey } from "../../model/identity/body-key";
import { editionOfYear, FIRST_EDITION } from "../../spec/forms";
import type { NewReportOptions } from "./new-report";

/** The layouts that a new report can be written in: its tables are blank. */
export const NEW_REPORT_LAYOUTS: readonly LayoutId[] = TARGET_LAYOUTS.filter(
  (layout) => layoutOf(layout).showsBlankTables,
);

/** The longest name that is taken for a body's, in UTF-16 code units. */
const MAX_NAME = 60;

/** Returns the reason why no report can be begun with these options; undefined if one can. */
export function newReportProblem({ body, year, layout, lastYear }: NewReportOptions): Localised | undefined {
  const name = body.trim();
  if (name === "" || name.length > MAX_NAME || /[\p{Cc}\p{Zl}\p{Zp}|#]/u.test(name))
    return say("机关名称应为一行文字，如“会同县人民政府”", "the body's name should be a line of text");
  if (!Number.isInteger(year) || year > 2099) return say(`年份不对：${year}`, `no such year: ${year}`);
  if (!editionOfYear(year))
    return say(
      `${year} 年的报告没有统一格式，从 ${FIRST_EDITION.since} 年起才有`,
      `no form was prescribed for ${year}; forms begin with ${FIRST_EDITION.since}`,
    );
  if (!NEW_REPORT_LAYOUTS.includes(layout))
    return say(`${layout} 写不出空表，不能用来起草`, `${layout} cannot show the blank tables of a new report`);
  const last = lastYear?.identity.year?.value;
  if (lastYear && last !== year - 1)
    return last === undefined
      ? say("看不出上年报告是哪一年的", "the year of last year's report is not known")
      : say(
          `应给 ${year - 1} 年的报告，给的是 ${last} 年的`,
          `the report for ${year - 1} is needed, this one is for ${last}`,
        );
  return undefined;
}

/**
 * Returns a question for the author if the report for the year before has another body's name: bodies are renamed, and
 * files are mistaken for each other.
 */
export function newReportDoubt({ body, lastYear }: NewReportOptions): Localised | undefined {
  const other = lastYear?.identity.body?.value;
  if (other === undefined || other.replace(/\s/g, "") === body.replace(/\s/g, "")) return undefined;
  const key = bodyKey(body);
  if (key !== undefined && key === bodyKey(other)) return undefined;
  return say(
    `上年报告的机关是“${other}”，请核对是否同一机关`,
    `last year's report is of "${other}"; make sure that it is the same body`,
  );
}
