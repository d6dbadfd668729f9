import { lineEnding, lineMap } from "../base/lines";
import { isTraditional } from "../base/script/traditional";
import { type Span, span } from "../base/span";
import { countOf } from "../base/text";
import { readBlock, textLines } from "../layout/index";
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
 * Cost grows linearly with the text; a text that is no report costs next to nothing.
 */
export function readReport(text: string, given: IdentityConfig = {}): Report {
  if (!looksLikeReport(text)) return emptyReport(text);
  const allLines = textLines(text);
  const headings = findHeadings(text, allLines);
  const end = headings.second ?? text.length;
  const lines = headings.second === undefined ? allLines : allLines.filter((line) => line.span.start < end);
  const sections = sectionsOf(headings, end);
  const preface = span(0, sections[0]?.span.start ?? end);
  const known = withConfigured(readIdentity(text.slice(0, end), lines, preface), given);
  const streams = bodiesOf(text, headings.headings, end).map((body) => readBlock(text, body));
  const byYear = known.year && editionOfYear(known.year.value);
  const likely = [known.given?.edition, byYear].filter((edition) => edition !== undefined);
  const tables = findTables(streams, {
    likely,
    end,
    lastHeading: sections.at(-1)?.span.start ?? 0,
  });
  return {
    text,
    lines: lineMap(text),
    textLines: allLines,
    isReport: true,
    ...(known.title ? { title: known.title } : {}),
    identity: identityOf(known, editionOf(tables, likely), given.fileName),
    sections,
    streams,
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

function emptyReport(text: string): Report {
  return {
    text,
    lines: lineMap(text),
    textLines: [],
    isReport: false,
    identity: {},
    sections: [],
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
