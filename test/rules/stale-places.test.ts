import { describe, expect, it } from "vitest";
import { stalePlaces } from "../../server/src/rules/support/stale-work";

/**
 * The years out of place in a paragraph of a report for 2023, each with its kind; all of them stand where it is said.
 */
function found(text: string, section: "overview" | "problems" | "other" = "overview"): readonly string[] {
  const places = stalePlaces({ text, segments: [], section }, 2023).map(({ kind, year, at }) => {
    expect(text.slice(at, at + 4)).toBe(String(year));
    return `${kind} ${year}`;
  });
  // One place may be found by the words of two wordings.
  return [...new Set(places)];
}

describe("work of a year before", () => {
  it.each([
    ["圆满完成2022年各项任务。", ["work 2022"]],
    ["圆满完成2020年各项任务。", ["work 2020"]],
    ["圆满完成2019年各项任务。", []],
    ["圆满完成2023年各项任务。", []],
    ["圆满完成2024年各项任务。", []],
    ["2022年全年推送信息268条。", ["work 2022"]],
    ["本局2022年全年推送信息268条。", []],
    ["2022年，我局主动公开政府信息186条。", ["work 2022"]],
    ["截至2022年12月31日，推送信息268条。", ["work 2022"]],
    ["2022年未发生责任追究情形。", ["work 2022"]],
    ["按照2022年政务公开工作要点安排。", ["plan 2022"]],
    ["纳入2022年度考核。", ["day 2022"]],
    ["2022年，组织业务培训2次。", ["work 2022"]],
    ["2022年度组织新闻发布会4场。", ["work 2022"]],
    ["2022年委托第三方开展测评2次。", ["work 2022"]],
    ["2022年度考核中开展测评2次。", []],
    ["2022年全年更新社区公告栏12处。", ["work 2022"]],
    ["2022年召开政务公开工作推进会1次。", ["work 2022"]],
    ["2022年制发规范性文件8件。", ["work 2022"]],
    ["2022年制发规范性文件8件，2023年11件。", []],
    ["2022年办理行政许可412件。", ["work 2022"]],
    ["2022年村公开栏张贴公示75期。", ["day 2022"]],
    ["2022年邀请代表列席5次。", ["day 2022"]],
    ["2022年组织新闻发布会4场。", ["work 2022"]],
    ["2022年起每年开展社会评议1次。", []],
    ["2022年举办的培训班3期资料已归档。", []],
    ["2022年将政务公开列入科室年度考核，组织业务培训2次。", ["work 2022"]],
    // What was assessed is last year's work; since then is now.
    ["在2022年度政务公开考核中获评优秀，组织业务培训2次。", []],
    ["2022年以来累计举办培训班3期。", []],
    // Compared with this year, or looked back at.
    ["2023年工作有序，圆满完成2022年各项任务。", []],
    ["今年工作有序，圆满完成2022年各项任务。", []],
    ["圆满完成2022年各项任务，同比增加3项。", []],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
    expect(found(text, "other")).toEqual([]);
  });

  it("is out of place where the report's year stands eighty characters away", () => {
    const far = (length: number): string => `2023年${"甲".repeat(length - 5)}。圆满完成2022年各项任务。`;
    // Eighty characters before the year that is out of place.
    expect([found(far(70)), found(far(80))]).toEqual([[], ["work 2022"]]);
  });
});

