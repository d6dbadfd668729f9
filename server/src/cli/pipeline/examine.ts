import { type AnalysisOptions, analyse, type FailedRule } from "../../analysis/analyse";
import { fingerprintOf } from "../../analysis/baseline/fingerprint";
import { type Digest, digestOf } from "../../model/digest/digest";
import type { Report } from "../../model/types";
import type { Encoding } from "../../node/decode";
import type { Finding, Fix } from "../../rules/types";
import type { EditionId } from "../../spec/types";
import { decodeReport } from "../files/decode-report";
import type { SkipReason } from "./run-log";

/** What is to be found out about files. Plain data, sent to threads as it is. */
export interface ExamineOptions {
  /** Undefined: found out from the bytes. */
  readonly encoding?: Encoding;
  /** Whether related places and fixes are wanted. They make up most of what is kept of a finding. */
  readonly details: boolean;
  /** Whether the findings are to be compared with those of a baseline. */
  readonly fingerprints: boolean;
}

/** A finding without functions: what its fixes do is worked out. */
export interface StoredFinding extends Omit<Finding, "fixes"> {
  readonly worked?: readonly Fix[];
  /** What a baseline knows it by. */
  readonly fingerprint?: string;
}

/** All that is kept of a report once it has been read and checked: plain data, which threads can send each other, without the text. */
export interface Examined {
  readonly encoding: Encoding;
  readonly identity: { readonly body?: string; readonly year?: number; readonly edition?: EditionId };
  readonly findings: readonly StoredFinding[];
  readonly digest: Digest;
  /** Whether one of several explanations may turn out likelier once last year's figures are known. */
  readonly undecided: boolean;
  /** Rules that broke. Their errors stay behind: not all of them can be sent between threads. */
  readonly failed: readonly Pick<FailedRule, "code">[];
}

/** Reads and checks a file, once; or why it was left out. */
export function examine(
  bytes: Uint8Array | SkipReason,
  analysisOptions: AnalysisOptions,
  options: ExamineOptions,
): Examined | SkipReason {
  const decoded = decodeReport(bytes, options.encoding);
  if (typeof decoded === "string") return decoded;
  const { report, findings, relations, failed } = analyse(decoded.text, analysisOptions);
  return {
    encoding: decoded.encoding,
    identity: identityOf(report),
    findings: findings.map((finding) => stored(finding, report, options)),
    digest: digestOf(report),
    undecided: [...relations.explanations.values()].some((explanations) => explanations.length > 1),
    failed: failed.map(({ code }) => ({ code })),
  };
}

function identityOf(report: Report): Examined["identity"] {
  const { body, year, edition } = report.identity;
  return {
    ...(body ? { body: body.value } : {}),
    ...(year ? { year: year.value } : {}),
    ...(edition ? { edition } : {}),
  };
}

function stored(
  { fixes, related, ...finding }: Finding,
  { text }: Report,
  { details, fingerprints }: ExamineOptions,
): StoredFinding {
  return {
    ...finding,
    ...(details && related ? { related } : {}),
    ...(details && fixes ? { worked: fixes() } : {}),
    ...(fingerprints ? { fingerprint: fingerprintOf(finding, text) } : {}),
  };
}

/** A finding as the rules give it. */
export function revived({ worked, ...finding }: StoredFinding): Finding {
  return worked ? { ...finding, fixes: () => worked } : finding;
}
