import { expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { readReport } from "../../../server/src/model/report";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { consistentFigures } from "../../support/reports/figures";
import { buildReport, READABLE_LAYOUTS } from "../../support/reports/report-builder";

/** The characters of a text that have a radical of the same looks, as PDF files give them. */
const LIKE: readonly (readonly [string, string])[] = [..."⼀⼆⼋⼤⼯⽅⽇⽉⽤⽬⽴⾏⾔⽂⼈⼒⼟⽣⽰⾯⾳⾼"].map(
  (radical) => [radical, radical.normalize("NFKC")] as const,
);

it.each(["glued", ...READABLE_LAYOUTS] as const)(
  "radicals in place of characters change neither figures nor findings: %s",
  (layout) => {
    const text = buildReport({ layout, figures: consistentFigures("2021", random(3)) });
    const changed = [...LIKE, ["⻓", "长"], ["⻔", "门"], ["⺠", "民"]].reduce(
      (so, [radical = "", character = ""]) => so.replaceAll(character, radical),
      text,
    );
    expect(changed).not.toBe(text);
    expect(readings(readReport(changed))).toEqual(readings(readReport(text)));
    const codes = (of: string) => analyse(of).findings.map(({ code }) => code);
    expect(codes(changed)).toEqual(codes(text));
  },
);
