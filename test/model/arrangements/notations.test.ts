import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { applyEdits } from "../../../server/src/base/edits";
import type { GridRow } from "../../../server/src/layout/types";
import { readReport } from "../../../server/src/model/report";
import type { EditionId } from "../../../server/src/spec/types";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, consistentFigures, type Figures } from "../../support/reports/figures";
import { IN_PARAGRAPHS, NOTATIONS, WITH_NONE } from "./notations";
import { writtenReport } from "./separated";

const EDITIONS: readonly EditionId[] = ["2021", "2019"];

function figuresOf(edition: EditionId): Figures {
  return new Map([...consistentFigures(edition, random(9))].map(([cell, text]) => [cell, text.replace("+", "")]));
}

/** The report as a page: its lines are paragraphs. */
function page(text: string): string {
  const body = text.split("\n\n").flatMap((part) => (part.startsWith("<p>") ? [part] : part.split("\n")));
  const lines = body.map((line) => (line.startsWith("<") || line.trim() === "" ? line : `<p>${line}</p>`));
  return ["<!DOCTYPE html>", "<html><body>", ...lines, "</body></html>", ""].join("\n");
}

type Write = (rows: readonly GridRow[]) => string;
const ALL: readonly (readonly [string, (edition: EditionId, figures: Figures) => string])[] = [
  ...Object.entries({ ...NOTATIONS, ...WITH_NONE }).map(
    ([name, write]) =>
      [name, (edition: EditionId, figures: Figures) => writtenReport(edition, figures, write)] as const,
  ),
  ...Object.entries(IN_PARAGRAPHS).map(
    ([name, write]: readonly [string, Write]) =>
      [
        `a paragraph, ${name}`,
        (edition: EditionId, figures: Figures) => page(writtenReport(edition, figures, write)),
      ] as const,
  ),
];

describe("tables in the notation of another program", () => {
  it.each(ALL)("are read, every figure in its place: %s", (_, textOf) => {
    for (const edition of EDITIONS) {
      const figures = figuresOf(edition);
      const text = textOf(edition, figures);
      const report = readReport(text);
      expect(readings(report)).toEqual(allFigures(edition, figures));
      for (const { rows } of report.tables.values())
        for (const { data } of rows.values())
          for (const { cell, text: shown } of data.values())
            expect(text.slice(cell.span.start, cell.span.end)).toBe(shown);
      const grave = analyse(text).findings.filter(
        ({ severity, code }) => severity === undefined && code !== "copied-text",
      );
      expect(grave.map(({ code }) => code)).toEqual([]);
    }
  });

  it.each(ALL)("keep their notation when a figure is put right: %s", (_, textOf) => {
    const text = textOf("2021", figuresOf("2021"));
    const total = readReport(text).tables.get("applications")?.rows.get("granted")?.data.get("total")?.cell.span;
    if (!total) throw new Error("no total");
    const wrong = `${text.slice(0, total.start)}99999${text.slice(total.end)}`;
    const [fix] =
      analyse(wrong)
        .findings.find(({ code }) => code === "inconsistent-figure")
        ?.fixes?.() ?? [];
    expect(applyEdits(wrong, fix?.edits ?? [])).toBe(text);
  });

  it.each(Object.entries(NOTATIONS))("get no rows of ours: %s", (_, write) => {
    const without: Write = (rows) => write(rows.filter((row) => !row.some(({ text }) => text.includes("重复申请"))));
    const findings = analyse(writtenReport("2021", figuresOf("2021"), without)).findings;
    const missing = findings.filter(({ code }) => code === "missing-row");
    expect(missing.map(({ message }) => message["zh-CN"])).toEqual([expect.stringContaining("2.重复申请")]);
    expect(missing.flatMap((finding) => finding.fixes?.() ?? [])).toEqual([]);
  });

  it.each(Object.entries(NOTATIONS))("are read to the end of a text that their last row ends: %s", (_, write) => {
    const figures = figuresOf("2021");
    const text = writtenReport("2021", figures, write);
    const cut = text.slice(0, text.indexOf("五、存在的主要问题")).trimEnd();
    expect(readings(readReport(cut))).toEqual(allFigures("2021", figures));
  });

  it("are read where each table has one of its own", () => {
    const figures = figuresOf("2021");
    const kinds = ["LaTeX", "SQL", "clauses on a line"].map((name) => NOTATIONS[name] as Write);
    let table = 0;
    const text = writtenReport("2021", figures, (rows) => kinds[table++]?.(rows) ?? "");
    expect(table).toBe(kinds.length);
    expect(readings(readReport(text))).toEqual(allFigures("2021", figures));
  });

  it("give no figure that stands on two lines of a cell", () => {
    const figures = new Map([...figuresOf("2021"), ["article20.permits.decisions", "1\\n2"]]);
    const text = writtenReport("2021", figures, NOTATIONS["Python, a row on a line"] as Write);
    expect(readings(readReport(text)).get("article20.permits.decisions") ?? "").not.toMatch(/^\d/);
  });
});

describe("prose in brackets and clauses", () => {
  it("is no notation", () => {
    const prose = {
      overview: [
        "全年共收到申请3件,办结3件;咨询5次,答复5次;来访2人,接待2人;培训1次,参加20人;检查4次,整改4处;",
        "详见['附件1', '附件2']和[1, 2, 3]，其中A & B两项；",
      ],
    };
    const text = writtenReport("2021", figuresOf("2021"), (rows) =>
      rows.map((row) => row.map((slot) => (slot.covered ? "" : slot.text)).join("\t")).join("\n"),
    ).replace(/\n一、[^\n]*\n/, (heading) => `${heading}${prose.overview.join("\n")}\n`);
    const report = readReport(text);
    expect(report.tables.get("applications")?.layout).toBe("tab-rows");
    expect(readings(report)).toEqual(allFigures("2021", figuresOf("2021")));
  });
});
