import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { RULES } from "../../../server/src/rules/registry";
import { ROOT } from "../../support/processes/built";
import { tempFolder } from "../../support/processes/temp-folder";
import { FAULTS, faultyReport } from "../../support/reports/faulty-report";
import { buildReport } from "../../support/reports/report-builder";
import { violations } from "../../support/schemas/json-schema";
import { nianbao } from "../support/nianbao";
import { SARIF_SCHEMA } from "./sarif-schema";

/** The part of SARIF that these tests look at. */
interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } };
      readonly language: string;
      readonly results: readonly SarifResult[];
      readonly invocations: readonly [
        { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly object[] },
      ];
    },
  ];
}

interface SarifRule {
  readonly id: string;
  readonly defaultConfiguration: { readonly enabled?: boolean };
  readonly help: { readonly text: string; readonly markdown: string };
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[];
  readonly relatedLocations?: readonly object[];
  readonly fixes?: readonly object[];
}

const faulty = faultyReport();
const numeral = faulty.split("\n").findIndex((line) => line.startsWith("5、")) + 1;

function sarif(args: readonly string[], cwd: string): Sarif["runs"][0] {
  const parsed: Sarif = JSON.parse(nianbao(["check", "--format", "sarif", ...args], cwd).out);
  expect(violations(SARIF_SCHEMA, parsed)).toEqual([]);
  return parsed.runs[0];
}

describe("github", () => {
  test("a command for each finding, and nothing else", () => {
    const folder = tempFolder({ "年报/a.txt": faulty, "b.txt": buildReport({ body: "云溪镇人民政府" }) });
    const { code, out, err } = nianbao(["check", "--format", "github"], folder);
    const lines = out.trimEnd().split("\n");
    const command = /^::(error|warning|notice) file=年报\/a\.txt,line=\d+,col=\d+,title=([a-z-]+)::[^\r\n]+$/;
    expect(lines.map((line) => command.exec(line)?.[2]).sort()).toEqual(FAULTS);
    expect(lines).toContainEqual(
      expect.stringMatching(
        `^::warning file=年报/a\\.txt,line=${numeral},col=1,title=section-number::标题序号应为“五、”`,
      ),
    );
    expect([code, err]).toEqual([1, ""]);
  });

  test("escapes what would end a property or the command", () => {
    const name = "a,b:c%.txt";
    const { out } = nianbao(["check", "--format", "github", name], tempFolder({ [name]: faulty }));
    expect(out).toMatch(/^::\w+ file=a%2Cb%3Ac%25\.txt,line=/);
    const rate = faulty.replace(/(二、主动公开)/, "公开率为１５０%，较上年增长200%。\n\n$1");
    const messages = nianbao(["check", "--format", "github", "-"], tempFolder(), { input: rate }).out;
    expect(messages.replace(/%(25|0D|0A|2C|3A)/g, "")).not.toContain("%");
  });

  test("nothing at all for a clean report", () => {
    const ended = nianbao(["check", "--format", "github", "-"], tempFolder(), { input: buildReport() });
    expect(ended).toEqual({ code: 0, out: "", err: "" });
  });
});

describe("sarif", () => {
  test("every finding with its rule, its place and its fixes", () => {
    const { results, tool, language } = sarif(["a.txt"], tempFolder({ "a.txt": `\ufeff${faulty}` }));
    expect(results.map(({ ruleId }) => ruleId).sort()).toEqual(FAULTS);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    const region = { startLine: numeral, startColumn: 1, endLine: numeral, endColumn: 3 };
    expect(results.find(({ ruleId }) => ruleId === "section-number")).toMatchObject({
      level: "warning",
      locations: [{ physicalLocation: { artifactLocation: { uri: "a.txt" }, region } }],
      fixes: [{ artifactChanges: [{ replacements: [{ deletedRegion: region, insertedContent: { text: "五、" } }] }] }],
    });
    expect(results.find(({ ruleId }) => ruleId === "inconsistent-figure")?.relatedLocations?.length).toBeGreaterThan(0);
    expect(language).toBe("zh-CN");
  });

  test("every rule with its page", () => {
    const { rules } = sarif(["-"], tempFolder()).tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ code }) => code));
    const off = rules.filter(({ defaultConfiguration }) => defaultConfiguration.enabled === false);
    expect(off.map(({ id }) => id)).toEqual(["aggregate"]);
    const page = readFileSync(path.join(ROOT, "server/src/rules/row-total.md"), "utf8");
    const help = rules.find(({ id }) => id === "row-total")?.help;
    expect(help?.markdown).toBe(page.trim());
    expect(help?.text).toMatch(/^总计不等于各项之和 · row-total\n/);
    expect(help?.text).not.toContain("##");
  });

  test("addresses are relative and in percent", () => {
    const folder = tempFolder({ "年 报/a#1?.txt": faulty });
    const uris = (args: readonly string[]) =>
      new Set(sarif(args, folder).results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri));
    expect([...uris(["."])]).toEqual(["%E5%B9%B4%20%E6%8A%A5/a%231%3F.txt"]);
    expect([...uris([path.join(folder, "年 报")])][0]).toMatch(/^file:\/\/\/.*\/%E5%B9%B4%20%E6%8A%A5\/a%231%3F\.txt$/);
  });

  test("what was left out is told, and whether all went well", () => {
    const folder = tempFolder({ "a.txt": buildReport(), "b.txt": "无关" });
    expect(sarif(["."], folder).invocations).toMatchObject([
      { executionSuccessful: true, toolExecutionNotifications: [{ level: "note" }] },
    ]);
    const missing = sarif(["--locale", "en", "a.txt", "c.txt"], folder);
    expect(missing.language).toBe("en");
    expect(missing.invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: "warning", message: { text: "no such file" } }],
      },
    ]);
  });

  test("the same bytes for the same files, and sound for all examples", () => {
    const folder = path.join(ROOT, "examples");
    expect(sarif(["."], folder).results.length).toBeGreaterThan(0);
    const { out } = nianbao(["check", "--format", "sarif", "."], folder);
    expect(nianbao(["check", "--format", "sarif", "."], folder).out).toBe(out);
  });
});
