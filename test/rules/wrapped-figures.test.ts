import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { diagnostics } from "../../server/src/analysis/diagnostics";
import { readReport } from "../../server/src/model/report";
import { readings } from "../support/reading/readings";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

it("a figure on two lines of a drawn cell is said to be unread, and is no error", () => {
  const figures = new Map([[cellKey("article20", "permits", "decisions"), "25"]]);
  const lines = buildReport({ layout: "box", figures }).split("\n");
  const at = lines.findIndex((line) => line.includes("行政许可") && line.includes("25"));
  const below = (lines[at] ?? "").replace("行政许可", "　　　　").replace("25", "6 ");
  const text = [...lines.slice(0, at + 1), below, ...lines.slice(at + 1)].join("\n");
  const found = analyse(text).findings.filter(({ code }) => code === "unreadable-figure");
  expect(found.map(({ severity, message }) => [severity, message["zh-CN"]])).toEqual([
    ["information", "“25 6”分在几行，是一个数断开了还是几个数不能确定，没有读，请核对：行政许可"],
  ]);
  expect(diagnostics(analyse(text).findings).filter(({ severity }) => severity === "error")).toEqual([]);
});

/** What is read of the decisions of 行政许可 where its cell says so. */
function permits(layout: "html" | "markdown" | "csv", written: string): string | undefined {
  const figures = new Map([[cellKey("article20", "permits", "decisions"), "256"]]);
  const text = buildReport({ layout, figures }).replace("256", written);
  return readings(readReport(text)).get(cellKey("article20", "permits", "decisions"));
}

describe("digits on two lines of a cell may be one figure or two, and are not read", () => {
  it.each([
    ["markdown", "25<br>6"],
    ["markdown", "0<br/>0"],
    ["html", "25<br>6"],
    ["html", "25\n        6"],
    ["html", "<p>25\r\n6</p>"],
    ["csv", '"25\n6"'],
    ["csv", '"２５\r\n６"'],
  ] as const)("%s %j", (layout, written) => {
    expect(permits(layout, written)).toBeUndefined();
  });

  it.each([
    ["markdown", "1,<br>256", "1256"],
    ["html", "1,\n256", "1256"],
    ["html", "\n  256\n", "256"],
    ["csv", '"\n256\n"', "256"],
  ] as const)("a comma shows that it goes on: %s %j", (layout, written, due) => {
    expect(permits(layout, written)).toBe(due);
  });
});

it("full-width digits on two lines of a drawn cell are no error either", () => {
  const figures = new Map([[cellKey("article20", "permits", "decisions"), "2516"]]);
  const lines = buildReport({ layout: "box", figures }).split("\n");
  const at = lines.findIndex((line) => line.includes("行政许可") && line.includes("2516"));
  const above = (lines[at] ?? "").replace("2516", "２５");
  const below = (lines[at] ?? "").replace("行政许可", "　　　　").replace("2516", "１６");
  const text = [...lines.slice(0, at), above, below, ...lines.slice(at + 1)].join("\n");
  const found = analyse(text).findings.filter(({ code }) => code === "unreadable-figure");
  expect(found.map(({ severity }) => severity)).toEqual(["information"]);
});
