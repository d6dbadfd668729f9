import { formGrid } from "../../edits/form-grid";
import { layoutOf } from "../../layout/index";
import type { LayoutId } from "../../layout/types";
import { bodyNamed } from "../../model/identity/body-kind";
import { toNumeral } from "../../model/numerals";
import { readReport } from "../../model/report";
import type { Report } from "../../model/types";
import { editionOfYear, FIRST_EDITION, formOf } from "../../spec/forms";
import { SECTIONS } from "../../spec/sections";
import { governmentInstruction, prefaceOf, SECTION_INSTRUCTIONS, topicInstruction } from "../../spec/skeleton";
import { TITLE_KIND } from "../../spec/titles";
import { GOVERNMENT_TOPICS, OVERVIEW_TOPICS } from "../../spec/topics";
import type { EditionId, SectionForm, TableId } from "../../spec/types";
import { headingText } from "../../wording/names";
import { type Carried, carriedOver, without } from "./new-report-figures";

/** The options for a new report. */
export interface NewReportOptions {
  /** The body's name as it is to stand in the title. */
  readonly body: string;
  readonly year: number;
  readonly layout: LayoutId;
  /** The same body's report for the year before. */
  readonly lastYear?: Report;
}

/** A line or a table of a report that is being put together. */
interface ReportPart {
  readonly kind: "title" | "heading" | "sub-heading" | "prose" | "table";
  readonly text: string;
}

/**
 * Returns the skeleton of a report: title, preface, the six sections with their tables in the layout, and an
 * instruction in brackets wherever something has to be written. Cells are blank but for what follows from last year's
 * report, which an instruction asks to review. A year before the forms gets the first of them: ask `newReportProblem`
 * before.
 */
export function newReport(options: NewReportOptions): string {
  const edition = editionOfYear(options.year) ?? FIRST_EDITION.id;
  const known = carriedOver(edition, options.lastYear);
  const text = written(options, edition, known);
  // One figure among the blanks of a row may be read as padding; such a row stays blank.
  const { tables } = readReport(text);
  const unread = (table: TableId, row: string): boolean => tables.get(table)?.rows.get(row)?.state !== "read";
  return written(options, edition, without(known, unread));
}

function written({ body, year, layout }: NewReportOptions, edition: EditionId, known: Carried): string {
  const pieces: readonly ReportPart[] = [
    { kind: "title", text: `${body.trim()}${year}年${TITLE_KIND}` },
    ...prefaceOf(year).map(prose),
    ...SECTIONS.flatMap((section): readonly ReportPart[] => [
      { kind: "heading", text: headingText(section) },
      ...(section.key === "overview" ? topics(body) : (SECTION_INSTRUCTIONS[section.key] ?? []).map(prose)),
      ...tableOf(section, edition, layout, known),
    ]),
  ];
  const gap = layout === "markdown" ? "\n\n" : "\n";
  return `${pieces.map((piece) => dressed(piece, layout)).join(gap)}\n`;
}

function prose(text: string): ReportPart {
  return { kind: "prose", text };
}

/** The topics that the form asks 一 to speak of; a government reports more under the last of them. */
function topics(body: string): readonly ReportPart[] {
  const kind = bodyNamed(body)?.kind;
  const governs = kind === "government" || kind === "township";
  return OVERVIEW_TOPICS.flatMap(({ name }, index): readonly ReportPart[] => [
    { kind: "sub-heading", text: `（${toNumeral(index + 1)}）${name}` },
    prose(topicInstruction(name)),
    ...(governs && index === OVERVIEW_TOPICS.length - 1
      ? [prose(governmentInstruction(GOVERNMENT_TOPICS.map((topic) => topic.name)))]
      : []),
  ]);
}

function tableOf({ table }: SectionForm, edition: EditionId, layout: LayoutId, known: Carried): readonly ReportPart[] {
  if (!table) return [];
  const own = known.get(table);
  const grid = formGrid(formOf(table, edition), (row, column) => own?.figures.get(row)?.get(column) ?? "");
  const text = layoutOf(layout).print(grid, { eol: "\n" }).replace(/\n$/, "");
  return [...(own ? [prose(own.instruction)] : []), { kind: "table", text }];
}

const TAGS = { title: "h1", heading: "h2", "sub-heading": "h3", prose: "p" } as const;
const HASHES = { title: "# ", heading: "## ", "sub-heading": "### ", prose: "" } as const;

/** A piece as documents of the layout write it. */
function dressed({ kind, text }: ReportPart, layout: LayoutId): string {
  if (kind === "table") return text;
  if (layout === "markdown") return HASHES[kind] + text;
  if (layout !== "html") return text;
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<${TAGS[kind]}>${escaped}</${TAGS[kind]}>`;
}
