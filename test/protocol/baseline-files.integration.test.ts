import { describe, expect, test } from "vitest";
import { type CodeAction, type CreateFile, DiagnosticSeverity, type TextDocumentEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { ruleOf } from "../../server/src/rules/registry";
import { PUSH_ONLY, VS_CODE } from "../support/processes/capabilities";
import { FAULTS, faultyReport } from "../support/reports/faulty-report";
import { buildReport } from "../support/reports/report-builder";
import { SEED_LAYOUTS } from "../support/reports/seed-layouts";
import { BASELINE, CONFIG, faultyFolder, findings, REPORT, saved, without } from "./support/faulty-folder";
import { type FolderClient, inFolder, pullFolders } from "./support/folders";

/** The whole text, for questions about all of it. */
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

/** The actions that write a baseline, with their edits as the client asks for them once they are chosen. */
async function verifying({ client, uri }: FolderClient, code?: string): Promise<readonly CodeAction[]> {
  const actions = await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri: uri(REPORT) },
    range: WHOLE,
    context: { diagnostics: [] },
  });
  const name = code === undefined ? "" : `${ruleOf(code)?.name["zh-CN"]}）`;
  const wanted = actions.filter(({ title }) => title.startsWith(`标为已核实，不再报告（${name}`));
  return Promise.all(
    wanted.map((action) =>
      action.edit ? action : client.connection.sendRequest<CodeAction>("codeAction/resolve", action),
    ),
  );
}

/** The text of a file after an action's edit, which makes the file where there is none. */
function edited(action: CodeAction | undefined, before?: string): string {
  const changes = action?.edit?.documentChanges ?? [];
  expect(changes.filter((change) => (change as CreateFile).kind === "create")).toHaveLength(
    before === undefined ? 1 : 0,
  );
  const edit = changes.at(-1) as TextDocumentEdit;
  const { uri, version } = edit.textDocument;
  return TextDocument.applyEdits(TextDocument.create(uri, "jsonc", version ?? 0, before ?? ""), edit.edits as never);
}

describe("标为已核实", () => {
  test("is offered for each finding, last and never preferred", async () => {
    const { client, uri } = await faultyFolder();
    const actions = await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: uri(REPORT) },
      range: WHOLE,
      context: { diagnostics: [] },
    });
    const verify = actions.slice(-FAULTS.length);
    const names = verify.map(({ title }) => /^标为已核实，不再报告（(.+?)）：./.exec(title)?.[1]);
    expect(names.sort()).toEqual(FAULTS.map((code) => ruleOf(code)?.name["zh-CN"]).sort());
    for (const { kind, isPreferred, diagnostics } of verify)
      expect([kind, isPreferred, diagnostics?.length]).toEqual(["quickfix", undefined, 1]);
  });

  test("writes nothing into a baseline that is no text", async () => {
    const folder = await faultyFolder({ [BASELINE]: Uint8Array.of(0x7b, 0, 1, 2, 0x7d) });
    const [action] = await verifying(folder, "section-number");
    expect(action).toBeDefined();
    expect(action?.edit).toBeUndefined();
  });

  test.each(SEED_LAYOUTS)("takes the finding away, in a report in %s", async (layout) => {
    const folder = await faultyFolder({}, {}, faultyReport({ layout }));
    const [action] = await verifying(folder, "section-number");
    const text = edited(action);
    const [entry] = JSON.parse(text).accepted;
    expect(entry).toMatchObject({ file: REPORT, code: "section-number", reason: "" });
    const renewed = folder.refreshed();
    // As the editor does: the file is made, then its unsaved text counts.
    await saved(folder, BASELINE, "");
    await folder.client.open(folder.uri(BASELINE), text);
    await renewed;
    expect(await folder.codes(REPORT)).toEqual(without("section-number"));
    expect(await verifying(folder, "section-number")).toEqual([]);
  });

  test("one undo brings it back", async () => {
    const folder = await faultyFolder({ [BASELINE]: "{}" });
    const { client, uri, refreshed, codes } = folder;
    await client.open(uri(BASELINE), "{}");
    const [action] = await verifying(folder, "section-number");
    expect(action?.edit?.documentChanges).toMatchObject([{ textDocument: { uri: uri(BASELINE), version: 1 } }]);
    const done = refreshed();
    await client.change(uri(BASELINE), 2, [{ text: edited(action, "{}") }]);
    await done;
    expect(await codes(REPORT)).toEqual(without("section-number"));
    const undone = refreshed();
    await client.change(uri(BASELINE), 3, [{ text: "{}" }]);
    await undone;
    expect(await codes(REPORT)).toEqual(FAULTS);
  });

  test("adds to the baseline that is there, comments and all, and stands beside the configuration else", async () => {
    const before = '{\n  // 县里的\n  "accepted": []\n}\n';
    const there = await faultyFolder({ [`2023/${BASELINE}`]: before, [CONFIG]: "{}" });
    const [action] = await verifying(there, "section-number");
    expect(edited(action, before)).toMatch(
      /^\{\n {2}\/\/ 县里的\n {2}"accepted": \[\n {4}\{\n {6}"file": "青禾县.txt",/,
    );
    const beside = await faultyFolder({ [`2023/${CONFIG}`]: "{}" });
    const [made] = await verifying(beside, "section-number");
    expect(made?.edit?.documentChanges?.[0]).toMatchObject({ kind: "create", uri: beside.uri(`2023/${BASELINE}`) });
  });

  test("is not offered where it could not be done", async () => {
    const cannotCreate = { ...VS_CODE, workspace: { ...VS_CODE.workspace, workspaceEdit: { documentChanges: true } } };
    expect(await verifying(await faultyFolder({}, { capabilities: cannotCreate }))).toEqual([]);
    expect(await verifying(await faultyFolder({ [BASELINE]: "{}" }, { capabilities: cannotCreate }))).toHaveLength(
      FAULTS.length,
    );
    expect(await verifying(await faultyFolder({ [BASELINE]: '{ "accepted": [ }' }))).toEqual([]);
    const { client } = await inFolder({});
    await client.open("untitled:Untitled-1", faultyReport());
    const actions = await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: "untitled:Untitled-1" },
      range: WHOLE,
      context: { diagnostics: [] },
    });
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.map(({ title }) => title).join()).not.toContain("已核实");
  });

  test("a client that does not ask again is given the edit at once, without versions if it knows none", async () => {
    const folder = await faultyFolder({ [BASELINE]: "{}" }, { capabilities: PUSH_ONLY });
    const [action] = await verifying(folder, "section-number");
    expect(Object.keys(action?.edit?.changes ?? {})).toEqual([folder.uri(BASELINE)]);
  });
});

