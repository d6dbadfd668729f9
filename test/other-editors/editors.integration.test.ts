import { describe, expect, test } from "vitest";
import manifest from "../../package.json";
import { FAULTS, faultyReport } from "../support/reports/faulty-report";
import { eglot, eglotVersion, lspMode, lspModeVersion } from "./emacs";
import { configurationUnder, type EditorRun, runEditor } from "./harness";
import { neovim, neovimVersion } from "./neovim";

/** Each editor by its name, with what it says of its version: undefined where it is not installed. */
const EDITORS: readonly (readonly [name: string, version: string | undefined, run: EditorRun])[] = [
  ["Neovim", neovimVersion, neovim],
  ["Emacs, eglot", eglotVersion, eglot],
  ["Emacs, lsp-mode", lspModeVersion, lspMode],
];

// Editors are not packages of this project, so what is tested depends on the machine; a run says which ones it has
// tried.
const list = EDITORS.map(([name, version]) => `${name}: ${version ?? "没有安装 · not installed"}`).join("\n  ");
process.stdout.write(`其他编辑器 · Other editors\n  ${list}\n`);

const present = EDITORS.filter(([, version]) => version !== undefined);

describe.each(present)("%s", (_name, _version, run) => {
  test("shows findings and symbols in the language set, applies a quick fix and saves", {
    timeout: 90_000,
  }, async () => {
    const text = faultyReport({ layout: "tab-rows" });
    const { seen, saved } = await runEditor(run, text);
    const at = (code: string, part: string, before = part) => ({
      code,
      text: part,
      line: text.split("\n").findIndex((line) => line.includes(before)),
      message: expect.stringMatching(/[A-Za-z]{3}/),
    });
    expect(seen.language).toMatch(/^nianbao/);
    expect(seen.diagnostics.map(({ code }) => code).sort()).toEqual(FAULTS);
    expect(seen.diagnostics).toContainEqual(at("section-number", "5、", "5、存在的主要问题"));
    expect(seen.diagnostics).toContainEqual(at("figure-format", "１２"));
    expect(seen.symbols).toContain("一、总体情况");
    expect(seen.applied).toContain("五、");
    expect(saved).toBe(text.replace("5、存在", "五、存在"));
  });
});

describe("the configurations of docs/editors.md know the file names that the manifest knows", () => {
  const globs = manifest.contributes.languages.flatMap(({ filenamePatterns }) => filenamePatterns ?? []);

  test.each(["Neovim 0.7", "Helix"])("%s, by the same patterns", (heading) => {
    for (const glob of globs) expect(configurationUnder(heading)).toContain(`"${glob}"`);
  });

  test("Neovim 0.11, by the same patterns in Lua", () => {
    for (const glob of globs) {
      const pattern = glob.replaceAll(".", "%.").replaceAll("*", ".*");
      expect(configurationUnder("Neovim 0.11")).toContain(`[".*${pattern.replace(/^\.\*/, "")}"]`);
    }
  });

  test.each(["Emacs：eglot", "Emacs：lsp-mode"])("%s, by one regular expression", (heading) => {
    const written = /'auto-mode-alist '\("(.+?)" \./.exec(configurationUnder(heading))?.[1] ?? "";
    // Emacs writes groups and alternatives with a backslash, two of them in a string, and the end of the text as \'.
    const pattern = written
      .replaceAll("\\\\", "\\")
      .replace(/\\([(|)])/g, "$1")
      .replace("\\'", "$");
    const names = globs.map((glob) => glob.replaceAll("*", "某县2023"));
    for (const name of names) expect(name).toMatch(new RegExp(pattern));
    for (const name of ["政府信息公开指南.txt", "政府信息公开年报.txt.bak"])
      expect(name).not.toMatch(new RegExp(pattern));
  });
});
