import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const manifest = JSON.parse(read("package.json"));
const properties: Record<string, Record<string, unknown>> = manifest.contributes.configuration.properties;
const commands: { command: string }[] = manifest.contributes.commands;

/** All sources of a folder as one text. */
function sources(folder: string): string {
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts"))
    .map((file) => read(path.join(folder, file)))
    .join("\n");
}

const client = sources("client/src");

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

describe("commands", () => {
  const registered = [...client.matchAll(/registerCommand\(\s*"([^"]+)"/g)].map((match) => match[1]);

  test("each command is registered once and each registered one is declared", () => {
    expect(registered.sort()).toEqual(commands.map(({ command }) => command).sort());
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
    // The trace setting is read by vscode-languageclient, by the client's id.
    const all = `${client}\n${sources("server/src")}`;
    for (const name of names.filter((n) => n !== "nianbao.trace.server")) {
      expect(all, name).toMatch(new RegExp(`\\b${name.replace("nianbao.", "")}\\b`));
    }
  });

  test("each one the client names is declared", () => {
    const read = [...client.matchAll(/getConfiguration\("nianbao".*?\.(?:get(?:<[^(]*>)?|update)\(\s*"([^"]+)"/g)].map(
      (match) => `nianbao.${match[1]}`,
    );
    expect(read.length).toBeGreaterThan(0);
    for (const name of read) expect(names).toContain(name);
  });
});

describe("the language", () => {
  const [language] = manifest.contributes.languages;

  test("activates on plain text, and on its own id by contributing it", () => {
    expect(manifest.activationEvents).toEqual(["onLanguage:plaintext"]);
    expect(client).toContain(`languageId = "${language.id}"`);
    // Without a configuration, VS Code does not activate the extension for the language by itself.
    expect(language.configuration).toBeTruthy();
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
    expect(Object.keys(defaults)).toEqual(["[nianbao]"]);
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
