import { lineEnding, lineMap } from "../base/lines";
import { isTraditional } from "../base/script/traditional";
import { type Span, span } from "../base/span";
import { countOf } from "../base/text";
import { readBlock, textLines } from "../layout/index";
import { editionOfYear } from "../spec/forms";
import type { TableId } from "../spec/types";
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
  const tables = findTables(streams, {
    edition: known.given?.edition ?? (known.year && editionOfYear(known.year.value)),
    end,
    lastHeading: sections.at(-1)?.span.start ?? 0,
  });
  return {
    text,
    lines: lineMap(text),
    textLines: allLines,
    isReport: true,
    ...(known.title ? { title: known.title } : {}),
    identity: identityOf(known, tables, given.fileName),
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

/** The labels decide the edition; where no table tells, what is given or else the year stands in. */
function identityOf(
  known: ReturnType<typeof withConfigured>,
  tables: ReadonlyMap<TableId, ReportTable>,
  fileName: string | undefined,
): Identity {
  const labelled = tables.get("article20")?.edition ?? tables.get("applications")?.edition;
  const byYear = known.given?.edition ?? (known.year && editionOfYear(known.year.value));
  return {
    ...(known.given ? { configured: known.given } : {}),
    ...(fileName === undefined ? {} : { byFile: namedByFile(fileName) }),
    ...(known.body ? { body: known.body } : {}),
    ...(known.year ? { year: known.year } : {}),
    ...(labelled
      ? { edition: labelled, editionFrom: "labels" }
      : byYear
        ? { edition: byYear, editionFrom: "year" }
        : {}),
  };
}

function secondReport({ second }: Headings, text: string): { secondReport?: Span } {
  return second === undefined ? {} : { secondReport: span(second, text.length) };
}

function bracketsOf(text: string): "full" | "half" {
  return countOf(text, "(") > countOf(text, "（") ? "half" : "full";
}
