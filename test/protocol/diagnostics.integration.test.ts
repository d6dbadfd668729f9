import { describe, expect, test } from "vitest";
import type { Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver";
import { PUSH_ONLY, VS_CODE } from "../support/processes/capabilities";
import { FAULT_COUNTS, FAULTS, faultyReport } from "../support/reports/faulty-report";
import { buildReport } from "../support/reports/report-builder";
import { introduced, URI } from "./support/clients";

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => String(code)).sort();

function itemsOf(report: DocumentDiagnosticReport): readonly Diagnostic[] {
  if (report.kind !== "full") throw new Error("unchanged");
  return report.items;
}

/** The range of the only place where `part` stands in a text. */
function rangeOf(text: string, part: string) {
  const lines = text.split("\n");
  const line = lines.findIndex((candidate) => candidate.includes(part));
  const character = lines[line]?.indexOf(part) ?? 0;
  return { start: { line, character }, end: { line, character: character + part.length } };
}

describe("pulled diagnostics", () => {
  test("findings with severity, code, source, link, related places, in Chinese", async () => {
    const { client } = await introduced({ initializationOptions: { rulePages: "https://example.org/rules" } });
    const text = faultyReport();
    await client.open(URI, text);
    const items = itemsOf(await client.pull(URI));
    expect(codes(items)).toEqual(FAULTS);
    expect(items.find(({ code }) => code === "section-number")).toMatchObject({
      source: "nianbao",
      severity: 2,
      range: rangeOf(text, "5、"),
      codeDescription: { href: "https://example.org/rules/section-number.md" },
      message: expect.stringContaining("五、"),
    });
    const related = items.flatMap(({ relatedInformation }) => relatedInformation ?? []);
    expect(related.length).toBeGreaterThan(0);
    expect(related.every(({ location, message }) => location.uri === URI && message !== "")).toBe(true);
  });

  test("an answer is unchanged until the text or the settings change", async () => {
    const { client } = await introduced();
    const text = faultyReport();
    await client.open(URI, text);
    const first = await client.pull(URI);
    expect(await client.pull(URI, first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    await client.change(URI, 2, [{ range: rangeOf(text, "5、"), text: "五、" }]);
    const second = await client.pull(URI, first.resultId);
    expect(second.resultId).not.toBe(first.resultId);
    expect(codes(itemsOf(second))).toEqual(FAULTS.filter((code) => code !== "section-number"));
  });

  test("a document that is opened again at version 1 is read again", async () => {
    const { client } = await introduced();
    await client.open(URI, faultyReport());
    const first = await client.pull(URI);
    await client.close(URI);
    await client.open(URI, buildReport());
    expect(itemsOf(await client.pull(URI, first.resultId))).toEqual([]);
  });

  test("a document that is not open has no findings", async () => {
    const { client } = await introduced();
    expect(await client.pull(URI)).toEqual({ kind: "full", items: [] });
  });

  test("nothing is pushed besides", async () => {
    const { client } = await introduced();
    await client.open(URI, faultyReport());
    await client.pull(URI);
    await client.close(URI);
    await client.pull(URI);
    expect(client.waiting("textDocument/publishDiagnostics")).toBe(0);
  });

  test("incremental changes of all kinds come to the same text", async () => {
    const { client } = await introduced();
    const text = faultyReport({ eol: "\r\n" });
    await client.open(URI, "");
    await client.change(URI, 2, [
      { text: text.slice(0, 100) },
      { range: { start: { line: 99, character: 0 }, end: { line: 99, character: 0 } }, text: text.slice(100) },
    ]);
    await client.change(URI, 3, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "\r\n" },
    ]);
    await client.change(URI, 4, [
      { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: "" },
    ]);
    expect(codes(itemsOf(await client.pull(URI)))).toEqual(FAULTS);
  });
});

describe("pushed diagnostics", () => {
  test("come after opening and after each change, and are taken back on closing", async () => {
    const { client } = await introduced({ capabilities: PUSH_ONLY });
    const text = faultyReport();
    await client.open(URI, text);
    const opened = await client.next("textDocument/publishDiagnostics");
    expect(opened.version).toBe(1);
    expect(codes(opened.diagnostics)).toEqual(FAULTS);
    expect(
      opened.diagnostics.every(({ relatedInformation, codeDescription }) => !relatedInformation && !codeDescription),
    ).toBe(true);
    await client.change(URI, 2, [{ range: rangeOf(text, "5、"), text: "五、" }]);
    const changed = await client.next("textDocument/publishDiagnostics");
    expect(changed.version).toBe(2);
    expect(codes(changed.diagnostics)).not.toContain("section-number");
    await client.close(URI);
    expect(await client.next("textDocument/publishDiagnostics")).toEqual({ uri: URI, diagnostics: [] });
  });

  test("never come empty between two versions", async () => {
    const { client } = await introduced({ capabilities: {} });
    const text = faultyReport();
    await client.open(URI, text);
    for (let version = 2; version < 20; version++) {
      await client.change(URI, version, [
        { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: "字" },
      ]);
    }
    for (;;) {
      const { version, diagnostics } = await client.next("textDocument/publishDiagnostics");
      expect(codes(diagnostics)).toEqual(FAULTS);
      if (version === 19) break;
    }
  });
});

