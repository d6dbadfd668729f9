import { lineEnding, lineMap } from "../base/lines";
import { rememberingLast } from "../base/memo";
import { isTraditional } from "../base/script/traditional";
import { type Span, span } from "../base/span";
import { countOf } from "../base/text";
import { readBlock, type TextLine, textLines } from "../layout/index";
import type { CellStream } from "../layout/types";
import { EDITIONS, editionOfYear, formOf, tellsEdition } from "../spec/forms";
import type { EditionId, TableId } from "../spec/types";
import { bodiesOf, findHeadings, type Headings } from "./headings/headings";
import { findSubHeadings } from "./headings/sub-headings";
import { type IdentityConfig, withConfigured } from "./identity/configured";
import { namedByFile } from "./identity/file-name";
import { readIdentity } from "./identity/identity";
import { looksLikeReport } from "./looks-like-report";
import { findTables } from "./tables/tables";
import type { Identity, Report, ReportSection, ReportTable } from "./types";

/**
 * Reads a text into a report. Never throws: bad text is not an error, what is certain is read and the rest is left out.
 * Cost grows linearly with the text; a text that is no report costs next to nothing, and nor does one that was the last
 * to be read, whatever was configured then: an edit is proved by who makes it and again by the gate.
 */
export function readReport(text: string, given: IdentityConfig = {}): Report {
  if (!looksLikeReport(text)) return emptyReport(text);
  const parts = partsOf(text);
  const { headings, lines, sections, preface } = parts;
  const known = withConfigured(parts.identity, given);
  const byYear = known.year && editionOfYear(known.year.value);
  const likely = [known.given?.edition, byYear].filter((edition) => edition !== undefined);
  const tables = tablesOf(parts, likely);
  return {
    text,
    lines: lineMap(text),
    textLines: parts.allLines,
    isReport: true,
    ...(known.title ? { title: known.title } : {}),
    identity: identityOf(known, editionOf(tables, likely), given.fileName),
    sections,
    repeatedHeadings: headings.repeated,
    streams: parts.streams,
    subHeadings: findSubHeadings(
      lines,
      sections,
      [...tables.values()].map((table) => table.span),
    ),
    tables,
    preface,
    ...secondReport(headings, text),
    brackets: bracketsOf(text),
    script: isTraditional(text) ? "traditional" : "simplified",
    eol: lineEnding(text),
  };
}

/** What a text says by itself, before anything is configured. */
interface TextParts {
  readonly allLines: readonly TextLine[];
  /** Those of the first report, if there are two. */
  readonly lines: readonly TextLine[];
  readonly headings: Headings;
  readonly end: number;
  readonly sections: readonly ReportSection[];
  readonly preface: Span;
  readonly identity: ReturnType<typeof readIdentity>;
  readonly streams: readonly CellStream[];
  /** The tables by the editions that are likely, as far as somebody asked. */
  readonly tables: Map<string, ReadonlyMap<TableId, ReportTable>>;
}

const partsOf = rememberingLast((text): TextParts => {
  const allLines = textLines(text);
  const headings = findHeadings(text, allLines);
  const end = headings.second ?? text.length;
  const lines = headings.second === undefined ? allLines : allLines.filter((line) => line.span.start < end);
  const sections = sectionsOf(headings, end);
  const preface = span(0, sections[0]?.span.start ?? end);
  return {
    allLines,
    lines,
    headings,
    end,
    sections,
    preface,
    identity: readIdentity(text.slice(0, end), lines, preface),
    streams: bodiesOf(text, headings.headings, end).map((body) => readBlock(text, body)),
    tables: new Map(),
  };
});

function tablesOf(
  { tables, streams, sections, end, identity }: TextParts,
  likely: readonly EditionId[],
): ReadonlyMap<TableId, ReportTable> {
  const key = likely.join();
  const known = tables.get(key);
  if (known) return known;
  const bodies = new Map(sections.map(({ key: section, body }) => [section, body]));
  const found = findTables(streams, {
    likely,
    end,
    lastHeading: sections.at(-1)?.span.start ?? 0,
    bodies,
    year: identity.year?.value,
  });
  tables.set(key, found);
  return found;
}

function emptyReport(text: string): Report {
  return {
    text,
    lines: lineMap(text),
    textLines: [],
    isReport: false,
    identity: {},
    sections: [],
    repeatedHeadings: [],
    streams: [],
    subHeadings: [],
    tables: new Map(),
    preface: span(0, 0),
    brackets: "full",
    script: "simplified",
    eol: lineEnding(text),
  };
}

function sectionsOf({ headings }: Headings, end: number): readonly ReportSection[] {
  return headings.map((heading, index) => {
    const next = headings[index + 1]?.span.start ?? end;
    return {
      key: heading.section.key,
      heading,
      body: span(heading.span.end, next),
      span: span(heading.span.start, next),
    };
  });
}

/**
 * Returns the edition that the labels of the tables leave: of several, the likeliest; undefined where no table tells
 * and none is likely. A table that contradicts those before it in the form is left out.
 */
function editionOf(tables: ReadonlyMap<TableId, ReportTable>, likely: readonly EditionId[]): EditionId | undefined {
  let possible = EDITIONS.map(({ id }) => id);
  for (const { editions } of tables.values()) {
    const both = possible.filter((id) => editions.includes(id));
    if (both.length > 0) possible = both;
  }
  const likeliest = likely.find((id) => possible.includes(id));
  if (likeliest !== undefined || !tellsEdition(possible)) return likeliest;
  return (
    possible.find((id) => [...tables.values()].every((table) => formOf(table.id, id) === table.form)) ?? possible[0]
  );
}

function identityOf(
  known: ReturnType<typeof withConfigured>,
  edition: EditionId | undefined,
  fileName: string | undefined,
): Identity {
  return {
    ...(known.given ? { configured: known.given } : {}),
    ...(fileName === undefined ? {} : { byFile: namedByFile(fileName) }),
    ...(known.body ? { body: known.body } : {}),
    ...(known.year ? { year: known.year } : {}),
    ...(edition ? { edition } : {}),
  };
}

function secondReport({ second }: Headings, text: string): { secondReport?: Span } {
  return second === undefined ? {} : { secondReport: span(second, text.length) };
}

function bracketsOf(text: string): "full" | "half" {
  return countOf(text, "(") > countOf(text, "（") ? "half" : "full";
}
