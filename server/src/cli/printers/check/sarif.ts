import path from "node:path";
import { pathToFileURL } from "node:url";
import { version } from "../../../../../package.json";
import type { Diagnostic } from "../../../analysis/diagnostics";
import { type LineMap, positionAt } from "../../../base/lines";
import type { Locale } from "../../../base/localised";
import type { Span } from "../../../base/span";
import { RULES } from "../../../rules/registry";
import type { Fix, Rule, Severity } from "../../../rules/types";
import type { Io, OutputOptions } from "../../io";
import { SKIP_REASONS } from "../../messages";
import type { ReportDiagnostics } from "../../pipeline/report-diagnostics";
import type { SkippedFile } from "../../pipeline/run-log";
import { pageOf } from "../../rule-page";
import type { CheckPrinter } from "./printer";

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const RULE_INDEX: ReadonlyMap<string, number> = new Map(RULES.map((rule, index) => [rule.code, index]));

/**
 * Prints `check --format sarif`: SARIF 2.1.0 with every rule and its page, piece by piece, one line for each result.
 */
export async function sarifCheckPrinter({ locale }: OutputOptions, io: Io): Promise<CheckPrinter> {
  const driver = {
    name: "nianbao",
    version,
    semanticVersion: version,
    rules: await Promise.all(RULES.map((rule) => ruleJson(rule, locale))),
  };
  let separator = "\n";
  io.out(`{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{\n`);
  io.out(`"tool":${JSON.stringify({ driver })},\n"language":"${locale}","columnKind":"utf16CodeUnits","results":[`);
  const print = (report: ReportDiagnostics): void => {
    const { diagnostics, accepted } = report;
    const results = [
      // If one result of a run has suppressions, all must have the member.
      ...diagnostics.map((diagnostic) => ({
        ...resultOf(report, diagnostic, locale),
        ...(accepted ? { suppressions: [] } : {}),
      })),
      // Accepted diagnostics are kept, so that a platform does not open one again that it shows as closed.
      ...(accepted ?? []).map(({ diagnostic, reason }) => ({
        ...resultOf(report, diagnostic, locale),
        suppressions: [{ kind: "external", status: "accepted", ...(reason === "" ? {} : { justification: reason }) }],
      })),
    ];
    for (const result of results) {
      io.out(separator + JSON.stringify(result));
      separator = ",\n";
    }
  };
  return {
    report: print,
    list: print,
    end({ failed, skipped }) {
      const invocation = {
        executionSuccessful: !failed,
        toolExecutionNotifications: skipped.map((file) => notificationOf(file, locale)),
      };
      io.out(`\n],\n"invocations":[${JSON.stringify(invocation)}]}]}\n`);
    },
  };
}

/** The address and the lines of a report. */
interface Artifact {
  readonly uri: string;
  readonly lines: LineMap;
}

/** Returns the report, or another one that a related place stands in. */
function artifactOf({ name, lines, linesOf }: ReportDiagnostics, other = name): Artifact {
  return { uri: uriOf(other), lines: linesOf(other) ?? lines };
}

async function ruleJson(rule: Rule, locale: Locale): Promise<object> {
  const page = await pageOf(rule);
  return {
    id: rule.code,
    shortDescription: { text: rule.title[locale] },
    // Viewers without Markdown show the lead of the page, up to its first heading.
    help: { text: (page.split(/\n## /)[0] ?? "").replace(/^# /, "").trim(), markdown: page.trim() },
    defaultConfiguration: { ...(rule.offByDefault ? { enabled: false } : {}), level: LEVELS[rule.severity] },
  };
}

function resultOf(report: ReportDiagnostics, diagnostic: Diagnostic, locale: Locale): object {
  const artifact = artifactOf(report);
  const related = diagnostic.related ?? [];
  const fixes = (diagnostic.fixes?.() ?? []).filter(({ edits }) => edits.length > 0);
  return {
    ruleId: diagnostic.code,
    ruleIndex: RULE_INDEX.get(diagnostic.code) ?? -1,
    level: LEVELS[diagnostic.severity],
    message: { text: literal(diagnostic.message[locale]) },
    locations: [locationOf(artifact, diagnostic.span)],
    ...(related.length > 0
      ? {
          relatedLocations: related.map(({ span, message, report: other }, id) => ({
            id,
            ...locationOf(artifactOf(report, other), span),
            message: { text: literal(message[locale]) },
          })),
        }
      : {}),
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => fixOf(artifact, fix, locale)) } : {}),
  };
}

function fixOf({ uri, lines }: Artifact, fix: Fix, locale: Locale): object {
  const replacements = fix.edits.map(({ span, newText }) => ({
    deletedRegion: regionOf(lines, span),
    ...(newText === "" ? {} : { insertedContent: { text: newText } }),
  }));
  return {
    description: { text: literal(fix.title[locale]) },
    artifactChanges: [{ artifactLocation: { uri }, replacements }],
    properties: { kind: fix.kind, preferred: fix.preferred === true },
  };
}

function notificationOf({ file, reason }: SkippedFile, locale: Locale): object {
  return {
    level: reason === "not-a-report" ? "note" : "warning",
    message: { text: literal(SKIP_REASONS[reason][locale]) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
  };
}

function locationOf({ uri, lines }: Artifact, span: Span): { readonly physicalLocation: object } {
  return { physicalLocation: { artifactLocation: { uri }, region: regionOf(lines, span) } };
}

/** Returns a region, counted from 1 in UTF-16 code units; the end column is the one after the last character. */
function regionOf(lines: LineMap, span: Span): object {
  const start = positionAt(lines, span.start);
  const end = positionAt(lines, span.end);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Returns a name as a URI: a relative one stays relative, so that the results hold on another machine. */
function uriOf(name: string): string {
  if (path.isAbsolute(name)) return pathToFileURL(name).href;
  return name.split("/").map(encodeURIComponent).join("/");
}

/** Escapes a message: SARIF takes what stands in single braces for a placeholder. */
function literal(text: string): string {
  return text.replaceAll("{", "{{").replaceAll("}", "}}");
}
