import { readFileSync, symlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tempFolder } from "../../support/processes/temp-folder";
import { faultyReport } from "../../support/reports/faulty-report";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { nianbao } from "../support/nianbao";

/** One finding: the numeral of 五. No two are of the same body and year. */
const warnedIn = (year: number) => buildReport({ year, headings: { problems: "5、存在的主要问题及改进情况" } });
const warned = warnedIn(2023);
const OFF = '{ "rules": { "section-number": "off" } }';

interface Found {
  readonly file: string;
  readonly body?: string;
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
}

function found(args: readonly string[], cwd: string): readonly Found[] {
  return JSON.parse(nianbao(["check", "--format", "json", ...args], cwd).out).reports;
}

const codes = (cwd: string) => found([], cwd).flatMap(({ findings }) => findings.map(({ code }) => code));

/** A body's report with these figures of natural persons in 表三. */
function applicationsOf(body: string, year: number, figures: Readonly<Record<string, string>>): string {
  const cells = Object.entries(figures).map(
    ([row, figure]) => [cellKey("applications", row, "natural"), figure] as const,
  );
  return buildReport({ body, year, figures: new Map(cells) });
}

const severities = (args: readonly string[], cwd: string) =>
  Object.fromEntries(found(args, cwd).map(({ file, findings }) => [file, findings.map(({ severity }) => severity)]));

describe("nianbao.json", () => {
  test("the nearest one above a report holds for it", () => {
    const folder = tempFolder({
      "nianbao.json": OFF,
      "甲/a.txt": warnedIn(2022),
      "乙/a.txt": warnedIn(2024),
      "乙/nianbao.json": '{ "rules": { "section-number": "error" } }',
      "b.txt": warned,
    });
    expect(severities([], folder)).toEqual({ "b.txt": [], "甲/a.txt": [], "乙/a.txt": ["error"] });
    // Also for who starts below it.
    expect(severities([], `${folder}/甲`)).toEqual({ "a.txt": [] });
  });

  test.each([
    ["with zero bytes in it", Uint8Array.of(0x7b, 0, 1, 2, 0x7d)],
    ["of control characters", "\u0001\u0002{}"],
  ])("one %s is told of and says nothing, nor does the one above it", (_, content) => {
    const folder = tempFolder({ "nianbao.json": OFF, "a/a.txt": warned, "a/nianbao.json": content });
    const { code, out, err } = nianbao(["check", ".", "--format", "json"], folder);
    expect(code).toBe(2);
    expect(err).toContain("a/nianbao.json: 没有采用：不是文本文件");
    expect(JSON.parse(out).reports).toMatchObject([{ findings: [{ code: "section-number" }] }]);
    for (const command of ["fix", "extract"]) expect(nianbao([command, "."], folder)).toMatchObject({ code: 2 });
  });

  test.each(["nianbao.json", "nowhere.json"])("one that is a link to %s, which leads nowhere, is told of", (target) => {
    const folder = tempFolder({ "a.txt": warned });
    symlinkSync(target, `${folder}/nianbao.json`);
    const { code, err } = nianbao(["check", "."], folder);
    expect(code).toBe(2);
    expect(err).toContain("nianbao.json: 没有采用：不是文本文件");
  });

  test("a baseline that is no text is told of and not written over", () => {
    const binary = Uint8Array.of(0x7b, 0, 1, 2, 0x7d);
    const folder = tempFolder({ "a.txt": warned, "nianbao.baseline.json": binary });
    for (const more of [[], ["--write-baseline"]]) {
      const { code, err } = nianbao(["check", ".", ...more], folder);
      expect([code, err.split("\n")[0]]).toEqual([
        2,
        "nianbao.baseline.json: 没有采用：不是文本文件，或太大，或无法读取",
      ]);
    }
    expect([...readFileSync(`${folder}/nianbao.baseline.json`)]).toEqual([...binary]);
  });

  test("--config holds for all, --rule goes before it", () => {
    const folder = tempFolder({ "a.txt": warned, "nianbao.json": "{}", "别的.json": OFF });
    expect(severities(["a.txt", "--config", "别的.json"], folder)).toEqual({ "a.txt": [] });
    expect(severities(["a.txt", "--config", "别的.json", "--rule", "section-number=hint"], folder)).toEqual({
      "a.txt": ["hint"],
    });
  });

  test("standard input counts as standing in the current folder", () => {
    const folder = tempFolder({ "nianbao.json": OFF });
    expect(nianbao(["check", "-", "--max-warnings", "0"], folder, { input: warned }).code).toBe(0);
  });

  test("says which files of a folder are read; one that is named is read all the same", () => {
    const folder = tempFolder({
      "nianbao.json": '{ "include": ["2023"], "exclude": ["旧稿"] }',
      "2023/a.txt": warned,
      "2023/旧稿/a.txt": warned,
      "2022/a.txt": warned,
    });
    expect(Object.keys(severities([], folder))).toEqual(["2023/a.txt"]);
    expect(Object.keys(severities(["**/*.txt"], folder))).toEqual(["2023/a.txt"]);
    expect(Object.keys(severities(["2022/a.txt"], folder))).toEqual(["2022/a.txt"]);
    expect(JSON.parse(nianbao(["extract"], folder).out).reports).toHaveLength(1);
  });

  test("says whose report it is", () => {
    const folder = tempFolder({
      "nianbao.json": '{ "reports": [{ "files": "a.txt", "body": "青禾县教体局", "year": 2022 }] }',
      "a.txt": warned,
    });
    const [report] = found([], folder);
    expect(report).toMatchObject({ body: "青禾县教体局", year: 2022 });
    expect(report?.findings.map(({ code }) => code)).toContain("period-mismatch");
  });

  test("says that two names are one body's", () => {
    const years = {
      "a.txt": applicationsOf("青禾县人民政府", 2022, { granted: "5", carriedOut: "3" }),
      "b.txt": applicationsOf("青禾县政务公开中心", 2023, { granted: "7", carriedIn: "2" }),
    };
    const bodies = '{ "bodies": { "青禾县人民政府": ["青禾县政务公开中心"] } }';
    expect(codes(tempFolder(years))).toEqual([]);
    expect(codes(tempFolder({ ...years, "nianbao.json": bodies }))).toContain("carry-over");
  });

  test("says whose figures a government's are", () => {
    const files = {
      "县.txt": applicationsOf("青禾县人民政府", 2023, { granted: "7" }),
      "水利.txt": applicationsOf("青禾县水利局", 2023, { granted: "3" }),
      "教育.txt": applicationsOf("青禾县教育局", 2023, { granted: "5" }),
    };
    const config = {
      rules: { aggregate: "warning" },
      aggregates: [{ body: "青禾县人民政府", parts: ["青禾县水利局", "青禾县教育局"] }],
    };
    expect(codes(tempFolder(files))).not.toContain("aggregate");
    expect(codes(tempFolder({ ...files, "nianbao.json": JSON.stringify(config) }))).toContain("aggregate");
  });

  test("what is switched off is not mended", () => {
    const folder = tempFolder({ "nianbao.json": OFF, "a.txt": warned });
    expect(nianbao(["fix", "--dry-run"], folder)).toMatchObject({ code: 0, out: "" });
  });

  test("in the encoding of a Windows editor", () => {
    const folder = tempFolder({ "nianbao.json": `\ufeff// 说明\r\n${OFF}\r\n`, "a.txt": warned });
    expect(severities([], folder)).toEqual({ "a.txt": [] });
  });
});

