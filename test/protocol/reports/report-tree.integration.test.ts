import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type ApplyWorkspaceEditParams, FileChangeType, TextDocumentEdit } from "vscode-languageserver";
import type { ReportTreeNode, ReportTreeParams, ReportTreeResult } from "../../../server/src/lsp/protocol/report-tree";
import { VS_CODE } from "../../support/processes/capabilities";
import { county } from "../../support/reports/county";
import { faultyReport } from "../../support/reports/faulty-report";
import { buildReport } from "../../support/reports/report-builder";
import { type FolderClient, inFolder, settled } from "../support/folders";

const TOP: ReportTreeParams = { grouping: "body", filter: {} };

/** Asks for nodes until all reports are read and checked. */
function tree(folder: FolderClient, params: Partial<ReportTreeParams> = {}): Promise<ReportTreeResult> {
  return treeWhere(folder, ({ isWorking }) => !isWorking, params);
}

/** Asks for nodes until the answer holds: after each answer the server says once that there is news. */
async function treeWhere(
  folder: FolderClient,
  holds: (answer: ReportTreeResult) => boolean,
  params: Partial<ReportTreeParams> = {},
): Promise<ReportTreeResult> {
  const { connection } = folder.client;
  for (;;) {
    const changed = news(folder);
    const answer: ReportTreeResult = await connection.sendRequest("nianbao/reportTree", { ...TOP, ...params });
    if (holds(answer)) return answer;
    await changed;
  }
}

/** Resolves when the server says that something has changed since it was asked. */
const news = ({ client }: FolderClient) =>
  new Promise<void>((resolve) => client.connection.onNotification("nianbao/reportsChanged", resolve));

const said = (nodes: readonly ReportTreeNode[]) => nodes.map(({ label, description }) => `${label}: ${description}`);

describe("a county of 20 bodies over 4 years", () => {
  const facts = county(20, [2021, 2022, 2023, 2024]);
  const list = JSON.stringify({
    expected: [{ bodies: facts.bodies, years: facts.years }],
    rules: { "copied-text": "off", "duplicate-report": "off" },
  });
  const open = () => inFolder({ ...facts.files, "nianbao.json": list });

  test("the top says of each body how many reports there are, are missing and are wrong", async () => {
    const folder = await open();
    const { nodes, badge, summary } = await tree(folder);
    expect(nodes.map(({ label }) => label).sort()).toEqual([...facts.bodies].sort());
    const count = (of: readonly string[], body: string) => of.filter((name) => name.startsWith(`${body} `)).length;
    for (const { label, description } of nodes) {
      const [missing, wrong] = [count(facts.missing, label), count(facts.wrong, label)];
      const there = facts.years.length - missing + count(facts.double, label);
      expect(description.startsWith(`${there} 份`), label).toBe(true);
      expect(/(\d+) 未报/.exec(description)?.[1] ?? "0", label).toBe(String(missing));
      expect(/(\d+) 份有错误/.exec(description)?.[1] ?? "0", label).toBe(String(wrong));
    }
    expect(badge).toBe(facts.missing.length + facts.wrong.length);
    expect(summary).toContain(`${Object.keys(facts.files).length} 份`);
  });

  test("a missing report stands among the years of its body and leads to the list", async () => {
    const folder = await open();
    await tree(folder);
    const [body = "", year = ""] = facts.missing[0]?.split(" ") ?? [];
    const { nodes: top } = await tree(folder);
    const parent = top.find(({ label }) => label === body)?.key ?? "";
    const { nodes } = await tree(folder, { parent });
    expect(nodes.map(({ label }) => label)).toEqual(["2024 年", "2023 年", "2022 年", "2021 年"]);
    const missing = nodes.find(({ label }) => label === `${year} 年`);
    expect(missing).toMatchObject({ kind: "missing", description: "未报", uri: folder.uri("nianbao.json") });
    expect(list.slice(missing?.position?.character).startsWith(`"${body}"`)).toBe(true);
  });

  test("is grouped by year, rule and severity", async () => {
    const folder = await open();
    const years = (await tree(folder, { grouping: "year" })).nodes;
    expect(years.map(({ label }) => label)).toEqual(["2024 年", "2023 年", "2022 年", "2021 年"]);
    const rules = (await tree(folder, { grouping: "rule" })).nodes;
    const wrong = rules.find(({ description }) => description.startsWith("inconsistent-figure · "));
    expect(wrong?.description).toBe(`inconsistent-figure · ${facts.wrong.length} 处`);
    const below = (await tree(folder, { grouping: "rule", parent: wrong?.key ?? "" })).nodes;
    expect(below.map(({ label }) => label).sort()).toEqual([...facts.wrong].sort());
    const severities = (await tree(folder, { grouping: "severity" })).nodes;
    expect(severities[0]).toMatchObject({ label: "错误", description: `${facts.wrong.length} 处` });
  });

  test("is filtered by marks, by words and by pinyin initials", async () => {
    const folder = await open();
    const bodies = async (filter: ReportTreeParams["filter"]) =>
      (await tree(folder, { filter })).nodes.map(({ label }) => label);
    const bodiesOf = (names: readonly string[]) => [...new Set(names.map((name) => name.split(" ")[0]))].sort();
    expect((await bodies({ marks: ["missing"] })).sort()).toEqual(bodiesOf(facts.missing));
    expect((await bodies({ marks: ["late"] })).sort()).toEqual(bodiesOf(facts.late));
    expect((await bodies({ marks: ["double"] })).sort()).toEqual(bodiesOf(facts.double));
    expect(await bodies({ text: "qhxslj" })).toEqual(["青禾县水利局"]);
    expect(await bodies({ text: "水利 2023" })).toEqual(["青禾县水利局"]);
    expect((await tree(folder, { filter: { text: "水利 2023" } })).summary).toMatch(/^1 份/);
  });
});

