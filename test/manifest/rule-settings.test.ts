import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Locale } from "../../server/src/base/localised";
import { RULES } from "../../server/src/rules/registry";

/** The values of one rule's setting, the gravest first. */
const SEVERITIES = ["error", "warning", "information", "hint", "off"];

const NLS: readonly (readonly [file: string, locale: Locale])[] = [
  ["package.nls.json", "zh-CN"],
  ["package.nls.en.json", "en"],
];

const root = path.resolve(import.meta.dirname, "../..");
const json = (file: string) => JSON.parse(readFileSync(path.join(root, file), "utf8"));
const printed = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const snapshot = (file: string) => path.join(root, file);

/** The setting of each rule in the manifest: its values, its own severity, its title. */
function ruleProperties(): Record<string, unknown> {
  return Object.fromEntries(
    RULES.map((rule) => [
      rule.code,
      {
        type: "string",
        enum: SEVERITIES,
        default: rule.offByDefault ? "off" : rule.severity,
        description: `%rules.${rule.code}%`,
      },
    ]),
  );
}

/** The manifest with the rules' settings made anew from the rules. */
function manifestWithRules(): unknown {
  const manifest = json("package.json");
  for (const { properties } of manifest.contributes.configuration) {
    const rules = properties["nianbao.rules"];
    if (rules) rules.properties = ruleProperties();
  }
  return manifest;
}

/** The texts of the manifest with the rules' titles made anew, where they stand now. */
function textsWithRules(file: string, locale: Locale): unknown {
  const entries = Object.entries<string>(json(file));
  const first = entries.findIndex(([key]) => key.startsWith("rules."));
  const kept = entries.filter(([key]) => !key.startsWith("rules."));
  const titles = RULES.map((rule): [string, string] => [`rules.${rule.code}`, rule.title[locale]]);
  const at = first < 0 ? kept.length : first;
  return Object.fromEntries([...kept.slice(0, at), ...titles, ...kept.slice(at)]);
}

describe("the setting nianbao.rules (renew with -u)", () => {
  test("offers exactly the rules there are, each with its own severity", async () => {
    await expect(printed(manifestWithRules())).toMatchFileSnapshot(snapshot("package.json"));
  });

  test.each(NLS)("%s holds the rules' titles", async (file, locale) => {
    await expect(printed(textsWithRules(file, locale))).toMatchFileSnapshot(snapshot(file));
  });
});
