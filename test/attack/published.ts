import type { LayoutId } from "../../server/src/layout/types";
import { editionOfYear, formOf } from "../../server/src/spec/forms";
import { SECTIONS } from "../../server/src/spec/sections";
import type { SectionForm } from "../../server/src/spec/types";
import { allReworded, blockMoved, type GridChange, rowMoved } from "../support/changes/grid-changes";
import { HEADING_WORDINGS } from "../support/changes/heading-wordings";
import type { Random } from "../support/random/random";
import { consistentFigures, type Figures } from "../support/reports/figures";
import { withCopies, withCopiesAcross } from "../support/reports/merged-copies";
import { pageReport } from "../support/reports/page-text";
import { BODIES, preface } from "../support/reports/prose";
import {
  ALL_LAYOUTS,
  headingText,
  inEol,
  officialHeading,
  proseText,
  tableText,
} from "../support/reports/report-builder";
import { clerksProse } from "./clerks-prose";
import { inShape, inSite, savedPage } from "./site";

/**
 * A report as it is found in the world: told at length, with tables as converters leave them, headings and labels in
 * other words, cells without figures, and a page of a site around it.
 */
export function publishedReport(dice: Random): PublishedReport {
  const year = dice.pick([2019, 2020, 2021, 2022, 2023, 2024]);
  const body = dice.pick(BODIES);
  const layout = dice.pick(ALL_LAYOUTS);
  const figures = consistentFigures(editionOfYear(year) ?? "2021", dice);
  const facts = { year, body, layout, figures, dice };
  const eol = dice.pick(["\n", "\n", "\r\n", "\r"] as const);
  if (dice.below(12) === 0) return { text: inEol(printedReport(facts), eol), figures };
  const title = `${body}${dice.pick(["", "关于"])}${year}年${dice.pick(["", "度"])}政府信息公开工作年度报告`;
  const pieces = [
    title,
    ...preface(year).map((text) => proseText(layout, text)),
    ...SECTIONS.flatMap((section) => sectionOf(section, facts)),
    ...(dice.below(2) === 0
      ? [body, dice.pick([`${year + 1}年1月18日`, "二〇二二年一月二十日", `${year + 1}-01-2`])]
      : []),
  ];
  const around = inSite(pieces, title, year, dice);
  const text = layout === "html" ? savedPage(around, title, dice) : inShape(around, layout, dice);
  return { text: inEol(text, eol), figures };
}

/** A report and the figures that were written into its tables. */
export interface PublishedReport {
  readonly text: string;
  readonly figures: Figures;
}

interface Facts {
  readonly year: number;
  readonly body: string;
  readonly layout: LayoutId;
  readonly figures: Figures;
  readonly dice: Random;
}

/** A report that was printed and turned back into text. */
function printedReport({ year, body, figures, dice }: Facts): string {
  const edition = editionOfYear(year) ?? "2021";
  const page = {
    width: 6 + dice.below(12),
    place: dice.pick(["first", "middle", "last", "own"] as const),
    groups: dice.below(2) === 0,
  };
  return pageReport(page, { year, body, edition, figures });
}

function sectionOf(section: SectionForm, { year, layout, figures, dice }: Facts): readonly string[] {
  const heading = dice.below(8) === 0 ? dice.pick(HEADING_WORDINGS[section.key]) : officialHeading(section);
  const told = clerksProse(section.key, year, figures, dice).map((text) => proseText(layout, text));
  if (!section.table) return [headingText(layout, heading), ...told];
  const form = formOf(section.table, editionOfYear(year) ?? "2021");
  const own = dice.below(6) === 0 ? dice.pick(ALL_LAYOUTS) : layout;
  return [headingText(layout, heading), ...told, tableText({ layout: own, grid: gridAsMet(own, dice) }, form, figures)];
}

/** What becomes of a table before it is published: nothing, mostly. */
function gridAsMet(layout: LayoutId, dice: Random): GridChange {
  const changes: readonly GridChange[] = [
    ...(dice.below(4) === 0 ? [dice.pick([allReworded, rowMoved, blockMoved])(dice)] : []),
    ...(dice.below(3) === 0 ? [zerosAs(dice)] : []),
    ...(dice.below(8) === 0 && layout !== "glued" ? [dice.pick([withCopies, withCopiesAcross])] : []),
  ];
  return (rows, form) => changes.reduce((changed, change) => change(changed, form), rows);
}

/** Zeros written as clerks write them who do not write 0, all of a table or some. */
function zerosAs(dice: Random): GridChange {
  const nothing = dice.pick(["", "", "无", "—", "-", "/", "0件", "０", "0.00"]);
  const all = dice.below(2) === 0;
  return (rows) =>
    rows.map((row) =>
      row.map((slot) => (slot.text === "0" && (all || dice.below(4) === 0) ? { ...slot, text: nothing } : slot)),
    );
}
