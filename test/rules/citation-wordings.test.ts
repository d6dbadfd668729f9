import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import { buildReport } from "../support/reports/report-builder";

const PLACE = "编制本年度报告。";

/** A report with another sentence on the documents that it rests on. */
function citing(sentence: string, year = 2023): string {
  const text = buildReport({ year });
  expect(text).toContain(PLACE);
  return text.replace(PLACE, PLACE + sentence);
}

function found(text: string) {
  return analyse(text).findings.filter(({ code }) => code === "outdated-citation");
}

describe("the document that brought in the form", () => {
  it.each([
    "依据国办公开办函〔2019〕60号文件。",
    "依据国办公开办函2019〕60号文件。",
    "依据国办公开办函2019年60号文件。",
    "依据国办公开办函﹝2019﹞60 号文件。",
    "依据国办公开办函【2019】第60号。",
    "依据国办公开办函（2019）60号。",
    "依据国办公开函〔2019〕60号。",
    "依据《中华人民共和国政府信息公开工作年度报告格式》（国公办开办函〔2021〕30号）。",
    "按照国公办开办函〔2021〕30号文件编制。",
    "依据《…年度报告格式〉的通知》（国办公开函〔2021〕30号）。",
    "依据《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办函〔2021〕30号）。",
    "依据《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2022〕30号）。",
    "依据《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕60号）。",
    "依据《中华人民共和国政府信息公开工作年度报告格式》（国办公开函〔2021〕30号）。",
    "依据年度报告格式（国办公开办函〔2021〕3号）。",
    "依据国办公开办函〔2021〕31号文件编制。",
    "依据国办公开办函〔2021〕3O号文件。",
    "依据国办公开办函2021〕30号文件。",
    "依据国办公开办函〔202130号文件。",
    "依据国办公开办函202130号文件。",
    "依据国办公开办函〔2021)30号文件。",
    "依据年度报告格式（国办公开办函〔2021〕30）。",
    "依据国办公开办函〔2O2l〕30号文件。",
    "依据国办公开办函〔2020〕30号要求编制。",
    "按照国办公开函〔2021〕30号文件要求编制。",
    "按照国办函﹝2021﹞ 30号撰写。",
    "依据国办公开办涵〔2021〕30号文件编制。",
    "依据国办公开办函〔2021〕30文件编制。",
    "依据国办公开办函〔2021〕3文件编制。",
    "依据国办发〔2019〕60号文件编制。",
    "依据国办公开办函〔２０１９〕６０号文件。",
    "依据《中华人民共和国政府信息公开条例》（国务院令第492号）。",
    "依据《条例》（国务院第４９２号令）。",
  ])("%s is reported and mended", (sentence) => {
    const text = citing(sentence);
    const [finding, ...others] = found(text);
    expect(others).toEqual([]);
    const [fix] = finding?.fixes?.() ?? [];
    expect(found(applyEdits(text, fix?.edits ?? []))).toEqual([]);
  });

  it.each([
    "依据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》。",
    "依据国务院办公厅《关于政府信息公开工作年度报告有关事项的通知》要求。",
    "依据《政府信息公开工作年度报告格式（试行）》。",
  ])("%s is reported", (sentence) => {
    expect(found(citing(sentence))).toHaveLength(1);
    expect(found(citing(sentence, 2020))).toEqual([]);
  });

  it.each([
    "依据《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）。",
    "依据国办公开办函﹝2021﹞30 号文件。",
    "依据《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函﹝2021﹞ 30号）。",
    "依据《临江市政府办公室关于做好2023年政府信息公开工作年度报告有关事项的通知》。",
    "依据临江市人民政府办公室《关于政府信息公开工作年度报告有关事项的通知》。",
    "依据《关于政府信息公开工作年度报告有关事项的通知》（临政办函〔2023〕6号）。",
    "依据《关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）。",
    "依据《信息处理费管理办法》（国办函〔2020〕109号）。",
    "国办公开办函〔2019〕60号同时废止。",
    "依据《中华人民共和国政府信息公开条例》（国务院令第711号）。",
    "依据2007年国务院令第492号公布、2019年国务院令第711号修订的《条例》。",
    "《条例》以国务院令第492号公布以来，公开渐成常态。",
    "依据国办公开办函〔2021〕30号文件编制。",
    "依据国办公开办函〔2021〕3０号文件编制。",
    "依据国办公开办函〔2019〕61号文件编制平台规范。",
    "依据国办公开办函〔2O19〕61号文件编制平台规范。",
    "依据国办公开办函〔2O21〕61号文件编制平台规范。",
    "依据国办公开办函〔2O19〕30号文件编制平台规范。",
    "依据《信息处理费管理办法》（国办函〔2020〕109号）编制收费台账。",
    "依据国办函〔2020〕109号编制收费台账。",
    "依据国办发〔2022〕8号文件编制工作要点。",
    "依据《政务公开工作要点》（国办公开办函〔2021〕31号）编制任务清单。",
    "落实国办公开办函〔2021〕31号文件要求。",
    "依据政府信息公开工作年度报告格式编制。",
  ])("%s is right", (sentence) => {
    expect(found(citing(sentence))).toEqual([]);
  });
});

it.each(["《\n", "《关于贯彻\n", "〈\n", "《关于印发<"])(
  "a mark that stands before a name on another line is no lost one: %j",
  (mark) => {
    const said = (before: string) =>
      analyse(citing(`依据${before}中华人民共和国政府信息公开条例》。`)).findings.map(({ code }) => code);
    expect(said(mark)).not.toContain("fixed-phrase");
    expect(said("")).toContain("fixed-phrase");
  },
);
