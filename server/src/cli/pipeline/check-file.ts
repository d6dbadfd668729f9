import { type AnalysisOptions, analyse, type FailedRule } from "../../analysis/analyse";
import { fingerprintOf } from "../../analysis/baseline/fingerprint";
import { judgedAs, judgeWith } from "../../analysis/fixing/judge";
import { offeredFixes, type RefusedFix } from "../../analysis/fixing/proved-fixes";
import { isAmbiguous, type PlainFinding, plainFinding } from "../../analysis/kept-check";
import type { Encoding } from "../../bytes/decode";
import { type Digest, digestOf } from "../../model/digest/digest";
import { identityValues } from "../../model/identity/values";
import type { IdentityValues, Report } from "../../model/types";
import type { Omission } from "../../office/blocks";
import type { OfficeKind, OfficeText } from "../../office/read-office";
import type { Finding, Fix } from "../../rules/types";
import { paragraphName } from "../../wording/place-name";
import { readSource, type SourceFile } from "../files/read-source";
import type { SkipReason } from "../messages";

/** A file to check. Plain data, which can be sent to threads. */
export interface FileToCheck extends SourceFile {
  readonly analysis: AnalysisOptions;
}

/** The options for checking a file. Plain data, which can be sent to threads. */
export interface CheckFileOptions {
  /** If undefined, it is detected from the bytes. */
  readonly encoding?: Encoding | undefined;
  /** True if related places and fixes are kept. They make up most of the size of a finding. */
  readonly details: boolean;
  /** True if findings get the fingerprints that a baseline knows them by. */
  readonly fingerprints: boolean;
}

/** A finding to print: its fixes are a list. */
export interface PrintedFinding extends PlainFinding {
  readonly fixList?: readonly Fix[];
  readonly fingerprint?: string;
}

/** The Word document or workbook that a report was read from. Plain data. */
export interface OfficeSource {
  readonly kind: OfficeKind;
  /** What a person does not see in it, and was left out. */
  readonly omitted: readonly Omission[];
  /** The first words of the paragraphs that hold findings, by the offset of the finding. */
  readonly paragraphs: ReadonlyMap<number, string>;
}

/** The result of checking a report. Plain data without the text, which threads can send each other. */
export interface CheckResult {
  readonly encoding: Encoding;
  /** The document or workbook that was read; undefined for a text file. */
  readonly source?: OfficeSource;
  readonly identity: IdentityValues;
  readonly findings: readonly PrintedFinding[];
  readonly digest: Digest;
  /** As `isAmbiguous` gives it. */
  readonly ambiguous: boolean;
  /** Rules that threw. Their errors are left out: not all of them can be sent between threads. */
  readonly failed: readonly Pick<FailedRule, "code">[];
  /** Fixes that are left out because they did not pass the gate for edits. */
  readonly refused: readonly Pick<RefusedFix, "code" | "flaw">[];
}

/** Reads and checks a file. Returns the reason if it is left out. */
export function checkFile(task: FileToCheck, options: CheckFileOptions): CheckResult | SkipReason {
  const source = readSource(task, options.encoding);
  if (typeof source === "string") return source;
  const analysis = analyse(source.text, task.analysis);
  const { report, findings, failed } = analysis;
  const offers = options.details ? offeredFixes(judgedAs(analysis), findings, judgeWith(task)) : [];
  return {
    encoding: source.encoding,
    ...(source.office ? { source: officeSource(source.office, report, findings) } : {}),
    identity: identityValues(report.identity),
    findings: findings.map((finding, index) => toPlain(finding, offers[index]?.fixes, report, options)),
    digest: digestOf(report, source.office?.kind),
    ambiguous: isAmbiguous(analysis),
    failed: failed.map(({ code }) => ({ code })),
    refused: offers.flatMap(({ refused }) => refused.map(({ code, flaw }) => ({ code, flaw }))),
  };
}

function officeSource({ kind, omitted }: OfficeText, report: Report, findings: readonly Finding[]): OfficeSource {
  const paragraphs = new Map(findings.map(({ span: { start } }) => [start, paragraphName(report, start)]));
  return { kind, omitted: [...omitted], paragraphs };
}

function toPlain(
  found: Finding,
  fixList: readonly Fix[] | undefined,
  { text }: Report,
  { details, fingerprints }: CheckFileOptions,
): PrintedFinding {
  const { related, ...finding } = plainFinding(found);
  return {
    ...finding,
    ...(details && related ? { related } : {}),
    ...(found.fixes && fixList ? { fixList } : {}),
    ...(fingerprints ? { fingerprint: fingerprintOf(found, text) } : {}),
  };
}

/** Returns the finding as rules yield it. */
export function fromPlain({ fixList, ...finding }: PrintedFinding): Finding {
  return fixList ? { ...finding, fixes: () => fixList } : finding;
}
