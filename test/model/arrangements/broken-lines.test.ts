import { expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { displayWidth } from "../../../server/src/layout/width";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, consistentFigures } from "../../support/reports/figures";
import { separatedReport } from "./separated";

/** Cuts every line at the last blank that has room in a width, as mail programs and `fold -s` do. */
function cutAtBlanks(text: string, width: number): string {
  const cut = text.split("\n").flatMap((line) => {
    const lines: string[] = [];
    for (const word of line.split(" ")) {
      const last = lines.at(-1);
      if (last === undefined || displayWidth(last) + 1 + displayWidth(word) > width) lines.push(word);
      else lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines;
  });
  return cut.join("\n");
}

it.each([40, 50, 60, 72, 80])("rows of columns that were cut at blanks at %i columns are read", (width) => {
  for (const mark of [" ", "  "])
    for (let seed = 1; seed <= 6; seed++) {
      const figures = consistentFigures("2021", random(seed));
      const { report, findings } = analyse(
        cutAtBlanks(
          separatedReport("2021", figures, (cells) => cells.join(mark)),
          width,
        ),
      );
      const read = [...readings(report)].filter(([, value]) => /^\d/.test(value));
      expect(read.filter(([cell, value]) => value !== allFigures("2021", figures).get(cell))).toEqual([]);
      expect(read.length, `seed ${seed}`).toBeGreaterThanOrEqual(185);
      expect(findings.filter(({ code }) => code.startsWith("missing-"))).toEqual([]);
    }
});
