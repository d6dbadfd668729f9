import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { RULES } from "../../server/src/rules/registry";
import { pageOf } from "../support/reading/rule-page";

const FOLDER = path.join(import.meta.dirname, "../../server/src/rules");
const SEVERITIES = ["error", "warning", "information", "hint"];
/** How grave a finding may be at most, by what its rule rests on. */
const GRAVEST: Readonly<Record<string, string>> = {
  official: "error",
  structural: "error",
  customary: "warning",
  inferred: "information",
};

it("has every rule that has a page, once", () => {
  const pages = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));
  expect(RULES.map(({ page }) => page).sort()).toEqual(pages.sort());
});

it("has every place of the manual once, without gaps", () => {
  const next = new Map<string, number>();
  for (const { code, manual } of RULES) {
    const [part, place] = manual;
    const due = (next.get(part) ?? 0) + 1;
    expect(place, `${code}: the next place of "${part}"`).toBe(due);
    next.set(part, due);
  }
});

it("has short names, each once", () => {
  const names = RULES.map(({ name }) => name);
  for (const locale of ["zh-CN", "en"] as const)
    expect(new Set(names.map((name) => name[locale])).size).toBe(names.length);
  for (const name of names) expect(name["zh-CN"]).toMatch(/^\p{Script=Han}{2,6}$/u);
  for (const name of names) expect(name.en).toMatch(/^[A-Z][a-z -]{3,24}$/);
});

describe.each(RULES.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
  const page = pageOf(rule);

  it("is named after its files", () => {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(existsSync(path.join(FOLDER, `${code}.ts`))).toBe(true);
  });

  it("is no graver than what it rests on", () => {
    const gravest = GRAVEST[rule.authority] ?? "information";
    expect(SEVERITIES.indexOf(rule.severity)).toBeGreaterThanOrEqual(SEVERITIES.indexOf(gravest));
  });

  it("yields only to rules that are there", () => {
    const codes = RULES.map((one) => one.code);
    for (const other of rule.yieldsTo ?? []) expect(codes).toContain(other);
  });

  it("has a page with everything a reader looks for", () => {
    expect(page.startsWith(`# `)).toBe(true);
    expect(page.split("\n")[0]).toMatch(new RegExp(`^# ${escaped(rule.title["zh-CN"])} · ${code}$`));
    const headings = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    const due = ["为什么", "报告", "不报告", ...(rule.fixable ? ["修复"] : []), "关闭", "English"];
    expect(headings).toEqual(due);
    expect(page).toContain(`--rule ${code}=off`);
    expect(page).toContain(`"${code}": "off"`);
    expect(rule.title.en).toMatch(/^[A-Z][ -~一-龥]+$/);
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
