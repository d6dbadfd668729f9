import { expect, it } from "vitest";
import { readReport } from "../../../server/src/model/report";
import { buildReport } from "../../support/reports/report-builder";

it("the hashes of a Markdown heading are no cell of the table above it", () => {
  const text = buildReport({ layout: "bare-cells" }).replace(/^(?=[二三四五六]、[主收政存其])/gm, "## ");
  expect(text.match(/^## /gm)).toHaveLength(5);
  const { streams } = readReport(text);
  expect(streams.flatMap(({ cells }) => cells).filter((cell) => cell.text.includes("#"))).toEqual([]);
});
