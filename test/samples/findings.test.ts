import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { positionAt } from "../../server/src/base/lines";
import { formFindings } from "../support/reading/form-rules";
import { reportsFolder } from "./folder";

const FOLDER = reportsFolder();

/**
 * What a careful reviewer reports in each sample by the rules of the form: line (from 1), code, and why. Read off the
 * samples by eye; what other rules find is said elsewhere.
 */
const EXPECTED: Readonly<Record<string, readonly (readonly [number, string, string])[]>> = {
  "000": [
    [24, "row-label", "the corner note has another word in the place of 数据"],
    [57, "table-outside-section", "heading 四 stands after its table"],
  ],
  "001": [],
  "002": [],
  "003": [[36, "row-label", "the corner note has another word in the place of 数据, and lost 的"]],
  "004": [
    [5, "section-number", "1、 for 一、"],
    [34, "missing-value", "行政许可 has no value, the next block is glued on"],
    [85, "blank-cells", "150 blank cells; only 总计 is filled"],
    [148, "row-label", "no quotation marks around 三安全一稳定"],
    [249, "row-label", "不予以处理 for 不予处理"],
    [362, "section-number", "4、 for 四、"],
    [417, "section-number", "5、 for 五、"],
    [421, "section-number", "6、 for 六、"],
  ],
  "001-huaian": [],
  "002-huaian": [],
  "012-hebei": [
    [336, "blank-cells", "112 blank cells: sixteen rows of 表三 are empty"],
    [873, "blank-cells", "12 blank cells: 表四 has totals only"],
    [985, "missing-section", "the text ends with 五 and the signature"],
  ],
  "016-hebei": [
    [2, "unreadable-table", "表二: digits run together"],
    [2, "unreadable-table", "表三: digits run together, blanks vanished"],
    [2, "missing-table", "表四 is a sentence"],
    [2, "missing-section", "the text ends with 五"],
    [2, "section-title", "基本情况 for 总体情况, in running text"],
  ],
  "018-hebei": [
    [2, "unreadable-table", "表二: 5225 can be cut in two ways"],
    [2, "section-title", "因政府信息公开工作… for the title of 四, in running text"],
  ],
  "021-hebei": [
    [2, "missing-table", "heading 三 follows heading 二"],
    [2, "missing-table", "表三 is a sentence"],
    [2, "missing-table", "表四 is a sentence"],
    [2, "missing-section", "the text ends with 五"],
  ],
  "026-hebei": [
    [1, "missing-table", "the tables were pictures"],
    [1, "missing-table", "the tables were pictures"],
    [1, "missing-table", "the tables were pictures"],
  ],
  "038-shuyang": [
    [146, "row-label", "（六）其他 for （六）其他处理"],
    [175, "section-title", "政府信息公开工作 before the title of 五"],
  ],
  "041-shanghai": [
    [1, "blank-cells", "126 blank cells in 表三, 总计 among them"],
    [1, "blank-cells", "9 blank cells in 表四"],
    [1, "section-title", "政府信息公开工作 before the title of 五"],
  ],
  "043-shanghai": [
    [79, "blank-cells", "the same report as 041"],
    [130, "blank-cells", "the same report as 041"],
    [139, "section-title", "the same report as 041"],
  ],
  "048-partial": [],
  "051-partial": [],
  "057-partial": [],
  "060-partial": [
    [88, "unreadable-table", "one 0 among blanks, in a column that the count puts elsewhere than custom"],
  ],
};

describe.each(["seeds", "wild"])("%s", (folder) => {
  const files = readdirSync(path.join(FOLDER, folder)).filter((name) => name.endsWith(".txt"));

  it.each(files)("%s", (file) => {
    const text = readFileSync(path.join(FOLDER, folder, file), "utf8");
    const { analysis, findings } = formFindings(text);
    const places = findings.map(
      ({ code, span }) => `L${positionAt(analysis.report.lines, span.start).line + 1} ${code}`,
    );
    const key = folder === "seeds" ? file.slice(0, 3) : file.split("-").slice(0, 2).join("-");
    expect(EXPECTED[key], `no list for ${file}`).toBeDefined();
    expect(places.sort()).toEqual((EXPECTED[key] ?? []).map(([line, code]) => `L${line} ${code}`).sort());
  });
});
