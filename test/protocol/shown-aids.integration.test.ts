import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type {
  CodeLens,
  DocumentLink,
  InlayHint,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
} from "vscode-languageserver";
import { URI } from "./support/clients";

import { AT, reading } from "./support/reader";

describe("what is shown in the text", () => {
  const whole = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

  test("inlay hints follow the settings", async () => {
    const hints = async (inlayHints?: object) => {
      const { ask } = await reading({ settings: () => ({ inlayHints }) });
      return (await ask<InlayHint[]>("inlayHint", { range: whole })).map(({ label }) => label);
    };
    expect(await hints()).toContain("应为 3");
    expect(await hints()).toContain("自然人:");
    expect(await hints({ columnNames: "off" })).toEqual(["应为 3"]);
    expect(await hints({ columnNames: "off", totals: false })).toEqual([]);
    expect((await hints({ columnNames: "all" })).length).toBeGreaterThan(180);
    expect(await hints({ columnNames: "nonsense", totals: "yes" })).toEqual(await hints());
  });

  test("a lens leads to the first wrong place, in a client that can be asked to show one", async () => {
    const { client, server, ask } = await reading();
    expect(server.capabilities.executeCommandProvider?.commands).toEqual(["nianbao.showPlace"]);
    const shown: unknown[] = [];
    client.connection.onRequest("window/showDocument", (params) => {
      shown.push(params);
      return { success: true };
    });
    const [lens] = await ask<CodeLens[]>("codeLens");
    expect(lens?.command).toMatchObject({ title: "勾稽关系 39 条，2 条不成立", command: "nianbao.showPlace" });
    await client.connection.sendRequest("workspace/executeCommand", {
      command: lens?.command?.command,
      arguments: lens?.command?.arguments,
    });
    expect(shown).toEqual([
      { uri: URI, takeFocus: true, selection: { start: AT, end: { ...AT, character: AT.character + 1 } } },
    ]);
  });

  test("a command that is not known, or without its place, is an error of who asks", async () => {
    const { client } = await reading();
    const run = (command: string, ...given: unknown[]) =>
      client.connection.sendRequest("workspace/executeCommand", { command, arguments: given });
    await expect(run("nianbao.brew")).rejects.toMatchObject({ code: -32602 });
    await expect(run("nianbao.showPlace", URI)).rejects.toMatchObject({ code: -32602 });
  });

  test("in another client it only says what it says", async () => {
    const { server, ask } = await reading({ capabilities: {} });
    expect(server.capabilities.executeCommandProvider).toBeUndefined();
    const [lens] = await ask<CodeLens[]>("codeLens");
    expect(lens?.command).toEqual({ title: "勾稽关系 39 条，2 条不成立", command: "" });
  });

  test("lenses can be switched off, and are asked for again when the settings change", async () => {
    let settings: object = { codeLens: { relations: false } };
    const { client, ask } = await reading({ settings: () => settings });
    const refreshed = new Promise<void>((resolve) =>
      client.connection.onRequest("workspace/codeLens/refresh", () => {
        resolve();
        return null;
      }),
    );
    client.connection.onRequest("workspace/inlayHint/refresh", () => null);
    client.connection.onRequest("workspace/diagnostic/refresh", () => null);
    expect(await ask("codeLens")).toEqual([]);
    settings = {};
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await refreshed;
    expect(await ask<CodeLens[]>("codeLens")).toHaveLength(2);
  });

  test("links lead to pages beside the server", async () => {
    const { ask } = await reading();
    const links = await ask<DocumentLink[]>("documentLink");
    expect(links).not.toEqual([]);
    for (const { target, tooltip } of links) {
      expect(existsSync(fileURLToPath(target ?? ""))).toBe(true);
      expect(tooltip).toContain("摘要");
    }
  });

  test("selection ranges lie in one another", async () => {
    const { ask } = await reading();
    const [first] = await ask<SelectionRange[]>("selectionRange", { positions: [AT] });
    let depth = 0;
    for (let range: SelectionRange | undefined = first; range; range = range.parent) depth++;
    expect(depth).toBe(7);
  });
});

describe("semantic tokens", () => {
  /** The data after the edits of a delta. */
  function patched(data: readonly number[], { edits }: SemanticTokensDelta): readonly number[] {
    const all = [...data];
    for (const edit of [...edits].reverse()) all.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    return all;
  }

  test("a change is sent as what has changed", async () => {
    const { client, ask } = await reading();
    const before = await ask<Required<SemanticTokens>>("semanticTokens/full");
    expect(before.data.length % 5).toBe(0);
    await client.change(URI, 2, [{ range: { start: AT, end: { ...AT, character: AT.character + 1 } }, text: "1234" }]);
    const delta = await ask<SemanticTokensDelta>("semanticTokens/full/delta", { previousResultId: before.resultId });
    expect(delta.edits).toHaveLength(1);
    expect(delta.edits[0]?.data?.length ?? 99).toBeLessThanOrEqual(10);
    const after = await ask<Required<SemanticTokens>>("semanticTokens/full");
    expect(patched(before.data, delta)).toEqual(after.data);
    const stale = await ask<SemanticTokens>("semanticTokens/full/delta", { previousResultId: "no such" });
    expect(stale.data).toEqual(after.data);
  });

  test("a range has a part of them", async () => {
    const { ask } = await reading();
    const all = await ask<SemanticTokens>("semanticTokens/full");
    const part = await ask<SemanticTokens>("semanticTokens/range", {
      range: { start: { line: AT.line, character: 0 }, end: AT },
    });
    expect(part.data.length).toBeGreaterThan(0);
    expect(part.data.length).toBeLessThan(all.data.length / 4);
  });

  test("types of a report for the extension, of programs for others", async () => {
    const own = await reading({ initializationOptions: { ownTokenTypes: true } });
    expect(own.server.capabilities.semanticTokensProvider?.legend).toEqual({
      tokenTypes: ["heading", "column", "label", "figure", "total", "zero", "marker"],
      tokenModifiers: ["title", "group"],
    });
    const other = await reading();
    expect(other.server.capabilities.semanticTokensProvider?.legend).toEqual({
      tokenTypes: ["class", "type", "property", "number", "keyword", "comment", "string"],
      tokenModifiers: [],
    });
    const bits = (await other.ask<SemanticTokens>("semanticTokens/full")).data.filter((_, index) => index % 5 === 4);
    expect(new Set(bits)).toEqual(new Set([0]));
  });
});
