import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../../server/src/cli/program";
import { ROOT } from "../../support/processes/built";
import { tempFolder } from "../../support/processes/temp-folder";
import { cellKey } from "../../support/reports/figures";
import { buildReport, READABLE_LAYOUTS } from "../../support/reports/report-builder";
import { violations } from "../../support/schemas/json-schema";
import { EXTRACT_SCHEMA } from "../printers/schemas";
import { nianbao } from "../support/nianbao";

describe("extract", () => {
  const figures = new Map([
    [cellKey("article20", "fees", "amount"), "3351.290"],
    [cellKey("article20", "permits", "decisions"), "若干"],
    [cellKey("applications", "granted", "natural"), "2"],
    [cellKey("applications", "partial", "research"), ""],
  ]);

  test.each(READABLE_LAYOUTS.filter((layout) => layout !== "space-columns" && layout !== "bare-cells"))(
    "every figure of a report in %s",
    (layout) => {
      const { code, out } = nianbao(["extract", "-"], tempFolder(), { input: buildReport({ layout, figures }) });
      expect(violations(EXTRACT_SCHEMA, JSON.parse(out))).toEqual([]);
      const [{ tables, outline }] = JSON.parse(out).reports;
      expect(Object.keys(tables.article20)).toEqual(["rules", "normative", "permits", "penalties", "coercion", "fees"]);
      expect(Object.keys(tables.applications)).toHaveLength(25);
      expect(tables.article20.fees.amount).toMatchObject({ state: "number", value: "3351.29", text: "3351.290" });
      expect(tables.article20.permits.decisions).toMatchObject({ state: "unreadable", text: "若干" });
      expect(tables.article20.permits.decisions).not.toHaveProperty("value");
      expect(tables.applications.received).toMatchObject({
        natural: { value: "2" },
        business: { value: "0" },
        total: { value: "2" },
      });
      expect(tables.applications.partial.research).toMatchObject({ state: "blank", text: "" });
      expect(tables.reviews.suitAfter.total).toMatchObject({ state: "number", value: "0" });
      expect(outline.map(({ kind }: { kind: string }) => kind)).toEqual([
        "title",
        "section",
        "section",
        "section",
        "section",
        "section",
        "section",
      ]);
      expect(code).toBe(0);
    },
  );

  test("edition 2019 has its own rows", () => {
    const { out } = nianbao(["extract", "-"], tempFolder(), { input: buildReport({ edition: "2019" }) });
    const [{ edition, tables }] = JSON.parse(out).reports;
    expect(edition).toBe("2019");
    expect(Object.keys(tables.article20.procurement)).toEqual(["items", "amount"]);
    expect(Object.keys(tables.applications)).toHaveLength(23);
    expect(tables.applications).toHaveProperty("other");
  });

  test("a table that is not there is empty", () => {
    const { out } = nianbao(["extract", "-"], tempFolder(), { input: buildReport({ without: ["reviews"] }) });
    expect(JSON.parse(out).reports[0].tables.reviews).toEqual({});
  });
});

describe("explain", () => {
  test("prints the page of a rule", () => {
    const page = readFileSync(path.join(ROOT, "server/src/rules/row-total.md"), "utf8");
    for (const name of ["row-total", "行合计", "Row total"])
      expect(nianbao(["explain", name], ROOT)).toEqual({ code: 0, out: page, err: "" });
  });

  test.each([
    ["row-totl", "row-total"],
    ["total", "row-total"],
    ["sectionnumber", "section-number"],
    ["合计", "row-total"],
    ["foo", "nianbao explain --list"],
  ])("%s: names what may have been meant", (code, meant) => {
    const ended = nianbao(["explain", code], ROOT);
    expect([ended.code, ended.out]).toEqual([2, ""]);
    expect(ended.err).toContain(`no such rule: ${code}`);
    expect(ended.err).toContain(meant);
  });
});

