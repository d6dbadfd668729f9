import { describe, expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { readReport } from "../../../server/src/model/report";
import { buildReport } from "../../support/reports/report-builder";
import { identified, PERIOD } from "./identified";

const REST = buildReport({ body: "青禾县水利局", year: 2024 })
  .split("\n")
  .slice(1)
  .filter((line) => !line.includes("青禾县"))
  .join("\n");

/** The body of a report without a title that begins with these words. */
function bodyIn(words: string): string | undefined {
  return readReport(`${words}\n${REST}`).identity.body?.value;
}

describe("the body of a report without a title", () => {
  test.each([
    ["2024年青禾县教育局全面贯彻条例精神。", "青禾县教育局"],
    ["2024年，青禾县教育局认真贯彻落实条例。", "青禾县教育局"],
    ["2024年度青禾县教育局政务公开工作总结", "青禾县教育局"],
    ["现公布2024年临江市青禾区人民政府信息公开工作年度报告。", "临江市青禾区人民政府"],
    ["编制青禾白族自治州2024年政府信息公开工作年度报告。", "青禾白族自治州"],
    ["如有疑问，请与青禾旗松木苏木人民政府联系（电话：0482-0000003）。", "青禾旗松木苏木人民政府"],
    ["如有疑问请与青禾县政务服务和大数据管理局（地址：青禾县政务服务中心501室）联系。", "青禾县政务服务和大数据管理局"],
    ["由松木镇人民政府党政办公室编制。", "松木镇人民政府"],
    ["本年度报告是由青禾县人民防空办公室依据《中华人民共和国政府信息公开条例》要求。", "青禾县人民防空办公室"],
    ["根据条例，结合青禾县水利局2024年政府信息公开工作实际，编制本报告。", "青禾县水利局"],
    ["根据条例，结合青禾县水利局工作实际，编制本报告。", "青禾县水利局"],
    ["由青禾区人民政府办公室汇总编制。", "青禾区人民政府"],
    ["由青禾区人民政府办公室编制。", "青禾区人民政府办公室"],
    ["现对我局2024年政府信息公开工作情况进行公布。青禾县水利局认真贯彻条例。", "青禾县水利局"],
    ["在区委、区政府的坚强领导下，松木街道办事处认真贯彻落实条例。", "松木街道办事处"],
    ["2023年以来，青禾省科学技术厅深入贯彻条例。", "青禾省科学技术厅"],
    [
      "及时调整和充实了青禾市自然资源局政府信息公开工作领导小组。制定了《青禾市自然资源局行政执法公示细则》。",
      "青禾市自然资源局",
    ],
    [
      "现公布青禾市人民政府外事办公室（青禾市人民政府台港澳事务办公室）2024年政府信息公开工作年度报告。",
      "青禾市人民政府外事办公室",
    ],
    ["2024年高新区（新禾区）司法局政府信息公开工作年度报告", "高新区（新禾区）司法局"],
    ["2024年高新区（新禾区）政府信息公开工作年度报告", "高新区（新禾区）"],
    ["青禾县水利局关于报送2024年政府信息公开工作年度报告的函", "青禾县水利局"],
    ["如有疑问，请与青禾市公安局松木区分局联系，联系电话：0571-00000000。", "青禾市公安局松木区分局"],
    ["制定青禾县应急管理局2024年政府信息公开工作年度报告。", "青禾县应急管理局"],
    ["由临江市青禾区人民政府松木街道党政办公室综合科编制。", "临江市青禾区人民政府松木街道"],
    ["由青禾县供销合作社联合社按照《中华人民共和国政府信息公开条例》的要求编制。", "青禾县供销合作社联合社"],
    ["由国家青禾事务管理局根据《中华人民共和国政府信息公开条例》编制。", "国家青禾事务管理局"],
    ["由青禾县人民医院编制。", "青禾县人民医院"],
    ["现向社会公布青禾县供销联社2024年政府信息公开工作年度报告。", "青禾县供销联社"],
    ["特向社会公布2024年青禾县残联信息公开工作年度报告。", "青禾县残联"],
    ["如有疑问，请联系：青禾县教育局办公室，电话：0571-00000000。", "青禾县教育局"],
    ["example.com松木街道2024年政府信息公开工作年度报告", "松木街道"],
  ])("%s", (words, body) => {
    expect(bodyIn(words)).toBe(body);
  });

  test.each([
    [
      "who asked for it",
      "按照《青禾县人民政府办公室关于2024年政府信息公开工作年度报告编制工作的通知》要求，编制本报告。",
    ],
    ["whose website it is on", "在“青禾县人民政府门户网站”和青禾县人民政府网站公开机构职责。"],
    ["where its office is", "地址：青禾县政务服务中心501室，青禾县政务服务中心办公。"],
    ["who answers for it", "联系单位：青禾县融媒体中心\n联系人：青禾县融媒体中心，电话：0571-00000000。"],
    ["a centre that is asked", "如有疑问，请与青禾县林业事务中心联系。"],
    ["a zone of any city", "结合机构改革，第一时间完成开发区管委会职责更新。"],
    ["a piece of one sentence", "认真解读区政务服务局下发的意见。"],
    ["the writer's word for itself", "制定本局2024年政府信息公开工作年度报告。"],
  ])("is not %s", (_, words) => {
    expect(bodyIn(words)).toBeUndefined();
  });
});

test("a report that was published in the year is not this one", () => {
  const text = buildReport({ body: "青禾县水利局", year: 2024 }).split("\n").slice(1).join("\n");
  const published = text.replace(/(一、总体情况\n)/, "$1五是发布青禾分局2023年度政府信息公开工作年度报告。\n");
  expect(readReport(published).identity.year?.value).toBe(2024);
  expect(readReport(published).identity.body?.value).not.toBe("青禾分局");
});

/** What is said of the title of a report of 2024 with this one. */
function saidOf(title: string): readonly string[] {
  const { findings } = analyse(`${title}\n${REST}`);
  return findings.filter(({ code }) => code === "document-title").map(({ message }) => message["zh-CN"]);
}

describe("a title in other words", () => {
  test.each([
    ["2024年青禾职业技术学院信息公开工作年度报告", []],
    ["青禾县人民医院2024年信息公开年度报告", ["标题“年度报告”应为“工作年度报告”"]],
    ["青禾县水利局2024年信息公开工作年度报告", ["标题“信息公开”应为“政府信息公开”"]],
    ["青禾县水利局2024年政府信息公开工作告年度报", ["标题“工作告年度报”应为“工作年度报告”"]],
    ["青禾县水利局2024年政府信息公开 工作年度告报", ["标题“工作年度告报”应为“工作年度报告”"]],
  ])("is a title: %s", (title, expected) => {
    expect(saidOf(title)).toEqual(expected);
    expect(readReport(`${title}\n${REST}`).title?.value).toBe(title);
  });

  test.each(["信息公开年度报告", "2024年工作年度报告", "2024年政府信息公开工作年度总体情况"])("is none: %s", (line) => {
    expect(readReport(`${line}\n${REST}`).title).toBeUndefined();
  });
});

describe("the body that a sentence announces", () => {
  test.each([
    "根据《中华人民共和国政府信息公开条例》规定，现公布青禾县水利局2024年政府信息公开工作年度报告。",
    "根据《中华人民共和国政府信息公开条例》规定,特向社会公布青禾县水利局2024年度政府信息公开工作年度报告。",
    "现向社会公布青禾县水利局2024年政府信息公开年度报告。",
    "现将青禾县水利局2024年政府信息公开工作情况报告如下：",
    "现将青禾县水利局2024年度政府信息公开工作有关情况公布如下：",
    "现就青禾县水利局2024年政府信息公开工作情况报告如下：",
    "按照条例要求，编制了青禾县水利局2024年政府信息公开工作年度报告。",
    "按照条例要求，青禾县水利局编制了2024年政府信息公开工作年度报告。",
    "按照条例要求，青禾县水利局现向社会公布2024年政府信息公开工作年度报告。",
    "根据规定，青禾县水利局（以下简称“我局”）2024年政府信息公开工作年度报告公布如下。",
    "青禾县水利局（以下简称“我局”）按照条例要求编制本报告。",
    "青禾县水利局（下称本局）按照条例要求编制本报告。",
    "现将我局（青禾县水利局）政府信息公开工作情况报告如下：",
    "根据规定，发布《青禾县水利局2024年政府信息公开工作年度报告》。",
    "根据规定，现予以公布2024年青禾县水利局政府信息公开工作年度报告。",
  ])("%s", (sentence) => {
    expect(identified(sentence + PERIOD)).toMatchObject({ body: "青禾县水利局", year: 2024 });
  });

  test("is none that somebody else is called shortly", () => {
    expect(identified(`青禾县人民政府（以下简称县政府）部署了公开工作。${PERIOD}`).body).toBeUndefined();
  });

  test.each([
    "将乐县",
    "青禾县政务公开办公室",
    "中共青禾县委机构编制委员会办公室",
    "本溪市",
    "和田县",
    "青禾县政务服务和公开中心",
    "向阳区公安局",
  ])("keeps %s as it is called", (body) => {
    expect(identified(`${body}2024年政府信息公开工作年度报告`).body).toBe(body);
    expect(identified(`现公布${body}2024年政府信息公开工作年度报告。${PERIOD}`).body).toBe(body);
    expect(identified(`现将${body}2024年政府信息公开工作情况报告如下：${PERIOD}`).body).toBe(body);
  });

  test.each([
    "根据青禾县政务公开办公室2024年政府信息公开工作年度报告编写要求，编写本报告。",
    "按照县政府办公室2024年政府信息公开工作报告的要求，编写本报告。",
    "现将我局2024年政府信息公开工作情况报告如下：",
    "现公布本单位2024年政府信息公开工作年度报告。",
    "落实县委2024年政府信息公开工作报告部署。",
  ])("is no body that begins with a verb or is the writer's own word: %s", (sentence) => {
    const body = identified(sentence).body;
    expect(body ?? "").not.toMatch(/^(?:根据|按照|现|将|公布|我|本|落实)/);
    expect(body ?? "").not.toContain("办公室");
  });
});
