import { expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { diagnostics } from "../../server/src/analysis/diagnostics";
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
