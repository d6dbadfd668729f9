import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { diagnostics } from "../../../server/src/analysis/diagnostics";
import { SECTIONS } from "../../../server/src/spec/sections";
import { buildReport } from "../../support/reports/report-builder";

type Numbering = (place: number, numeral: string) => string;

const NUMBERINGS: readonly (readonly [string, Numbering])[] = [
  ["1. ", (place) => `${place}. `],
  ["1、", (place) => `${place}、`],
  ["1．", (place) => `${place}．`],
  ["（1）", (place) => `（${place}）`],
  ["（一）", (_, numeral) => `（${numeral}）`],
  ["第一部分 ", (_, numeral) => `第${numeral}部分 `],
  ["第1章：", (place) => `第${place}章：`],
];

/** A clean report as one line of running text, its headings numbered in some way. */
function numbered(numbering: Numbering, glue = " "): string {
  const headings = Object.fromEntries(
    SECTIONS.map(({ key, numeral, label }, at) => [key, `${numbering(at + 1, numeral)}${label}`]),
  );
  return buildReport({ layout: "tab-rows", headings }).replace(/\s+/g, glue);
}

function headingsIn(text: string): readonly string[] {
  return analyse(text).report.sections.map(({ heading: { span } }) => text.slice(span.start, span.end));
}

describe("headings in running text that are not numbered as the form has it", () => {
  it.each(NUMBERINGS)("are those that most have: %s", (_, numbering) => {
    const text = numbered(numbering);
    const { findings } = analyse(text);
    expect(headingsIn(text)).toEqual(
      SECTIONS.map(({ numeral, label }, at) => `${numbering(at + 1, numeral)}${label}`.replace(/\s+/g, " ")),
    );
    const said = diagnostics(findings).filter(({ severity }) => severity === "error" || severity === "warning");
    expect(said.map(({ code }) => code)).toEqual([]);
  });

  it("are found where the figures before them run into their numerals", () => {
    expect(headingsIn(numbered((place) => `${place}.`, ""))).toEqual(
      SECTIONS.map(({ label }, at) => `${at + 1}.${label}`),
    );
  });

  it("are not where fewer than four have their own numerals in one style", () => {
    const three = numbered((place, numeral) => (place < 4 ? `${place}. ` : `（${numeral}）`));
    expect(headingsIn(three)).toEqual([]);
    const shifted = numbered((place) => `${place + 1}. `);
    expect(headingsIn(shifted)).toEqual([]);
    const longer = numbered((place) => `1.${place}. `);
    expect(headingsIn(longer)).toEqual([]);
  });

  it("are not the entries of a table of contents before them", () => {
    const entries = SECTIONS.map(({ label }, at) => `${at + 1}. ${label} ${at + 2}`).join(" ");
    const text = `目录 ${entries} ${numbered((place) => `${place}. `)}`;
    expect(headingsIn(text)).toHaveLength(6);
    expect(analyse(text).report.sections[0]?.heading.span.start).toBeGreaterThan(entries.length);
  });

  it("are not where the form's own stand too", () => {
    const topics = SECTIONS.map(({ label }, at) => `${at + 1}. ${label}。`).join("");
    const text = buildReport({ layout: "tab-rows", prose: { overview: [topics] } }).replace(/\s+/g, " ");
    expect(headingsIn(text)).toEqual(SECTIONS.map(({ numeral, label }) => `${numeral}、${label}`));
  });
});