describe("a plan for a year before that was followed", () => {
  it.each([
    ["按照《青禾县2022年政务公开工作要点》开展。", ["plan 2022"]],
    ["落实《2021年政府信息公开工作方案》。", ["plan 2021"]],
    ["按照《青禾县2019年政务公开工作要点》开展。", []],
    ["按照《青禾县2023年政务公开工作要点》开展。", []],
    ["按照《青禾县2022年防汛工作要点》开展。", []],
    ["按照《青禾县2022年政务公开通报》开展。", []],
    ["今年以来，围绕《青禾县2022年政务公开工作要点》开展。", ["plan 2022"]],
    ["针对去年情况，按照《青禾县2022年政务公开工作要点》开展。", []],
    ["按照《青禾县2022年政务公开工作要点》和《2023年政务公开工作要点》开展。", []],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("among the problems", () => {
  it.each([
    ["下一步，加强培训，力争2022年再上新台阶。", ["ahead 2022"]],
    ["下一步，加强培训，力争2023年再上新台阶。", ["ahead 2023"]],
    ["2024年，我局将加强培训，力争2023年底全覆盖。", ["ahead 2023"]],
    // Told of as done.
    ["2023年，我局将公开摆在首位，力争2023年底全覆盖。", []],
    ["加强培训，力争2023年再上新台阶。", []],
    ["下一步，加强培训，力争2024年再上新台阶。", []],
    ["下一步，我局将全面完成2023年政务公开各项任务。", ["ahead 2023"]],
    ["下一步，我局将按照2023年政务公开工作要点部署，加强培训。", ["ahead 2023"]],
    ["2022年，我局信息公开工作还存在政策解读形式较为单一、部分栏目更新不够及时等问题。", ["work 2022"]],
    ["下一步，我局将全面完成2024年政务公开各项任务。", []],
    ["下一步，我局将认真做好2023年政务公开工作年度报告。", []],
    ["2023年我局将加大公开力度。", ["ahead 2023"]],
    ["2022年我局将加大公开力度。", ["ahead 2022"]],
    ["2020年我局将加大公开力度。", ["ahead 2020"]],
    ["2019年我局将加大公开力度。", []],
    ["2024年我局将加大公开力度。", []],
    ["2023年我局将继续把公开纳入考核。", []],
    ["2023年我局将选派业务骨干跟班学习。", ["ahead 2023"]],
    ["计划2023年选派业务骨干跟班学习。", ["ahead 2023"]],
    ["计划2024年选派业务骨干跟班学习。", []],
    ["按照计划2023年选派业务骨干跟班学习。", []],
    ["年度计划2023年选派两人。", []],
    ["2023年我局将组织机构信息及时公开。", []],
    ["2023年我局将举办的活动及时公开。", []],
    ["2023年工作打算。", ["ahead 2023"]],
    ["下一步改进措施：2023年重点抓好三项工作。", ["ahead 2023"]],
    ["下一步改进措施：2024年重点抓好三项工作。", []],
    ["改进措施落实情况：2023年重点抓好三项工作。", []],
    ["2024年工作打算。", []],
  ])("%s", (text, expected) => {
    expect(found(text, "problems")).toEqual(expected);
  });
});

it("a paragraph without a year of this century has none", () => {
  expect(found("圆满完成各项任务。")).toEqual([]);
});

describe("what was left of the year, carried over to that year itself", () => {
  const far = "甲".repeat(90);
  it.each([
    ["收到申请30件，5件结转至2023年办理。", ["work 2023"]],
    ["收到申请30件，5件结转至2024年办理。", []],
    ["收到申请30件，上年结转4件，结转2023年继续办理5件。", ["work 2023"]],
    ["收到申请30件，上年结转4件，结转2024年继续办理5件。", []],
    ["收到申请30件，上年5件结转2023年办理。", []],
    ["收到申请30件，5件结转至2020年办理。", ["work 2020"]],
    ["收到申请30件，5件结转至2019年办理。", []],
    ["制作图解30件，5件结转至2023年办理。", []],
    // What came from a year before is told with it.
    ["上年收到申请30件，5件结转至2023年办理。", []],
    ["2022年收到申请30件，5件结转至2023年办理。", []],
    [`去年有序，${far}收到申请30件，5件结转至2023年办理。`, []],
    [`去年有序，${far}收到申请30件。5件结转至2023年办理。`, ["work 2023"]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));
});
