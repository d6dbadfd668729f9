import { describe, expect, test } from "vitest";
import { OFFICE_EXTENSIONS, officeKindOfName, REPORT_EXTENSIONS } from "../../server/src/analysis/report-files";
import { client, commands, manifest, properties, read } from "./manifest";

/** Contexts of VS Code that conditions may name. */
const CONTEXTS = [
  "activeWebviewPanelId",
  "editorHasMultipleSelections",
  "editorHasSelection",
  "editorLangId",
  "editorReadonly",
  "editorTabMovesFocus",
  "editorTextFocus",
  "explorerResourceIsFolder",
  "false",
  "inSnippetMode",
  "inlineSuggestionVisible",
  "inputFocus",
  "isWeb",
  "isWorkspaceTrusted",
  "remoteName",
  "resourceExtname",
  "resourceLangId",
  "resourceScheme",
  "suggestWidgetVisible",
  "view",
  "viewItem",
  "virtualWorkspace",
  "workspaceFolderCount",
];

describe("commands", () => {
  const menus: Record<string, { command?: string; when?: string }[]> = manifest.contributes.menus ?? {};
  const clauses = [
    ...Object.values(menus)
      .flat()
      .map(({ when }) => when),
    ...commands.map(({ enablement }) => enablement),
    ...manifest.contributes.keybindings.map(({ when }: { when?: string }) => when),
    ...manifest.contributes.taskDefinitions.map(({ when }: { when?: string }) => when),
  ].filter((clause) => clause !== undefined);

  const registered = [...client.matchAll(/registerCommand\(\s*"([^"]+)"/g)].map((match) => match[1]);

  test("each command is registered once and each registered one is declared", () => {
    expect(registered.sort()).toEqual(commands.map(({ command }) => command).sort());
  });

  test("all have the one category", () => {
    expect(new Set(commands.map(({ category }) => category))).toEqual(new Set(["%command.category%"]));
  });

  test("menus hold commands that are declared, none twice in one menu", () => {
    for (const [name, items] of Object.entries(menus)) {
      const held = items.map(({ command }) => command).filter((command) => command !== undefined);
      expect(new Set(held).size, name).toBe(held.length);
      for (const command of held) expect(commands.map((declared) => declared.command)).toContain(command);
    }
  });

  test("conditions name only contexts that are set: by VS Code or by the client", () => {
    const set = [...client.matchAll(/setContext"?[,(]\s*"([^"]+)"/g)].map((match) => match[1]);
    const known = [...CONTEXTS, ...set, ...Object.keys(properties).map((name) => `config.${name}`)];
    for (const clause of clauses)
      for (const [name] of clause.replace(/'[^']*'|== *[\w.]+|=~ *\/.*?\/i?/g, "").matchAll(/[A-Za-z][\w.]*/g))
        expect(known, clause).toContain(name);
  });
});

describe("menus of files", () => {
  const items: { command?: string; submenu?: string; when: string }[] = manifest.contributes.menus["explorer/context"];
  const extensionsOf = (name: string) => {
    const { when = "" } = items.find(({ command, submenu }) => (command ?? submenu) === name) ?? {};
    return new RegExp(/resourceExtname =~ \/(.*)\/i/.exec(when)?.[1] ?? "no pattern", "i");
  };
  const all = [...REPORT_EXTENSIONS, ...OFFICE_EXTENSIONS];
  const read = OFFICE_EXTENSIONS.filter((extension) => officeKindOfName(`年报${extension}`) === "read");

  test("files of office suites that are read can be imported, others not", () => {
    const pattern = extensionsOf("nianbao.importAsText");
    expect(all.filter((extension) => pattern.test(extension))).toEqual(read);
  });

  test("what can be done with reports is offered at all files that may be one", () => {
    const pattern = extensionsOf("nianbao.explorer");
    expect(all.filter((extension) => pattern.test(extension))).toEqual([...REPORT_EXTENSIONS, ...read]);
  });
});

describe("the walkthrough", () => {
  const [walkthrough] = manifest.contributes.walkthroughs;
  const steps: { id: string; description: string; media: { svg: string }; completionEvents: string[] }[] =
    walkthrough.steps;

  test("is the one that the client opens, and has three to six steps", () => {
    expect(client).toContain(`#${walkthrough.id}\``);
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(steps.length).toBeLessThanOrEqual(6);
  });

  test("each step is completed by something that can happen", () => {
    for (const { id, completionEvents } of steps) {
      expect(completionEvents, id).not.toEqual([]);
      for (const event of completionEvents) {
        const [kind = "", what = ""] = event.split(":");
        if (kind === "onSettingChanged") expect(Object.keys(properties)).toContain(what);
        if (kind === "onContext") expect(client).toContain(`"setContext", "${what}"`);
        if (what.startsWith("nianbao.") && kind === "onCommand")
          expect(commands.map(({ command }) => command)).toContain(what);
        expect(["onSettingChanged", "onContext", "onCommand"]).toContain(kind);
      }
    }
  });

  test.each(["package.nls.json", "package.nls.en.json"])("buttons in %s run commands that there are", (file) => {
    const texts: Record<string, string> = JSON.parse(read(file));
    for (const { description } of steps) {
      const text = texts[description.replaceAll("%", "")] ?? "";
      const own = [...text.matchAll(/\(command:(nianbao\.\w+)\)/g)].map((match) => match[1]);
      for (const command of own) expect(commands.map((declared) => declared.command)).toContain(command);
      // A button stands on a line of its own.
      expect(text, description).toMatch(/^\[[^\]]+\]\(command:[^)]+\)$/m);
    }
  });

  test("pictures take all colours from the theme", () => {
    for (const { media } of steps) {
      const colours = [...read(media.svg).matchAll(/(?:fill|stroke)="([^"]+)"/g)].map((match) => match[1]);
      expect(colours.length).toBeGreaterThan(10);
      for (const colour of colours) expect(colour, media.svg).toMatch(/^(?:none|var\(--vscode-.*\))$/);
    }
  });
});

describe("problems of tasks", () => {
  test("are kept apart from each other and from those of the language server", () => {
    const collections = [...client.matchAll(/createDiagnosticCollection\("([^"]+)"/g)].map((match) => match[1]);
    const owners = manifest.contributes.problemMatchers.map(({ owner }: { owner: string }) => owner);
    const all = ["nianbao", ...collections, ...owners];
    expect(new Set(all).size).toBe(all.length);
  });
});
