import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis, FailedRule } from "../../analysis/analyse";
import { unaccepted } from "../../analysis/baseline/unaccepted";
import { type Diagnostic, diagnostics } from "../../analysis/diagnostics";
import { type ReadResult, unreadFindings } from "../../analysis/read-text";
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

/** A text with all that can be said about it under one document's settings. */
export interface AnalysedText extends ComparedText {
  readonly uri: string;
  readonly settings: Settings;
  /** The findings that are shown: neither accepted nor switched off. */
  readonly diagnostics: readonly Diagnostic[];
}

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

/** Applies a document's settings to what was found in its text. */
export function withSettings(uri: string, compared: ComparedText, settings: Settings): AnalysedText {
  const text = compared.analysis?.report.text ?? "";
  const open = unaccepted(compared.findings, text, settings.accepted);
  return { uri, ...compared, settings, diagnostics: diagnostics(open, settings.overrides) };
}