describe("settings", () => {
  test("are asked for each document, and again when they change", async () => {
    let rules: Record<string, unknown> = { "figure-format": "off", "section-number": "hint" };
    const { client } = await introduced({ settings: (scope) => (scope === URI ? { locale: "en", rules } : {}) });
    await client.open(URI, faultyReport());
    const first = await client.pull(URI);
    expect(codes(itemsOf(first))).not.toContain("figure-format");
    expect(itemsOf(first).find(({ code }) => code === "section-number")).toMatchObject({
      severity: 4,
      message: expect.stringMatching(/^[^\u3400-\u9fff]*[A-Za-z]/),
    });

    const refreshed = new Promise<void>((resolve) => {
      client.connection.onRequest("workspace/diagnostic/refresh", () => {
        resolve();
        return null;
      });
    });
    rules = {};
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await refreshed;
    expect(codes(itemsOf(await client.pull(URI, first.resultId)))).toEqual(FAULTS);
  });

  test("are asked anew for a document that is opened again", async () => {
    let rules: Record<string, unknown> = { "figure-format": "off" };
    const { client } = await introduced({ settings: () => ({ rules }) });
    await client.open(URI, faultyReport());
    expect(codes(itemsOf(await client.pull(URI)))).not.toContain("figure-format");
    await client.close(URI);
    rules = {};
    await client.open(URI, faultyReport());
    expect(codes(itemsOf(await client.pull(URI)))).toEqual(FAULTS);
  });

  test("nonsense counts as not set", async () => {
    const { client } = await introduced({
      settings: () => ({ locale: 7, rules: { "figure-format": "loud", nothing: "off" } }),
    });
    await client.open(URI, faultyReport());
    const items = itemsOf(await client.pull(URI));
    expect(codes(items)).toEqual(FAULTS);
    expect(items[0]?.message).toMatch(/[\u4e00-\u9fff]/);
  });

  test.each([
    ["auto", "en-GB", /^[^\u4e00-\u9fff]*[A-Za-z]{3}/],
    ["auto", "zh-tw", /^标题序号/],
    ["en", "zh-cn", /^[^\u4e00-\u9fff]*[A-Za-z]{3}/],
  ])("locale %s in an editor in %s", async (locale, editor, expected) => {
    const { client } = await introduced({ locale: editor, settings: () => ({ locale }) });
    await client.open(URI, faultyReport());
    const numeral = itemsOf(await client.pull(URI)).find(({ code }) => code === "section-number");
    expect(numeral?.message).toMatch(expected);
  });

  test("an editor that cannot be asked may send them", async () => {
    const { client } = await introduced({ capabilities: PUSH_ONLY, initializationOptions: { locale: "en" } });
    await client.open(URI, faultyReport());
    expect((await client.next("textDocument/publishDiagnostics")).diagnostics[0]?.message).toMatch(/[A-Za-z]{3}/);
    await client.connection.sendNotification("workspace/didChangeConfiguration", {
      settings: { nianbao: { rules: { "figure-format": "off" } } },
    });
    const changed = await client.next("textDocument/publishDiagnostics");
    expect(codes(changed.diagnostics)).not.toContain("figure-format");
  });
});

describe("status", () => {
  const withStatus = { initializationOptions: { status: true } };

  test("says what a report is and how many findings it has", async () => {
    const { client } = await introduced(withStatus);
    await client.open(URI, faultyReport(), 7);
    await client.pull(URI);
    expect(await client.next("nianbao/status")).toEqual({
      uri: URI,
      version: 7,
      status: {
        kind: "report",
        body: "青禾县人民政府",
        year: 2023,
        edition: "2021",
        counts: FAULT_COUNTS,
      },
    });
  });

  test.each([
    ["not-a-report", "今天天气很好。\n"],
    ["not-a-report", ""],
    ["wrong-encoding", "锟斤拷".repeat(30)],
    ["wrong-encoding", buildReport().replace(/[\u4e00-\u9fff]{3}/g, "\uFFFD\uFFFD")],
  ])("says why nothing happens: %s", async (kind, text) => {
    const { client } = await introduced(withStatus);
    await client.open(URI, text);
    expect(itemsOf(await client.pull(URI))).toEqual([]);
    expect((await client.next("nianbao/status")).status).toEqual({ kind });
  });

  test.each([
    ["characters", buildReport() + "甲乙丙丁\n".repeat(420_000)],
    ["lines", buildReport() + "\r".repeat(60_000)],
  ])("a report with too many %s has one finding, which says so at line 1", async (_, text) => {
    const { client } = await introduced(withStatus);
    await client.open(URI, text);
    const [finding, ...others] = itemsOf(await client.pull(URI));
    expect(finding).toMatchObject({ code: "too-large", severity: 3, range: { start: { line: 0 }, end: { line: 0 } } });
    expect(finding?.message).toContain("200 万字");
    expect(others).toEqual([]);
    expect((await client.next("nianbao/status")).status).toEqual({ kind: "too-large" });
  });

  test("is said once for each version, and only to whom it means something", async () => {
    const { client } = await introduced(withStatus);
    await client.open(URI, faultyReport());
    await client.pull(URI);
    await client.pull(URI);
    await client.connection.sendRequest("textDocument/foldingRange", { textDocument: { uri: URI } });
    await client.next("nianbao/status");
    expect(client.waiting("nianbao/status")).toBe(0);

    const other = (await introduced({ capabilities: VS_CODE })).client;
    await other.open(URI, faultyReport());
    await other.pull(URI);
    expect(other.waiting("nianbao/status")).toBe(0);
  });
});
