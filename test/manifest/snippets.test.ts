import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { hasBlankTable } from "../../server/src/edits/insert-table";
import { readReport } from "../../server/src/model/report";
import { TABLE_IDS } from "../../server/src/spec/forms";
import { type Snippet, snippets } from "./snippets";

const root = path.resolve(import.meta.dirname, "../..");
const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const contributed: { readonly language: string; readonly path: string }[] = manifest.contributes.snippets;
const file = path.join(root, contributed[0]?.path ?? "");
const shipped: Record<string, Snippet> = JSON.parse(readFileSync(file, "utf8"));

/** What is inserted when every place keeps the text that it comes with. */
function inserted(name: string): string {
  const body = (shipped[name]?.body ?? []).join("\n");
  const defaults = new Map([...body.matchAll(/\$\{(\d+):([^}]*)\}/g)].map(([, stop, text]) => [stop, text ?? ""]));
  return body.replace(
    /\$\{(\d+):[^}]*\}|\$(\d+)/g,
    (_, full?: string, bare?: string) => defaults.get(full ?? bare) ?? "",
  );
}

describe("the snippets", () => {
  test("are what the form's data make of them; `npx vitest run test/manifest/snippets -u` writes them anew", async () => {
    await expect(`${JSON.stringify(snippets(), null, 2)}\n`).toMatchFileSnapshot(file);
  });

  test("belong to the language of reports, and no two have a prefix in common", () => {
    expect(contributed.map(({ language }) => language)).toEqual(["nianbao"]);
    const prefixes = Object.values(shipped).flatMap(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });

  test("are never offered to one who writes Chinese, whose next Enter would insert them", () => {
    const prefixes = Object.values(shipped).flatMap(({ prefix }) => prefix);
    for (const prefix of prefixes) expect(prefix).toMatch(/^[a-z]+\d*(?:-\d+)?$/);
    const defaults = manifest.contributes.configurationDefaults["[nianbao]"];
    expect(defaults["editor.snippetSuggestions"]).toBe("bottom");
  });

  test.each([
    ["年报骨架（2021 版）", "2021", 25],
    ["年报骨架（2019 版）", "2019", 23],
  ])("%s is a whole report of its edition", (name, edition, rows) => {
    const report = readReport(inserted(name));
    expect(report.identity.edition).toBe(edition);
    expect(report.identity.body?.value).toBe("机关全称");
    expect(report.sections.map(({ key }) => key)).toEqual([
      "overview",
      "disclosure",
      "applications",
      "reviews",
      "problems",
      "other",
    ]);
    expect(TABLE_IDS.every((table) => hasBlankTable(report, table))).toBe(true);
    expect(report.tables.get("applications")?.rows.size).toBe(rows);
  });

  test("places to fill are numbered from 1 without a gap, and nothing else is a mark of snippets", () => {
    for (const [name, { body }] of Object.entries(shipped)) {
      const text = body.join("\n");
      const stops = new Set(
        [...text.matchAll(/\$\{?(\d+)/g)].map(([, stop]) => Number(stop)).filter((stop) => stop > 0),
      );
      expect(
        [...stops].sort((a, b) => a - b),
        name,
      ).toEqual([...stops].map((_, index) => index + 1));
      expect(text.replace(/\$\{\d+:[^${}\\]+\}|\$\d+/g, ""), name).not.toMatch(/[$\\}]/);
    }
  });
});
