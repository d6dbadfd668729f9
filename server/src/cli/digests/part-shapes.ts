import type { AnalysisOptions } from "../../analysis/analyse";
import { RULE_SETTINGS } from "../../analysis/config/read";
import type { Edit } from "../../base/edits";
import type { LineMap } from "../../base/lines";
import type { Localised } from "../../base/localised";
import {
  both,
  isCount,
  isFlag,
  isNumber,
  isText,
  listOf,
  maybe,
  oneOf,
  onlyMembers,
  recordOf,
  type Shape,
} from "../../base/shapes/shapes";
import type { Span } from "../../base/span";
import { ENCODINGS } from "../../bytes/decode";
import { FLAWS } from "../../edits/gate/gate";
import type { Digest } from "../../model/digest/digest";
import type { DigestFigures } from "../../model/digest/digest-figures";
import type { DigestSection } from "../../model/digest/digest-sections";
import type { BodyNames } from "../../model/identity/configured";
import type { DateLine, Day, LateDate } from "../../model/publication";
import type { IdentityValues } from "../../model/types";
import type { Aggregate } from "../../rules/neighbours";
import { ruleOf } from "../../rules/registry";
import { type Fix, type RelatedPlace, SEVERITIES, type Subject } from "../../rules/types";
import { EDITIONS, TABLE_IDS } from "../../spec/forms";
import { SECTIONS } from "../../spec/sections";
import type { CellRef } from "../../spec/types";
import { OMISSIONS } from "../../wording/office";
import { SKIP_REASONS } from "../messages";
import type { CheckResult, OfficeSource, PrintedFinding } from "../pipeline/check-file";
import type { RunSummary, SkippedFile } from "../pipeline/run-log";
import type { FileRecord } from "./checked-part";

const isSpan = both(
  onlyMembers<Span>({ start: isCount, end: isCount }),
  (value) => (value as Span).start <= (value as Span).end,
);
const isLocalised = onlyMembers<Localised>({ "zh-CN": isText, en: isText });
const isCode: Shape = (value) => typeof value === "string" && ruleOf(value) !== undefined;
const isEdition = oneOf(EDITIONS.map(({ id }) => id));
const isTable = oneOf(TABLE_IDS);
const isSection = oneOf(SECTIONS.map(({ key }) => key));

const isOffsets: Shape = (value) => value instanceof Uint16Array || value instanceof Uint32Array;
const isFingerprint: Shape = (value) => value instanceof Uint16Array;

const isLineMap = both(
  onlyMembers<LineMap>({ starts: isOffsets, ends: isOffsets }),
  (value) =>
    (value as LineMap).starts.length > 0 && (value as LineMap).starts.length === (value as LineMap).ends.length,
);

const isHeadings = both(isOffsets, (value) => {
  const packed = value as Uint16Array;
  return packed.length % 3 === 0 && packed.every((place, at) => at % 3 !== 0 || place < SECTIONS.length);
});

const isFigures = onlyMembers<DigestFigures>({
  forms: recordOf(isTable, isEdition),
  coefficients: (value) =>
    value instanceof Int32Array || (value instanceof Float64Array && value.every(Number.isSafeInteger)),
  scales: (value) => value instanceof Uint8Array,
  starts: isOffsets,
  lengths: (value) => value instanceof Uint8Array || value instanceof Uint16Array,
});

const DAY = { year: isCount, month: isCount, day: isCount };

const isDigest = onlyMembers<Digest>({
  lines: isLineMap,
  isOffice: maybe(isFlag),
  isPdf: maybe(isFlag),
  title: isSpan,
  body: maybe(onlyMembers<NonNullable<Digest["body"]>>({ name: isText, key: isText, within: listOf(isText) })),
  year: maybe(isCount),
  edition: maybe(isEdition),
  late: maybe(
    onlyMembers<LateDate>({
      date: onlyMembers<DateLine>({ ...DAY, span: isSpan, monthOnly: maybe(isFlag) }),
      due: onlyMembers<Day>(DAY),
    }),
  ),
  figures: isFigures,
  headings: isHeadings,
  sections: listOf(
    onlyMembers<DigestSection>({ key: isSection, heading: isSpan, length: isCount, print: isFingerprint }),
  ),
});

const isIdentity = onlyMembers<IdentityValues>({
  body: maybe(isText),
  year: maybe(isCount),
  edition: maybe(isEdition),
});

const isFinding = onlyMembers<PrintedFinding>({
  code: isCode,
  span: isSpan,
  message: isLocalised,
  severity: maybe(oneOf(SEVERITIES)),
  subject: maybe(
    onlyMembers<Subject>({
      section: maybe(isSection),
      table: maybe(isTable),
      item: maybe(isText),
      row: maybe(isText),
      column: maybe(isText),
      sentence: maybe(isText),
    }),
  ),
  cell: maybe(onlyMembers<CellRef>({ table: isTable, row: isText, column: isText })),
  related: maybe(listOf(onlyMembers<RelatedPlace>({ span: isSpan, message: isLocalised, report: maybe(isText) }))),
  places: maybe(isCount),
  expected: maybe(onlyMembers<NonNullable<PrintedFinding["expected"]>>({ body: isText, year: isCount })),
  fixList: maybe(
    listOf(
      onlyMembers<Fix>({
        kind: oneOf(["safe", "review"]),
        title: isLocalised,
        preferred: maybe(isFlag),
        edits: listOf(onlyMembers<Edit>({ span: isSpan, newText: isText })),
      }),
    ),
  ),
  fingerprint: maybe(isText),
});

const isSource = onlyMembers<OfficeSource>({
  kind: oneOf(["docx", "xlsx", "pdf"]),
  omitted: listOf(oneOf(Object.keys(OMISSIONS))),
  paragraphs: (value) => value instanceof Map && [...value].every(([at, name]) => isCount(at) && isText(name)),
});

const isResult = onlyMembers<CheckResult>({
  encoding: oneOf(ENCODINGS),
  source: maybe(isSource),
  identity: isIdentity,
  findings: listOf(isFinding),
  digest: isDigest,
  ambiguous: isFlag,
  failed: listOf(onlyMembers<CheckResult["failed"][number]>({ code: isCode })),
  refused: listOf(onlyMembers<CheckResult["refused"][number]>({ code: isCode, flaw: oneOf(Object.keys(FLAWS)) })),
});

const isOptions = onlyMembers<AnalysisOptions>({
  identity: maybe(isIdentity),
  bodies: maybe(listOf(onlyMembers<BodyNames>({ name: isText, spellings: listOf(isText) }))),
  fileName: maybe(isText),
  placeholders: maybe(listOf(isText)),
  lastYear: maybe(isDigest),
});

/** The shape of a report in a file of digests. */
export const isFileRecord = onlyMembers<FileRecord>({
  file: onlyMembers<FileRecord["file"]>({
    name: isText,
    explicit: isFlag,
    analysis: isOptions,
    overrides: recordOf(isCode, oneOf(RULE_SETTINGS)),
  }),
  result: isResult,
});

/** The shape of lists of bodies that are added up. */
export const isAggregates = listOf(
  onlyMembers<Aggregate>({
    body: isText,
    parts: listOf(isText),
    known: maybe(recordOf(isText, recordOf(isText, recordOf(isTable, recordOf(isText, recordOf(isText, isNumber)))))),
  }),
);

/** The shape of the numbers of a run. */
export const isSummary = onlyMembers<RunSummary>({
  reports: isCount,
  skipped: listOf(onlyMembers<SkippedFile>({ file: isText, reason: oneOf(Object.keys(SKIP_REASONS)) })),
  failed: isFlag,
});