test("follows a report that is mended: after an answer the client hears that there is news", async () => {
  const folder = await inFolder({ "a.txt": faultyReport({ body: "青禾县水利局" }) });
  expect((await tree(folder)).nodes.map(({ severity }) => severity)).toEqual(["error"]);
  folder.write("a.txt", buildReport({ body: "青禾县水利局" }));
  await folder.client.fileChanged(folder.uri("a.txt"));
  const mended = await treeWhere(folder, ({ nodes }) => nodes.every(({ severity }) => severity === "none"));
  expect(mended.nodes.map(({ label }) => label)).toEqual(["青禾县水利局"]);
});

describe("accepted findings", () => {
  /** An editor that writes what the server asks for into the files, and says so. */
  async function writingFolder(files: Readonly<Record<string, string>>) {
    const capabilities = { ...VS_CODE, workspace: { ...VS_CODE.workspace, applyEdit: true } };
    const folder = await inFolder(files, { capabilities });
    folder.client.connection.onRequest("workspace/applyEdit", async ({ edit }: ApplyWorkspaceEditParams) => {
      const [change] = (edit.documentChanges ?? []).filter(TextDocumentEdit.is);
      const file = path.join(folder.folder, "nianbao.baseline.json");
      const before = (() => {
        try {
          return readFileSync(file, "utf8");
        } catch {
          return "";
        }
      })();
      const lines = before.split("\n");
      const at = ({ line, character }: { line: number; character: number }) =>
        lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
      let after = before;
      for (const one of [...(change?.edits ?? [])].reverse())
        if ("newText" in one)
          after = after.slice(0, at(one.range.start)) + one.newText + after.slice(at(one.range.end));
      writeFileSync(file, after);
      await folder.client.fileChanged(
        folder.uri("nianbao.baseline.json"),
        before === "" ? FileChangeType.Created : FileChangeType.Changed,
      );
      return { applied: true };
    });
    return folder;
  }

  test("are written with what a person gave, shown with it, and taken back", async () => {
    const folder = await writingFolder({ "a.txt": faultyReport({ body: "青禾县水利局" }) });
    const { connection } = folder.client;
    await settled(folder.client);
    const [body] = (await tree(folder)).nodes;
    const [report] = (await tree(folder, { parent: body?.key ?? "" })).nodes;
    const parent = report?.key ?? "";
    const isAccepted = ({ kind }: ReportTreeNode) => kind === "accepted";
    const { nodes: before } = await tree(folder, { parent });
    const [first] = before;
    const given = { reason: "系统生成的表", by: "张某", at: "2025-02-03" };
    const params = { uri: first?.uri, fingerprints: [first?.fingerprint], ...given };
    expect(await connection.sendRequest("nianbao/acceptFindings", params)).toEqual({});
    const after = await treeWhere(folder, ({ nodes }) => nodes.some(isAccepted), { parent });
    const written = JSON.parse(readFileSync(path.join(folder.folder, "nianbao.baseline.json"), "utf8"));
    expect(written.accepted).toHaveLength(1);
    expect(written.accepted[0]).toMatchObject({ file: "a.txt", ...given });
    const accepted = after.nodes.filter(isAccepted);
    expect(said(accepted)).toEqual([`已核实 · 系统生成的表 · 张某 2025-02-03: ${first?.label}`]);
    expect((await tree(folder, { filter: { marks: ["accepted"] } })).nodes).toHaveLength(1);
    const back = { uri: accepted[0]?.uri, fingerprint: accepted[0]?.fingerprint };
    expect(await connection.sendRequest("nianbao/takeBackFinding", back)).toEqual({});
    const last = await treeWhere(folder, ({ nodes }) => !nodes.some(isAccepted), { parent });
    expect(said(last.nodes)).toEqual(said(before));
    expect(await connection.sendRequest("nianbao/takeBackFinding", back)).toHaveProperty("problem");
  });
});

test("rows of findings for a sheet: no formula runs, and hostile names stay in their cells", async () => {
  const folder = await inFolder({ "=1+1\t.txt": faultyReport({ body: "青禾县水利局" }) });
  await settled(folder.client);
  const rows: string = await folder.client.connection.sendRequest("nianbao/findingRows", {
    uris: [folder.uri("=1+1\t.txt")],
  });
  const [head, ...lines] = rows.trimEnd().split("\n");
  expect(head).toBe("机关\t年度\t部分\t位置\t问题\t应为\t级别\t规则\t依据\t文件");
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) {
    const cells = line.split("\t");
    expect(cells).toHaveLength(10);
    expect(cells[9]).toBe("'=1+1 .txt");
  }
});
