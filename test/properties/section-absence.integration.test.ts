import { describe, expect, it } from "vitest";
import { SECTIONS } from "../../server/src/spec/sections";
import { buildReport, officialHeading } from "../support/reports/report-builder";
import { damagedHeadings, expectRead, misplacedSections, splitHeadings } from "./section-checks";

describe.each(SECTIONS.map((section) => [section.numeral, section] as const))(
  "the heading of %s is never called missing",
  (_, section) => {
    it("with any of its characters lost, doubled or followed by a space", () => {
      for (const heading of damagedHeadings(officialHeading(section)))
        expect([heading, misplacedSections(buildReport({ headings: { [section.key]: heading } }))]).toEqual([
          heading,
          [],
        ]);
    });

    it("split over inline tags behind any of its characters", () => {
      for (const split of splitHeadings(officialHeading(section))) expectRead(section, split);
    });
  },
);
