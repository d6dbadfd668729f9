import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { buildReport } from "../support/reports/report-builder";

const PERIOD = "自2023年1月1日起至2023年12月31日止";
const WHOLE = "should be 2023.1.1—2023.12.31";
const TEXT = buildReport({ year: 2023, body: "青禾县水利局" });
const [TITLE = ""] = TEXT.split("\n");
const PARTS = "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况";

/**
 * What a reader of English is told where the manual pages, which are in Chinese, say it in words that depend on
 * numbers.
 */
describe("a message in English", () => {
  it.each([
    ["period-mismatch", PERIOD, "自2023年1月1日起至2023年12月30日止", `Period 2023.1.1—2023.12.30, ${WHOLE}`],
    [
      "period-mismatch",
      PERIOD,
      "自2023年12月31日起至2023年1月1日止",
      `Period 2023.12.31—2023.1.1 runs backwards, ${WHOLE}`,
    ],
    ["period-mismatch", PERIOD, "截至2024年12月31日", `Period up to 2024.12.31, ${WHOLE}`],
    ["declared-parts", "\n", "\n全文分为五个部分。\n", "5 parts declared; the report has the form's 6"],
    ["declared-parts", "\n", `\n本报告由${PARTS}四个部分组成。\n`, "4 parts declared, 3 listed, difference 1"],
    [
      "declared-parts",
      "\n",
      "\n报告共分五个部分：总体情况，主动公开政府信息情况，政府信息管理情况，存在的主要问题及改进情况，其他需要报告的事项。\n",
      "1 part listed that the form does not have; the report has the form's 6",
    ],
  ])("%s: %j → %j", (code, was, is, message) => {
    const { findings } = analyse(TEXT.replace(was, is));
    expect(findings.filter((one) => one.code === code).map((one) => one.message.en)).toEqual([message]);
  });

  it("counts damaged places", () => {
    const places = (count: number): readonly string[] =>
      analyse(TEXT.replace(TITLE, `${TITLE}\n${"锟斤拷好".repeat(count)}`))
        .findings.filter(({ code }) => code === "decoding")
        .map(({ message }) => message.en.split(" such as")[0] ?? "");
    expect(places(1)).toEqual(["1 damaged place"]);
    expect(places(2)).toEqual(["2 damaged places"]);
  });
});
