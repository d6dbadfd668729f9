import { describe, expect, test } from "vitest";
import { officePieces, wordReport } from "../../support/office/files";
import { tempFolder } from "../../support/processes/temp-folder";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { nianbao } from "../support/nianbao";

const last = buildReport({ year: 2022, figures: new Map([[cellKey("applications", "granted", "natural"), "3"]]) });
const next = buildReport({
  year: 2023,
  figures: new Map([
    [cellKey("applications", "granted", "natural"), "5"],
    [cellKey("article20", "fees", "amount"), ""],
  ]),
});

describe("compare", () => {
  test("lists the cells that differ, with both figures and the difference", () => {
    const folder = tempFolder({ "a.txt": last, "b.txt": next });
    const { code, out, err } = nianbao(["compare", "a.txt", "b.txt"], folder);
    expect([code, err]).toEqual([1, ""]);
    const lines = out.split("\n").map((line) => line.split(/ {2,}/).filter(Boolean));
    expect(lines[0]).toEqual(["青禾县人民政府 2022", "青禾县人民政府 2023", "相差"]);
    expect(lines).toContainEqual(["表三 · （一）予以公开 · 自然人", "3", "5", "+2"]);
    expect(lines).toContainEqual(["表二 · 行政事业性收费 · 本年收费金额", "0", "（空白）"]);
    // 新收, 予以公开 and （七）总计, each in the column and in the total, and the blank.
    expect(out).toMatch(/：\d+ 格相同，7 格不同\n$/);
    expect(nianbao(["compare", "b.txt", "a.txt", "--quiet"], folder).out).toContain("-2");
  });

  test("of one body and year are told apart by their files", () => {
    const folder = tempFolder({ "初稿.txt": last, "定稿.txt": last.replace("| 3 |", "| 4 |") });
    const [heads] = nianbao(["compare", "初稿.txt", "定稿.txt"], folder).out.split("\n");
    expect(heads?.split(/ {2,}/).filter(Boolean)).toEqual(["初稿.txt", "定稿.txt", "相差"]);
  });

  test("of the same figures, in whatever layout or program, ends with 0", () => {
    const folder = tempFolder({
      "a.txt": buildReport({ layout: "box" }),
      "b.docx": wordReport(officePieces("2021")),
    });
    expect(nianbao(["compare", "a.txt", "b.docx"], folder)).toMatchObject({ code: 0, err: "" });
  });

  test("of two editions has the cells of both", () => {
    const folder = tempFolder({ "a.txt": buildReport({ edition: "2019" }), "b.txt": buildReport() });
    const { code, out } = nianbao(["compare", "--format", "json", "a.txt", "b.txt"], folder);
    const { a, b, cells, summary } = JSON.parse(out);
    expect([code, a.edition, b.edition]).toEqual([1, "2019", "2021"]);
    const named = (row: string) => cells.find((cell: { row: string }) => cell.row === row);
    expect(named("procurement")).toMatchObject({ a: { state: "number" }, b: { state: "missing" }, equal: false });
    expect(named("received")).toMatchObject({ column: "natural", equal: true, difference: "0" });
    expect(summary.cells).toBe(summary.equal + summary.different);
  });

  test("says which of the two cannot be read", () => {
    const folder = tempFolder({ "a.txt": last, "b.txt": "无关", "c/d.txt": last, "c/e.txt": next });
    expect(nianbao(["compare", "a.txt", "b.txt"], folder)).toEqual({
      code: 2,
      out: "",
      err: "b.txt: 不是政府信息公开工作年度报告\n",
    });
    expect(nianbao(["compare", "a.txt", "c"], folder).err).toContain("c: 对照要指明一份年报");
    expect(nianbao(["compare", "a.txt", "none.txt"], folder).err).toBe("none.txt: 找不到文件\n");
    expect(nianbao(["compare", "a.txt"], folder).code).toBe(2);
  });
});
