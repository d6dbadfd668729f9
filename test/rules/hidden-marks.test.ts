import { expect, test } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { random } from "../support/random/random";
import { changedReadings } from "../support/reading/readings";
import { consistentFigures } from "../support/reports/figures";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";

const TEXT = buildReport({ body: "青禾县", year: 2023 });
/** The title, the preface and the headings. */
const LINES = TEXT.split("\n").filter((line) =>
  /^(?:青禾县|根据|[一二三四五六]、(?:总体|主动|收到|政府|存在|其他))/.test(line),
);

/** A zero-width space, a soft hyphen and a mark of direction, as web pages and programs leave them in words. */
const MARKS = ["\u200b", "\u00ad", "\u200e"];

test.each(MARKS)("a mark that nobody sees (%j) changes nothing, wherever it stands", (mark) => {
  const known = analyse(TEXT).findings;
  expect(LINES).toHaveLength(8);
  for (const line of LINES) {
    const start = TEXT.indexOf(line);
    for (let at = start; at <= start + line.length; at++) {
      const { report, findings } = analyse(TEXT.slice(0, at) + mark + TEXT.slice(at));
      expect(
        findings.map(({ code }) => code),
        TEXT.slice(at, at + 6),
      ).toEqual(known.map(({ code }) => code));
      expect(report.sections).toHaveLength(6);
      expect(report.title?.value).toBe("青禾县2023年政府信息公开工作年度报告");
      if (line !== LINES[0]) continue;
      // Body and year are the title's still, and stand in it.
      const { body, year } = report.identity;
      expect([body?.value, year?.value]).toEqual(["青禾县", 2023]);
      expect(Math.max(body?.span.end ?? 0, year?.span.end ?? 0)).toBeLessThan(line.length);
    }
  }
});

test.each(MARKS)("a mark that nobody sees (%j) hides no title that the text goes on behind", (mark) => {
  const [title = "", ...rest] = TEXT.split("\n").filter((line) => line !== "");
  for (let at = 0; at <= title.length; at++) {
    const glued = `${title.slice(0, at)}${mark}${title.slice(at)}${rest.join("\n")}`;
    expect(
      analyse(glued).findings.map(({ code }) => code),
      title.slice(at),
    ).not.toContain("document-title");
  }
});

/** At the ends of lines, before and behind borders: some hundred places of each layout whose figures are read. */
test.each(READABLE_LAYOUTS.filter((layout) => layout !== "html"))("nor does it between the cells of %s", (layout) => {
  const text = buildReport({ body: "青禾县", year: 2023, layout, figures: consistentFigures("2021", random(7)) });
  const { report, findings } = analyse(text);
  const step = text.length < 5000 ? 7 : 19;
  for (let at = 0; at <= text.length; at += step) {
    const mark = MARKS[at % MARKS.length] ?? "";
    const marked = analyse(text.slice(0, at) + mark + text.slice(at));
    const place = `${JSON.stringify(mark)} before ${JSON.stringify(text.slice(at, at + 12))}`;
    expect(changedReadings(report, marked.report), place).toEqual([]);
    expect(
      marked.findings.map(({ code }) => code),
      place,
    ).toEqual(findings.map(({ code }) => code));
  }
});