test("explain --list has a line for each rule, with its code, severity and names", () => {
  const { code, out, err } = nianbao(["explain", "--list"], ROOT);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^row-total +错误 {2}行合计 +Row total$/m);
  const pages = readdirSync(path.join(ROOT, "server/src/rules")).filter((name) => name.endsWith(".md"));
  expect(out.trimEnd().split("\n")).toHaveLength(pages.length);
});

describe("wrong use ends with 2 and says why in both languages", () => {
  test.each([
    [
      ["check", "--format", "xml"],
      /--format xml: 没有这种格式 · no such format；可用 · choose: text, json, sarif, github/,
    ],
    [["extract", "--format", "xls"], /没有这种格式 · no such format；可用 · choose: json, csv, xlsx/],
    [["convert", "a.txt"], /缺少选项 --layout <layout> · required/],
    [["convert", "--layout", "glued"], new RegExp(`可用 · choose: ${READABLE_LAYOUTS.join(", ")}$`, "m")],
    [["check", "--rule", "row-totl=off"], /no such rule: row-totl；是否指 · did you mean: row-total\?/],
    [["check", "--rule", "row-total=loud"], /code=error\|warning\|information\|hint\|off/],
    [["check", "--rule", "row-total"], /应为 · expected/],
    [["check", "--max-warnings", "many"], /非负整数 · expected a whole number/],
    [["check", "--locale", "fr"], /可用 · choose: zh-CN, en/],
    [["check", "--encoding", "latin1"], /utf16le/],
    [["check", "--jobs", "0"], /应为 1 至 64 · expected 1 to 64/],
    [["fix", "--jobs", "4"], /没有选项 --jobs · unknown option/],
    [["new", "--year", "2023"], /缺少选项 --body <name> · required/],
    [["new", "--body", "青禾县", "--year", "去年"], /非负整数 · expected a whole number/],
    [["new", "--body", "青禾县", "--year", "2023", "--layout", "csv"], /可用 · choose: html, box, markdown/],
    [["chek"], /没有命令 chek · unknown command 'chek'；是否指 · did you mean: check\?$/m],
    [["help", "chek"], /没有命令 chek · unknown command 'chek'；是否指 · did you mean: check\?$/m],
    [
      ["check", "--fromat", "json"],
      /没有选项 --fromat · unknown option '--fromat'；是否指 · did you mean: --format\?$/m,
    ],
    [["--locale", "en", "check", "a.txt"], /没有选项 --locale · .*；先写命令，再写选项 · the command comes first/],
    [["explain"], /缺少参数 code · missing/],
    [["lsp"], /缺少选项 --stdio · required/],
  ])("%j", (args, expected) => {
    const { code, out, err } = nianbao(args, tempFolder());
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(expected);
  });

  test.each(["check", "fix", "extract", "compare", "convert", "new", "explain"])("%s --help says so", (command) => {
    const { code, out, err } = nianbao([command, "--help"], tempFolder());
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^退出码 · Exit codes:\n {2}0 {2}.+ · .+\n(?: {2}1 {2}.+ · .+\n)? {2}2 {2}.+ · .+\n/m);
  });

  test("no command at all: help, on standard error", () => {
    const { code, out, err } = nianbao([], tempFolder());
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("用法 · Usage: nianbao");
  });
});

describe("about itself", () => {
  test("--version is the package's", () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
    expect(nianbao(["--version"], ROOT)).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  test.each(Object.keys(COMMANDS))("help for %s in both languages", (command) => {
    const { code, out, err } = nianbao(["help", command], ROOT);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/用法 · Usage: nianbao \w+/);
    expect(nianbao([command, "--help"], ROOT).out).toBe(out);
  });

  test("the README shows each command", () => {
    const shown = readFileSync(path.join(ROOT, "README.md"), "utf8").matchAll(/^node dist\/cli\.js ([a-z]+) /gm);
    expect(new Set([...shown].map(([, command]) => command))).toEqual(new Set(Object.keys(COMMANDS)));
  });

  test("the exit codes stand in the help", () => {
    for (const command of ["check", "fix"])
      expect(nianbao([command, "--help"], ROOT).out).toMatch(/退出码 · Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 /);
  });
});
