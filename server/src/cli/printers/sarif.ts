import path from "node:path";
import { pathToFileURL } from "node:url";
import { version } from "../../../../package.json";
import type { Diagnostic } from "../../analysis/diagnostics";
import { type LineMap, positionAt } from "../../base/lines";
import type { Span } from "../../base/span";
import type { Locale } from "../../base/text";
import { RULES, type RuleEntry } from "../../rules/index";
import type { Fix, Severity } from "../../rules/types";
import type { CheckOptions, CheckPrinter } from "../commands/check";
import type { Io } from "../io";
import { SKIP_REASONS } from "../messages";
import type { CheckedReport } from "../pipeline/compare";
import type { Skipped } from "../pipeline/run-log";

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const RULE_INDEX: ReadonlyMap<string, number> = new Map(RULES.map(({ rule }, index) => [rule.code, index]));

/** `check --format sarif`: SARIF 2.1.0 with every rule and its page, one line for each result. Written piece by piece, like the JSON. */
export function sarifCheckPrinter({ locale }: CheckOptions, io: Io): CheckPrinter {
  const driver = {
    name: "nianbao",
    version,
    semanticVersion: version,
    rules: RULES.map((entry) => ruleOf(entry, locale)),
  };
  let separator = "\n";
  io.out(`{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{\n`);
  io.out(`"tool":${JSON.stringify({ driver })},\n"language":"${locale}","columnKind":"utf16CodeUnits","results":[`);
  return {
    report(report, shown, accepted) {
      const results = [
        // Where suppressions are known of, every result says whether it has some.
        ...shown.map((finding) => ({
          ...resultOf(report, finding, locale),
          ...(accepted ? { suppressions: [] } : {}),
        })),
        // What a person has accepted is kept, so that a platform that shows it as closed does not open it again.
        ...(accepted ?? []).map(({ finding, reason }) => ({
          ...resultOf(report, finding, locale),
          suppressions: [{ kind: "external", status: "accepted", ...(reason === "" ? {} : { justification: reason }) }],
        })),
      ];
      for (const result of results) {
        io.out(separator + JSON.stringify(result));
        separator = ",\n";
      }
    },
    end({ failed, skipped }) {
      const invocation = {
        executionSuccessful: !failed,
        toolExecutionNotifications: skipped.map((file) => notificationOf(file, locale)),
      };
      io.out(`\n],\n"invocations":[${JSON.stringify(invocation)}]}]}\n`);
    },
  };
}

/** A text with its address and its lines. */
interface Place {
  readonly uri: string;
  readonly lines: LineMap;
}

/** The report, or another one that a place stands in. */
function placeIn({ name, lines, linesOf }: CheckedReport, other = name): Place {
  return { uri: uriOf(other), lines: linesOf(other) ?? lines };
}

function ruleOf({ rule, page }: RuleEntry, locale: Locale): object {
  return {
    id: rule.code,
    shortDescription: { text: rule.title[locale] },
    // The lead of the page for viewers that cannot show Markdown: all up to its first heading.
    help: { text: (page.split(/\n## /)[0] ?? "").replace(/^# /, "").trim(), markdown: page.trim() },
    defaultConfiguration: { ...(rule.offByDefault ? { enabled: false } : {}), level: LEVELS[rule.severity] },
  };
}

function resultOf(report: CheckedReport, finding: Diagnostic, locale: Locale): object {
  const place = placeIn(report);
  const related = finding.related ?? [];
  const fixes = (finding.fixes?.() ?? []).filter(({ edits }) => edits.length > 0);
  return {
    ruleId: finding.code,
    ruleIndex: RULE_INDEX.get(finding.code) ?? -1,
    level: LEVELS[finding.severity],
    message: { text: literal(finding.message[locale]) },
    locations: [locationOf(place, finding.span)],
    ...(related.length > 0
      ? {
          relatedLocations: related.map(({ span, message, report: other }, id) => ({
            id,
            ...locationOf(placeIn(report, other), span),
            message: { text: literal(message[locale]) },
          })),
        }
      : {}),
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => fixOf(place, fix, locale)) } : {}),
  };
}

function fixOf({ uri, lines }: Place, fix: Fix, locale: Locale): object {
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

function notificationOf({ file, reason }: Skipped, locale: Locale): object {
  return {
    level: reason === "not-a-report" ? "note" : "warning",
    message: { text: literal(SKIP_REASONS[reason][locale]) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
  };
}

function locationOf({ uri, lines }: Place, span: Span): { readonly physicalLocation: object } {
  return { physicalLocation: { artifactLocation: { uri }, region: regionOf(lines, span) } };
}

/** Counted from 1; the end column is the one after the last character. */
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

/** A name as an address: relative where it is, so that the results mean the same on another machine. */
function uriOf(name: string): string {
  if (path.isAbsolute(name)) return pathToFileURL(name).href;
  return name.split("/").map(encodeURIComponent).join("/");
}

/** In SARIF's messages, braces stand around placeholders; doubled, they are braces. */
function literal(text: string): string {
  return text.replaceAll("{", "{{").replaceAll("}", "}}");
}
