import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type Diagnostic, DiagnosticSeverity, type Range } from "vscode-languageserver";
import { nianbao } from "../cli/support/nianbao";
import { ROOT } from "../support/processes/built";
import { encode } from "../support/processes/encode";
import { faultyReport } from "../support/reports/faulty-report";
import { cellKey } from "../support/reports/figures";
import { BODIES } from "../support/reports/prose";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";
import { inFolder, itemsOf, lastYear, pullFolders, thisYear } from "./support/folders";

/** A finding as both shells give it. */
interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
}

const SEVERITIES = {
  [DiagnosticSeverity.Error]: "error",
  [DiagnosticSeverity.Warning]: "warning",
  [DiagnosticSeverity.Information]: "information",
  [DiagnosticSeverity.Hint]: "hint",
};

/**
 * Examples, reports with faults in every layout, years that do not agree, two of one year, other encodings, a
 * configuration.
 */
function manyFiles(): Readonly<Record<string, string | Uint8Array>> {
  const examples = readdirSync(path.join(ROOT, "examples")).map(
    (name) => [`样例/${name}`, readFileSync(path.join(ROOT, "examples", name))] as const,
  );
  const faulty = READABLE_LAYOUTS.map(
    (layout, index) => [`有错 的/${layout}.txt`, faultyReport({ layout, year: 2015 + index })] as const,
  );
  const other = BODIES[1] ?? "";
  const figures = new Map([[cellKey("applications", "received", "natural"), "1"]]);
  return {
    ...Object.fromEntries([...examples, ...faulty]),
    "两年/2022.txt": encode(lastYear(3, { body: other }), "gb18030"),
    "两年/2023.txt": thisYear(1, { body: other, eol: "\r\n" }),
    "两份/甲.md": buildReport({ body: BODIES[2] ?? "", layout: "markdown" }),
    "两份/乙.html": buildReport({ body: BODIES[2] ?? "", layout: "html", figures }),
    "设置/nianbao.json": '{ "rules": { "section-number": "off" }, "exclude": ["草稿.txt"] }',
    "设置/年报.txt": faultyReport({ body: "白鹭县财政局" }),
    "设置/草稿.txt": faultyReport({ body: "白鹭县审计局" }),
    "通知.txt": "关于开会的通知",
  };
}

test.each([1, 3])(
  "the editor and the command line find the same in a folder, with %i threads",
  async (jobs) => {
    const { client, uri, folder } = await inFolder(manyFiles(), { options: ["--jobs", String(jobs)] });
    const { items } = await pullFolders(client);
    const { out } = nianbao(["check", "--format", "json", "."], folder);
    const reports: readonly { readonly file: string; readonly findings: readonly Told[] }[] = JSON.parse(out).reports;

    const nameOf = new Map(reports.map(({ file }) => [uri(file), file]));
    const told = (finding: Diagnostic): Told => ({
      code: String(finding.code),
      severity: SEVERITIES[finding.severity ?? 1],
      message: String(finding.message),
      range: finding.range,
      related: (finding.relatedInformation ?? []).map(({ location, message }) => ({
        file: nameOf.get(location.uri) ?? location.uri,
        range: location.range,
        message,
      })),
    });
    const inEditor = new Map(items.map((item) => [nameOf.get(item.uri) ?? item.uri, itemsOf(item).map(told)]));
    const onCommandLine = new Map(
      reports
        .filter(({ findings }) => findings.length > 0)
        .map(({ file, findings }) => [
          file,
          findings.map(({ code, severity, message, range, related }) => {
            return { code, severity, message, range, related: shortened(related) };
          }),
        ]),
    );
    expect([...inEditor.values()].flat().map(({ code }) => code)).toEqual(
      expect.arrayContaining(["carry-over", "duplicate-report", "inconsistent-figure"]),
    );
    expect(inEditor).toEqual(onCommandLine);
  },
  120_000,
);

/** An editor lists three places of a finding; the fourth says how many there are. */
function shortened(related: Told["related"]): Told["related"] {
  const [, , , fourth] = related;
  return fourth ? [...related.slice(0, 3), { ...fourth, message: `等 ${related.length} 处` }] : related;
}
