import { describe, expect, test } from "vitest";
import { localeFor, messagesFor } from "../../client/src/messages";
import { type DebugFacts, debugInfo } from "../../client/src/status/debug-info";
import { type ServerState, spoken, statusText } from "../../client/src/status/status-text";
import type { DocumentStatus } from "../../server/src/lsp/protocol/status";

const zh = messagesFor("zh-CN", "en");
const en = messagesFor("en", "zh-cn");

const report = (
  counts: Partial<Record<"error" | "warning" | "information" | "hint", number>>,
): Extract<DocumentStatus, { kind: "report" }> => ({
  kind: "report",
  body: "会同县",
  year: 2022,
  edition: "2021",
  counts: { error: 0, warning: 0, information: 0, hint: 0, ...counts },
});

describe("the language of messages", () => {
  test.each([
    ["zh-CN", "en", "zh-CN"],
    ["en", "zh-cn", "en"],
    ["auto", "en", "en"],
    ["auto", "en-GB", "en"],
    ["auto", "zh-tw", "zh-CN"],
    ["auto", "fr", "zh-CN"],
    ["nonsense", "en", "zh-CN"],
  ])("setting %s in an editor in %s: %s", (setting, editor, expected) => {
    expect(localeFor(setting, editor)).toBe(expected);
  });
});

describe("the language status", () => {
  test("says body, year, edition and findings", () => {
    const shown = statusText("running", report({ error: 2, warning: 1, hint: 1 }), false, zh);
    expect(shown).toMatchObject({
      text: "会同县 · 2022 年 · 2021 版格式",
      detail: "2 个错误，1 个警告，1 条提示",
      busy: false,
    });
    expect(spoken(shown, zh)).toBe("年报: 会同县 · 2022 年 · 2021 版格式，2 个错误，1 个警告，1 条提示");
  });

  test("says that a report is written in traditional characters", () => {
    const traditional: DocumentStatus = { ...report({}), script: "traditional" };
    expect(statusText("running", traditional, false, zh).text).toBe("会同县 · 2022 年 · 2021 版格式 · 繁体");
    expect(statusText("running", traditional, false, en).text).toContain("traditional characters");
  });

  test("says the same in English, one being one", () => {
    expect(statusText("running", report({ error: 1, warning: 2 }), false, en).detail).toBe("1 error, 2 warnings");
  });

  test("says that nothing was found, and leaves out what is not known", () => {
    const counts = { error: 0, warning: 0, information: 0, hint: 0 };
    const shown = statusText("running", { kind: "report", counts }, false, zh);
    expect(shown).toMatchObject({ text: "政府信息公开年报", detail: "未发现问题" });
  });

  test("keeps the old figures while it is busy", () => {
    expect(statusText("running", report({ error: 2 }), true, zh)).toMatchObject({ detail: "2 个错误", busy: true });
    expect(statusText("running", undefined, false, zh)).toMatchObject({ text: "正在分析…", busy: true });
  });

  test.each<[DocumentStatus["kind"], string]>([
    ["not-a-report", "workbench.action.editor.changeLanguageMode"],
    ["wrong-encoding", "workbench.action.editor.changeEncoding"],
    ["too-large", "nianbao.showOutput"],
  ])("says why nothing happens: %s", (kind, command) => {
    const shown = statusText("running", { kind } as DocumentStatus, false, zh);
    expect(shown.detail).toBeTruthy();
    expect(shown.command?.id).toBe(command);
  });

  test.each<[ServerState, boolean]>([
    ["stopped", false],
    ["starting", true],
  ])("a server that is %s", (state, busy) => {
    const shown = statusText(state, undefined, false, zh);
    expect(shown.busy).toBe(busy);
    expect(shown.command?.id).toBe(state === "stopped" ? "nianbao.restartServer" : undefined);
  });
});

describe("debug information", () => {
  const facts: DebugFacts = {
    versions: { nianbao: "1.2.3", "VS Code": "1.101.0" },
    server: "running",
    workspace: { folders: 2, trusted: true, virtual: false },
    settings: { "nianbao.rules": { "blank-cells": "off" } },
    document: {
      scheme: "file",
      languageId: "nianbao",
      encoding: "utf8",
      eol: "CRLF",
      length: 9000,
      lineCount: 120,
      status: report({ error: 2, hint: 1 }),
    },
  };

  test("says what a maintainer asks for first", () => {
    const info = debugInfo(facts);
    for (const part of ["nianbao: 1.2.3", "server: running", "2 folders, trusted, on disk", "CRLF", "120 lines"])
      expect(info).toContain(part);
    expect(info).toContain("report, form 2021, findings 2/0/0/1");
    expect(info).toContain('"blank-cells": "off"');
  });

  test("does not say whose report it is, nor of which year", () => {
    expect(debugInfo(facts)).not.toMatch(/会同县|2022/);
  });

  test("says why a document is not read, and that there is none", () => {
    const document = facts.document && { ...facts.document, status: { kind: "wrong-encoding" } as const };
    expect(debugInfo({ ...facts, ...(document ? { document } : {}) })).toContain("wrong-encoding");
    const { document: _, ...without } = facts;
    expect(debugInfo(without)).toContain("document: none");
  });
});
