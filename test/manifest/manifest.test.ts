import { describe, expect, test } from "vitest";
import { globMatches } from "../../server/src/base/glob";
import { categories, client, manifest, properties, read, sources } from "./manifest";

describe("translated texts", () => {
  const used = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]));

  test.each(["package.nls.json", "package.nls.en.json"])("%s holds exactly the keys that are used", (file) => {
    expect(Object.keys(JSON.parse(read(file))).sort()).toEqual([...used].sort());
  });

  test("the default texts are Chinese and the English ones hold no Chinese but names", () => {
    for (const [key, text] of Object.entries<string>(JSON.parse(read("package.nls.json")))) {
      expect(text, key).toMatch(/\p{Script=Han}/u);
    }
    for (const [key, text] of Object.entries<string>(JSON.parse(read("package.nls.en.json")))) {
      expect(text.replace(/“[^”]*”/g, ""), key).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe("settings", () => {
  const names = Object.keys(properties);

  test("each has an order, a scope and a text", () => {
    const wanted = { order: expect.any(Number), scope: expect.any(String), markdownDescription: expect.any(String) };
    for (const [name, schema] of Object.entries(properties)) expect(schema, name).toMatchObject(wanted);
  });

  test("each choice has its default among its values and a text for each value", () => {
    for (const [name, schema] of Object.entries(properties).filter(([, { type }]) => type === "string")) {
      expect(schema.enum, name).toContain(schema.default);
      expect(schema.markdownEnumDescriptions, name).toHaveLength((schema.enum as unknown[]).length);
    }
  });

  test("each is read somewhere", () => {
    // The trace setting is read by vscode-languageclient, by the client's id; VS Code itself reads those of conditions.
    const all = `${client}\n${sources("server/src")}\n${JSON.stringify(manifest.contributes.keybindings)}`;
    for (const name of names.filter((n) => n !== "nianbao.trace.server")) {
      expect(all, name).toMatch(new RegExp(`\\b${name.replace("nianbao.", "")}\\b`));
    }
  });

  test("each switch is on or off by default", () => {
    for (const [name, { type, default: preset }] of Object.entries(properties))
      if (type === "boolean") expect(preset, name).toBeTypeOf("boolean");
  });

  test("each one the server reads is declared", () => {
    const sections = names.map((name) => name.split(".")[1]);
    const asked = [...read("server/src/lsp/settings/settings.ts").matchAll(/\bvalues\.(\w+)/g)].map(
      (match) => match[1],
    );
    expect(asked.length).toBeGreaterThan(0);
    for (const section of asked) expect(sections).toContain(section);
  });

  test("each one the client names is declared", () => {
    const read = [...client.matchAll(/getConfiguration\("nianbao".*?\.(?:get(?:<[^(]*>)?|update)\(\s*"([^"]+)"/g)].map(
      (match) => `nianbao.${match[1]}`,
    );
    expect(read.length).toBeGreaterThan(0);
    for (const name of read) expect(names).toContain(name);
  });
});

describe("categories of settings", () => {
  test("have names and places of their own, and none is empty", () => {
    expect(new Set(categories.map(({ id }) => id)).size).toBe(categories.length);
    expect(categories.map(({ order }) => order)).toEqual(categories.map((_, index) => index + 1));
    for (const category of categories) expect(Object.keys(category.properties), category.id).not.toEqual([]);
  });

  test("hold each setting once, in an order of its own, under the extension's name", () => {
    const all = categories.flatMap((category) => Object.keys(category.properties));
    expect(new Set(all).size).toBe(all.length);
    for (const name of all) expect(name).toMatch(/^nianbao\./);
    for (const category of categories) {
      const orders = Object.values(category.properties).map(({ order }) => order);
      expect(new Set(orders).size, category.id).toBe(orders.length);
    }
  });
});

describe("the language", () => {
  const [language] = manifest.contributes.languages;

  const patterns = (manifest.activationEvents as string[]).flatMap(
    (event) => /^workspaceContains:(.*)/.exec(event)?.[1] ?? [],
  );

  test("activates on plain text, for a panel that comes back, and on its own id by contributing it", () => {
    expect(manifest.activationEvents).toEqual([
      "onLanguage:plaintext",
      ...["markdown", "html", "csv"].map((language) => `onLanguage:${language}`),
      "onWebviewPanel:nianbao.tables",
      "onWebviewPanel:nianbao.overview",
      ...patterns.map((pattern) => `workspaceContains:${pattern}`),
    ]);
    expect(client).toContain(`languageId = "${language.id}"`);
    // Without a configuration, VS Code does not activate the extension for the language by itself.
    expect(language.configuration).toBeTruthy();
  });

  test.each([
    ["nianbao.json", true],
    ["nianbao.baseline.json", true],
    ["青禾县2023年政府信息公开工作年度报告.txt", true],
    ["2023年政府信息公开年报.md", true],
    ["2023/市直/教育局/某局信息公开年度报告（终稿）.html", true],
    ["a/b/c/d/政府信息公开年报.txt", false],
    ["2023/nianbao.json", false],
    ["政府信息公开年报.docx", true],
    ["2023/某局政府信息公开年报.xlsx", true],
    ["政府信息公开年报.pdf", true],
    ["政府信息公开年报.doc", false],
    ["政府信息公开指南.txt", false],
    ["某公司年度报告.txt", false],
  ])("activates in a folder with %s: %s", (file, expected) => {
    // A leading slash: VS Code ties these patterns to the top, so none of them searches all that lies below.
    expect(patterns.some((pattern) => globMatches(`/${pattern}`, file))).toBe(expected);
    expect(patterns.join()).not.toContain("**");
  });

  test.each([
    ["会同县2022年政府信息公开工作年度报告.txt", true],
    ["2023年某局政府信息公开年报.txt", true],
    ["练习-政府信息公开年度报告（有错）.txt", true],
    ["notes.txt", false],
    ["政府信息公开指南.txt", false],
    ["政府信息公开年报.docx", false],
  ])("file name %s: %s", (name, expected) => {
    expect((language.filenamePatterns as string[]).some((pattern) => globToRegExp(pattern).test(name))).toBe(expected);
  });

  test("its defaults keep tabs and trailing white space", () => {
    const defaults = manifest.contributes.configurationDefaults;
    // Beside those of reports only one: a report that is opened from the panel's side does not take the panel's place.
    expect(Object.keys(defaults).sort()).toEqual(["[nianbao]", "workbench.editor.autoLockGroups"]);
    expect(defaults["workbench.editor.autoLockGroups"]).toEqual({ "mainThreadWebview-nianbao.tables": true });
    expect(defaults["[nianbao]"]).toMatchObject({
      "files.trimTrailingWhitespace": false,
      "editor.insertSpaces": false,
    });
  });

  test("the configuration's brackets pair and its word pattern compiles", () => {
    const configuration = JSON.parse(read("language-configuration.json"));
    for (const pair of [...configuration.brackets, ...configuration.surroundingPairs]) expect(pair).toHaveLength(2);
    const words = "收到1,234件（其中１２件）".match(new RegExp(configuration.wordPattern, "gu"));
    expect(words).toEqual(["收到", "1,234", "件", "其中", "１２", "件"]);
  });
});

describe("versions", () => {
  test("the types of VS Code are those of the oldest supported one", () => {
    expect(manifest.engines.vscode).toBe(`^${manifest.devDependencies["@types/vscode"]}`);
  });

  test("there is one copy of the protocol", () => {
    const lock = Object.keys(JSON.parse(read("package-lock.json")).packages);
    expect(lock.filter((name) => name.endsWith("node_modules/vscode-languageserver-protocol"))).toHaveLength(1);
    expect(lock.filter((name) => name.endsWith("node_modules/vscode-jsonrpc"))).toHaveLength(1);
  });

  const locks = ["package-lock.json", "test/editor/bed/package-lock.json"];

  test.each(locks)("%s knows the packages of every platform, else npm ci fails on the others", (file) => {
    const packages: Record<string, { optionalDependencies?: Record<string, string> }> = JSON.parse(read(file)).packages;
    const names = new Set(Object.keys(packages).map((name) => name.split("node_modules/").at(-1)));
    const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });

  test.each(locks)("%s names no machine's own registry", (file) => {
    const urls = [...read(file).matchAll(/"resolved": "([^"]+)"/g)].map((match) => match[1]);
    for (const url of urls) expect(url).toMatch(/^https:\/\/registry\.npmjs\.org\//);
  });
});

/** The two signs that file name patterns here use. */
function globToRegExp(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/[.+^$()[\]{}|\\]/g, "\\$&").replaceAll("*", ".*")}$`, "i");
}
