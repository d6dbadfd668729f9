import type { LineMap } from "../../base/lines";
import { contains, type Span, span, trimSpan } from "../../base/span";
import type { EditionId } from "../../spec/types";
import { bodyKey } from "../identity/body-key";
import { isTitled } from "../identity/body-kind";
import { placesBefore } from "../identity/body-place";
import { type LateDate, lateDate } from "../publication";
import type { Report } from "../types";
import { type DigestFigures, packFigures } from "./digest-figures";
import { type DigestHeadings, packHeadings } from "./digest-headings";
import { type DigestSection, digestSections } from "./digest-sections";

/**
 * The facts of a report that other reports need: small, plain data, kept for every report of a folder and sent between
 * threads as they are. Body and year are present only where they are certain: they stand in the title, the
 * configuration gives them, or the name of the file does and the text does not say otherwise.
 */
export interface Digest {
  readonly lines: LineMap;
  /** True if the report was read from a Word document, a workbook or a PDF. */
  readonly isOffice?: boolean;
  /** True if it was read from a PDF, which somebody has printed from something else. */
  readonly isPdf?: boolean;
  /** The place to point at when the report as a whole is meant. */
  readonly title: Span;
  /** The name as it is written, what is the same for all its spellings, and the places that the text puts before it. */
  readonly body?: { readonly name: string; readonly key: string; readonly within: readonly string[] };
  readonly year?: number;
  readonly edition?: EditionId;
  /** Present if the report says by its own date that it was published after the day by which it had to be. */
  readonly late?: LateDate;
  readonly figures: DigestFigures;
  readonly headings: DigestHeadings;
  /** The sections with enough prose to be compared. */
  readonly sections: readonly DigestSection[];
}

/** Sums up a report that was read from a document of this kind, or from a text. Costs a small part of reading it. */
export function digestOf(report: Report, kind?: "docx" | "xlsx" | "pdf"): Digest {
  const body = certainBody(report);
  const year = certainYear(report);
  const { edition } = report.identity;
  const late = body && year !== undefined && year === report.identity.year?.value ? lateDate(report) : undefined;
  return {
    lines: report.lines,
    title: titleSpan(report),
    ...(body ? { body } : {}),
    ...(year === undefined ? {} : { year }),
    ...(edition ? { edition } : {}),
    ...(late ? { late } : {}),
    figures: packFigures(report),
    headings: packHeadings(report),
    sections: digestSections(report),
    ...(kind ? { isOffice: true } : {}),
    ...(kind === "pdf" ? { isPdf: true } : {}),
  };
}

function certainBody(report: Report): Digest["body"] {
  const given = report.identity.configured?.body;
  const name = given ?? (isTitled(report) ? report.identity.body?.value : bodyByFile(report));
  if (name === undefined) return undefined;
  // Who writes a name into the configuration means one body by it, whatever it is called.
  const key = bodyKey(name) ?? given;
  if (key === undefined) return undefined;
  // A name that the configuration gives is not doubted.
  const within = given === undefined ? placesBefore(report.text, key) : [];
  // A piece of the text would keep all of it in memory.
  return { name: [...name].join(""), key, within };
}

/** The body that the file's name gives where no title does, unless the text names another. */
function bodyByFile({ identity: { body, byFile } }: Report): string | undefined {
  const named = byFile?.body;
  return named !== undefined && (!body || bodyKey(body.value) === bodyKey(named)) ? named : undefined;
}

function certainYear({ identity, title }: Report): number | undefined {
  const { year, configured, byFile } = identity;
  if (configured?.year !== undefined) return configured.year;
  const titled = !!year && !!title && contains(title.span, year.span);
  if (titled) return year.value;
  return year === undefined || year.value === byFile?.year ? byFile?.year : undefined;
}

/** The title, or the first line that holds something. */
function titleSpan({ title, text, textLines }: Report): Span {
  return title?.span ?? textLines[0]?.span ?? trimSpan(text, span(0, text.length));
}
