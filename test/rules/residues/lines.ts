import { expect, it } from "vitest";
import { textFindings } from "../../support/reading/text-rules";
import { buildReport } from "../../support/reports/report-builder";

/** The codes found in a report for 2023 that has the line among its paragraphs. */
export function found(line: string): readonly string[] {
  return textFindings(buildReport({ prose: { overview: [line] } })).map(({ code }) => code);
}

/** Tests that each of the lines has the code and no other. */
export const faulty = (code: string, lines: readonly string[]) => {
  it.each(lines)(`${code}: %s`, (line) => expect(found(line)).toEqual([code]));
};

/** Tests that nothing is found in the lines. */
export const silent = (lines: readonly string[]) => {
  it.each(lines)("nothing: %s", (line) => expect(found(line)).toEqual([]));
};