describe("nianbao.baseline.json", () => {
  /** The baseline that accepts all findings of the faulty report. */
  async function fullBaseline(): Promise<string> {
    const folder = await faultyFolder({ [BASELINE]: "{}" });
    let text = "{}";
    for (const code of FAULTS) {
      const [action] = await verifying(folder, code);
      text = edited(action, text);
      const renewed = folder.refreshed();
      await saved(folder, BASELINE, text);
      await renewed;
    }
    expect(await folder.codes(REPORT)).toEqual([]);
    return text;
  }

  test("counts for files that nobody has open", async () => {
    const text = await fullBaseline();
    const { client, uri } = await inFolder({
      [REPORT]: faultyReport(),
      [BASELINE]: text,
      "b.txt": faultyReport({ year: 2022 }),
    });
    const { items } = await pullFolders(client);
    expect(items.map((item) => item.uri)).toEqual([uri("b.txt")]);
  });

  test("entries that nothing matches and reasons that are missing are told in it", async () => {
    const reasons = (await fullBaseline()).replaceAll('"reason": ""', '"reason": "经核实"');
    const moved = reasons.replace(REPORT, "2022/没有.txt").replace('"reason": "经核实"', '"reason": ""');
    const folder = await inFolder({ [REPORT]: faultyReport().replace("5、", "五、"), [BASELINE]: moved });
    await folder.client.open(folder.uri(BASELINE), moved);
    const told = (await findings(folder, BASELINE)).map(({ message, severity }) => [message, severity]);
    expect(told).toContainEqual(["找不到这份年报", DiagnosticSeverity.Information]);
    expect(told).toContainEqual(["还没有写明核实的理由", DiagnosticSeverity.Hint]);
    const first = JSON.parse(moved).accepted[0].code;
    const gone = told.filter(([message]) => message === "年报里已没有这个问题，可删去这一条");
    expect(gone).toHaveLength(first === "section-number" ? 0 : 1);
  });

  test("what a person wrote wrong is told, and the rest counts", async () => {
    const text = (await fullBaseline()).replace('"accepted": [', '"accepted": [\n    { "file": "a.txt" },');
    const folder = await faultyFolder({ [BASELINE]: text });
    await folder.client.open(folder.uri(BASELINE), text);
    expect((await findings(folder, BASELINE)).map(({ message }) => message)).toContain("缺少 code、fingerprint");
    expect(await folder.codes(REPORT)).toEqual([]);
    await folder.client.change(folder.uri(REPORT), 2, [{ text: buildReport() }]);
    expect(await folder.codes(REPORT)).toEqual([]);
  });
});
