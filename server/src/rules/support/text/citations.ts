import type { Edit } from "../../../base/edits";
import { type Localised, say } from "../../../base/localised";
import { remembering } from "../../../base/memo";
import { matchesOf } from "../../../base/patterns";
import { simplified } from "../../../base/script/traditional";
import { partOf, type Span } from "../../../base/span";
import { type ProseLine, proseLines } from "../../../model/places/prose-lines";
import type { Report } from "../../../model/types";
import { EDITIONS } from "../../../spec/forms";
import {
  citedByNumber,
  citedDamaged,
  DECREE_HISTORY,
  LETTERED,
  NEW_DECREE,
  NUMBER_OF_NAME,
  NUMBERED_NAMES,
  OFFICE_NUMBER,
  OLD_DECREE,
  OTHER_DECREE,
  RESTS_ON,
} from "../../../spec/law/citations";
import type { Observation } from "../../types";
import { changeTo } from "../fixes";

/** The number of characters around a citation that are searched. */
export const AROUND = 40;

/**
 * Returns the lines of prose in which one of the citations that are known stands, right or wrong: in simplified
 * characters with half-width digits, unit for unit.
 */
export function citingLines(report: Report): readonly ProseLine[] {
  return proseLines(report)
    .filter(({ text }) => mayCite(text))
    .map((line) => ({ ...line, text: plain(line.text) }));
}

function plain(text: string): string {
  return simplified(text).replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

const mayCite = remembering((text) => {
  const read = plain(text);
  return CITATIONS.some((pattern) => read.search(pattern) >= 0);
});

const CITATIONS: readonly RegExp[] = [
  OLD_DECREE,
  OTHER_DECREE,
  RESTS_ON,
  LETTERED,
  OFFICE_NUMBER,
  ...EDITIONS.flatMap(({ notice }) => [
    citedByNumber(notice),
    citedDamaged(notice),
    notice.title,
    notice.titleWithNumber,
  ]).filter((pattern) => pattern !== undefined),
];

/** Returns what is wrong with a citation; `due` is what should stand there, if that is certain. */
export function wrongCitation(
  span: Span,
  message: Localised,
  due?: string,
  besides: readonly Edit[] = [],
): Observation {
  return {
    span,
    message,
    fixes: () => (due === undefined ? [] : [changeTo(due, span, ...besides)]),
  };
}

/** The regulation by the number of the decree of 2007, or by that of another. */
export function* wrongDecrees(line: ProseLine, year: number): Iterable<Observation> {
  for (const { index, 0: all } of matchesOf(OLD_DECREE, line.text)) {
    const around = line.text.slice(Math.max(0, index - AROUND), index + all.length + AROUND);
    if (DECREE_HISTORY.test(around)) continue;
    yield wrongCitation(
      partOf(line.span, index + all.indexOf("492"), 3),
      say(
        `${year} 年的报告应依据国务院令第 711 号（2019 年修订），不是第 492 号`,
        `A report for ${year} rests on decree 711 (revised in 2019), not on decree 492`,
      ),
      NEW_DECREE,
    );
  }
  for (const { index, 0: all, 1: written = "" } of matchesOf(OTHER_DECREE, line.text)) {
    yield wrongCitation(
      partOf(line.span, index + all.lastIndexOf(written), written.length),
      say(
        `条例是国务院令第 711 号，不是第 ${written} 号`,
        `The regulation is decree 711 of the State Council, not ${written}`,
      ),
      NEW_DECREE,
    );
  }
}

/** A document by its title with a number that is not its own. */
export function* wrongNumbers(line: ProseLine): Iterable<Observation> {
  for (const [name, due] of Object.entries(NUMBERED_NAMES)) {
    const at = line.text.indexOf(name);
    if (at < 0) continue;
    const behind = line.text.slice(at + name.length, at + name.length + AROUND);
    const cited = NUMBER_OF_NAME.exec(behind)?.[1];
    if (!cited || cited.replace(/[［[﹝]/, "〔").replace(/[］\]﹞]/, "〕") === due) continue;
    yield wrongCitation(
      partOf(line.span, at + name.length + behind.indexOf(cited), cited.length),
      say(`文号“${cited}”应为“${due}”`, `"${cited}" should be "${due}"`),
      due,
    );
  }
}