describe("something wrong in it", () => {
  test("is named with its place, the rest holds, and the exit code is 2", () => {
    const folder = tempFolder({
      "nianbao.json": '{\n  "reules": {},\n  "rules": { "section-number": "off", "row-total": "loud" }\n}',
      "a.txt": warned,
      "b.txt": warnedIn(2022),
    });
    const { code, out, err } = nianbao(["check"], folder);
    expect(err).toBe(
      "nianbao.json:2:3 没有“reules”这一项，是否指 rules？\n" +
        'nianbao.json:3:52 应为 "error"、"warning"、"information"、"hint"、"off" 之一\n',
    );
    expect(out).toBe("检查了 2 份年报：没有发现问题\n");
    expect(code).toBe(2);
    expect(nianbao(["check", "--locale", "en"], folder).err).toContain('there is no "reules"; did you mean rules?');
    expect(nianbao(["extract"], folder).code).toBe(2);
  });

  test("a file that is not there", () => {
    const folder = tempFolder({ "a.txt": faultyReport() });
    for (const command of ["check", "fix", "extract"]) {
      const run = nianbao([command, "--config", "没有.json"], folder);
      expect(run).toEqual({ code: 2, out: "", err: "没有.json: 找不到文件，或不是文本文件\n" });
    }
    expect(readFileSync(`${folder}/a.txt`, "utf8")).toBe(faultyReport());
  });
});
