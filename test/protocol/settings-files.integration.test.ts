import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { DiagnosticSeverity, FileChangeType, type RegistrationParams } from "vscode-languageserver";
import { PUSH_ONLY } from "../support/processes/capabilities";
import { FAULTS, faultyReport } from "../support/reports/faulty-report";
import { CONFIG, faultyFolder, findings, OFF, REPORT, said, saved, without } from "./support/faulty-folder";
import { codesOf, inFolder, itemsOf, pullFolders, resultIds, settled } from "./support/folders";

describe("nianbao.json", () => {
  test("holds for the reports below it; the editor's settings go before it, rule by rule", async () => {
    const rules = { rules: { "figure-format": "off", "section-number": "off" } };
    const settings = () => ({ rules: { "section-number": "hint" } });
    const folder = await faultyFolder({ [CONFIG]: JSON.stringify(rules) }, { settings });
    expect(await folder.codes(REPORT)).toEqual(without("figure-format"));
  });

  test("the text in the editor counts, and findings follow it", async () => {
    const folder = await faultyFolder({ [CONFIG]: "{}" });
    const { client, uri, codes, refreshed } = folder;
    expect(await codes(REPORT)).toEqual(FAULTS);
    const renewed = refreshed();
    await client.open(uri(CONFIG), OFF);
    await renewed;
    expect(await codes(REPORT)).toEqual(without("section-number"));
    const again = refreshed();
    await client.close(uri(CONFIG));
    await again;
    expect(await codes(REPORT)).toEqual(FAULTS);
  });

  test("a file that is made, changed or deleted on disk", async () => {
    const folder = await faultyFolder();
    const { client, codes, refreshed, uri } = folder;
    expect(await codes(REPORT)).toEqual(FAULTS);
    const made = refreshed();
    await saved(folder, `2023/${CONFIG}`, OFF);
    await made;
    expect(await codes(REPORT)).toEqual(without("section-number"));
    const gone = refreshed();
    rmSync(fileURLToPath(uri(`2023/${CONFIG}`)));
    await client.fileChanged(uri(`2023/${CONFIG}`), FileChangeType.Deleted);
    await gone;
    expect(await codes(REPORT)).toEqual(FAULTS);
  });

  test("for a client that is sent its findings", async () => {
    const { client, uri } = await faultyFolder({}, { capabilities: PUSH_ONLY });
    expect(codesOf((await client.next("textDocument/publishDiagnostics")).diagnostics)).toEqual(FAULTS);
    await client.open(uri(CONFIG), '{ "rules": { "section-number": "off" }, "reules": {} }');
    const first = await client.next("textDocument/publishDiagnostics");
    const second = await client.next("textDocument/publishDiagnostics");
    const by = new Map([first, second].map((sent) => [sent.uri, sent.diagnostics]));
    expect(codesOf(by.get(uri(REPORT)) ?? [])).toEqual(without("section-number"));
    expect(by.get(uri(CONFIG))?.map(({ message }) => message)).toEqual(["没有“reules”这一项，是否指 rules？"]);
  });

  test("says which files are looked at; an open one is looked at all the same", async () => {
    const files = { [CONFIG]: '{ "exclude": ["2022"] }', "2022/a.txt": faultyReport({ year: 2022 }) };
    const { client, uri, codes } = await faultyFolder(files);
    const { items } = await pullFolders(client);
    expect(items.map((item) => item.uri)).not.toContain(uri("2022/a.txt"));
    await client.open(uri("2022/a.txt"), files["2022/a.txt"]);
    expect(await codes("2022/a.txt")).toEqual(FAULTS);
  });

  test("says whose report it is", async () => {
    const config = { reports: [{ files: "2023", year: 2022 }] };
    const { codes } = await faultyFolder({ [CONFIG]: JSON.stringify(config) });
    expect(await codes(REPORT)).toContain("period-mismatch");
  });

  test.each([CONFIG, "nianbao.baseline.json"])("a %s that is no text is told of until it is one", async (name) => {
    const folder = await faultyFolder({ [name]: Uint8Array.of(0x7b, 0, 1, 2, 0x7d) });
    const { client, uri, codes, write } = folder;
    expect(await codes(REPORT)).toEqual(FAULTS);
    let items = (await pullFolders(client)).items;
    const shown = () => items.filter((item) => item.uri === uri(name)).flatMap(itemsOf);
    while (shown().length === 0) items = (await pullFolders(client, resultIds(items))).items;
    expect(said(shown())).toEqual([["没有采用：不是文本文件，或太大，或无法读取", DiagnosticSeverity.Error, 0, 0]]);
    write(name, "{}");
    await client.fileChanged(uri(name));
    while (shown().length > 0) items = (await pullFolders(client, resultIds(items))).items;
  });

  test("wrong entries are told in it", async () => {
    const folder = await inFolder({});
    await folder.client.open(
      folder.uri(CONFIG),
      '{\n  "reules": {},\n  "bodies": { "甲县": ["政府"], "乙县": ["政府"] }\n}',
    );
    expect(said(await findings(folder, CONFIG))).toEqual([
      ["没有“reules”这一项，是否指 rules？", DiagnosticSeverity.Error, 1, 2],
      ["“政府”已经是“甲县”的名称", DiagnosticSeverity.Error, 2, 35],
    ]);
  });

  test("an editor that knows the schema is told only what the schema cannot know", async () => {
    const folder = await inFolder({}, { initializationOptions: { validatesSchemas: true } });
    await folder.client.open(folder.uri(CONFIG), '{ "reules": {}, "bodies": { "甲县": ["政府"], "乙县": ["政府"] } }');
    expect((await findings(folder, CONFIG)).map(({ message }) => message)).toEqual(["“政府”已经是“甲县”的名称"]);
  });

  test("the server asks to hear of it, and nothing else is done for it", async () => {
    const registered: string[] = [];
    const folder = await inFolder(
      {},
      {
        prepare: ({ connection }) =>
          connection.onRequest("client/registerCapability", ({ registrations }: RegistrationParams) => {
            for (const { method, registerOptions } of registrations)
              if (JSON.stringify(registerOptions).includes(`**/${CONFIG}`)) registered.push(method);
            return null;
          }),
      },
    );
    await settled(folder.client);
    expect(registered.sort()).toEqual(
      ["textDocument/didChange", "textDocument/didClose", "textDocument/didOpen", "textDocument/diagnostic"].sort(),
    );
    await folder.client.open(folder.uri(CONFIG), "{}");
    const ask = { textDocument: { uri: folder.uri(CONFIG) } };
    expect(await folder.client.connection.sendRequest("textDocument/documentSymbol", ask)).toEqual([]);
  });
});
