import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis, FailedRule } from "../../analysis/analyse";
import { fingerprintsOf, unaccepted } from "../../analysis/baseline/unaccepted";
import { type Diagnostic, diagnostics } from "../../analysis/diagnostics";
import { type ReadResult, unreadFindings } from "../../analysis/read-text";
import { type LineMap, lineMap } from "../../base/lines";
import type { Finding } from "../../rules/types";
import type { Settings } from "../settings/settings";
import type { ComparisonScope } from "./comparison-scope";

/** A text that was checked and compared with its neighbours, before settings decide what is shown. */
export interface ComparedText {
  readonly content: ReadResult;
  /** Undefined where the text is no report. */
  readonly analysis: Analysis | undefined;
  /** All findings in the order of the text, those of the comparison among them. */
  readonly findings: readonly Finding[];
  /** Rules that broke, those that compare among them. */
  readonly failed: readonly FailedRule[];
}

/** What was found in a text under one document's settings, whether the text is at hand or not. */
export interface FoundText {
  readonly uri: string;
  readonly settings: Settings;
  readonly lines: LineMap;
  /** All findings in the order of the text, those of the comparison among them. */
  readonly findings: readonly Finding[];
  /** The findings that are shown: neither accepted nor switched off. */
  readonly diagnostics: readonly Diagnostic[];
  /** Returns what a baseline knows the findings by, in their order. */
  fingerprints(): readonly string[];
}

/** A text with all that can be said about it under one document's settings. */
export type AnalysedText = ComparedText & FoundText;

/** One version of an open document as it was read, whether it was checked or not. */
export interface ReadDocument {
  readonly uri: string;
  readonly content: ReadResult;
  readonly settings: Settings;
  /** The name of the file, as `FileIds` gives it. */
  readonly id: string;
  readonly scope: ComparisonScope;
  readonly document: TextDocument;
  /** The version that was read; the document itself may move on. */
  readonly version: number;
}

/** One version of an open document with all that can be said about it. */
export type AnalysedDocument = ReadDocument & AnalysedText;

/** The same of a report, which always has an analysis. */
export type AnalysedReport = AnalysedDocument & { readonly analysis: Analysis };

/**
 * The latest version of an open document. It is checked when somebody asks for that: most requests need only the
 * report.
 */
export interface LatestDocument extends ReadDocument {
  /** Returns all that can be said about it; the same object as long as nothing changes. */
  analysed(): AnalysedDocument;
}

/** Reports whether a document is open and a report. */
export function isChecked(document: AnalysedDocument | undefined): document is AnalysedReport {
  return document?.analysis !== undefined;
}

/** Returns all that can be said about a text that was not read. */
export function unread(content: Exclude<ReadResult, { kind: "report" }>): ComparedText {
  return { content, analysis: undefined, findings: unreadFindings(content.kind), failed: [] };
}

/** Applies a document's settings to all that can be said about its text. */
export function withSettings(uri: string, compared: ComparedText, settings: Settings): AnalysedText {
  const { text, lines } = compared.analysis?.report ?? { text: "", lines: lineMap("") };
  return { ...compared, ...foundWith(settings, { uri, lines, findings: compared.findings, text }) };
}

/** Applies a document's settings to what was found in its text, which is not needed where that was kept. */
export function foundWith(
  settings: Settings,
  { text, ...found }: Pick<FoundText, "uri" | "lines" | "findings"> & { readonly text: string },
): FoundText {
  return {
    ...found,
    settings,
    diagnostics: diagnostics(unaccepted(found.findings, text, settings.accepted), settings.overrides),
    fingerprints: () => fingerprintsOf(found.findings, text),
  };
}
