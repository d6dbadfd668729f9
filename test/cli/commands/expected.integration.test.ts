import { describe, expect, test } from "vitest";
import { tempFolder } from "../../support/processes/temp-folder";
import { county } from "../../support/reports/county";
import { buildReport } from "../../support/reports/report-builder";
import { nianbao } from "../support/nianbao";

/** What is said of lists in the JSON of a check. */
interface Lists {
  readonly lists?: readonly {
    readonly file: string;
    readonly findings: readonly { readonly code: string; readonly message: string; readonly range: object }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

const QUIET = ["--rule", "copied-text=off"];

function checked(folder: string, args: readonly string[] = []) {
  const { code, out, err } = nianbao(["check", "--format", "json", ...QUIET, ...args], folder);
  return { code, err, json: JSON.parse(out) as Lists };
}

describe("a county of 12 bodies over 2 years", () => {
  const { files, bodies, years, missing, double, late } = county(12, [2023, 2024]);
  const rows = bodies.map((body, index) => `${index + 1},${body},科员`);
  const all = {
    ...files,
    "nianbao.json": JSON.stringify({ expected: [{ bodies: "名单/应报.csv", years }] }),
    "名单/应报.csv": `\ufeff序号,单位名称,联系人\r\n${rows.join("\r\n")}\r\n`,
  };
  const named = (code: string, { json }: ReturnType<typeof checked>) =>
    (json.lists ?? [])
      .flatMap(({ findings }) => findings)
      .filter((finding) => finding.code === code)
      .map(({ message }) => /(?:没有)?(青.+?|.+?府)(20\d\d)年的年报/.exec(message)?.slice(1).join(" "));

  test("says at the line of the list who has not submitted, who was late, and what is there twice", () => {
    const folder = tempFolder(all);
    const run = checked(folder);
    expect(run.err).toBe("");
    expect(run.json.lists?.map(({ file }) => file)).toEqual(["名单/应报.csv"]);
    expect([missing.length, double.length, late.length].every((count) => count > 0)).toBe(true);
    expect(named("missing-report", run)).toEqual(missing);
    expect(named("late-report", run)).toEqual(late);
    expect(named("duplicate-report", run)).toEqual(double);
    const body = missing[0]?.split(" ")[0] ?? "";
    const line = bodies.indexOf(body) + 1;
    const character = rows[line - 1]?.indexOf(body) ?? -1;
    const [first] = run.json.lists?.[0]?.findings.filter(({ code }) => code === "missing-report") ?? [];
    expect(first?.range).toEqual({
      start: { line, character },
      end: { line, character: character + body.length },
    });
  });

  test("counts them in the summary and in --max-warnings", () => {
    const folder = tempFolder(all);
    const off = checked(folder, ["--rule", "missing-report=off"]).json.summary;
    const on = checked(folder).json.summary;
    expect((on.warning ?? 0) - (off.warning ?? 0)).toBe(missing.length);
  });

  test("puts them on the cover of the sheet, into the list of findings, and behind the reports in the terminal", () => {
    const folder = tempFolder(all);
    const [body = "", year = ""] = missing[0]?.split(" ") ?? [];
    const said = `没有${body}${year}年的年报：应有 1 份，找到 0 份`;
    const out = (format: string) => nianbao(["check", "--format", format, ...QUIET], folder).out;
    const cover = out("html").split('<section class="sheet')[0] ?? "";
    expect(cover).toContain(said);
    expect(out("csv")).toContain(
      `\r\n${body},${year},,第 ${bodies.indexOf(body) + 2} 行,${said},,警告,未报 missing-report,格式或条例,名单/应报.csv,,`,
    );
    expect(out("text")).toMatch(
      new RegExp(`\\n名单/应报\\.csv\\n(?:  .*\\n)*?  .*警告  未报 missing-report +${said}\\n`),
    );
    expect(out("github")).toContain(`::warning file=名单/应报.csv,line=${bodies.indexOf(body) + 2},`);
  });
});

describe("nothing is called missing", () => {
  const list = JSON.stringify({ expected: [{ bodies: ["青禾县水利局", "青禾县教育局"], years: [2024] }] });
  const bureau = buildReport({ body: "青禾县水利局", year: 2024 });

  test("where not all of the folder was checked, and standard error says so", () => {
    const folder = tempFolder({
      "a/a.txt": bureau,
      "b/b.txt": buildReport({ body: "青禾县教育局", year: 2024 }),
      "nianbao.json": list,
    });
    const run = checked(folder, ["a"]);
    expect(run.json.lists).toEqual([{ file: "nianbao.json", findings: [] }]);
    expect(run.err).toBe("nianbao.json: 没有检查它所在的整个文件夹，因此不说哪些年报未报\n");
    expect(checked(folder).json.lists).toEqual([{ file: "nianbao.json", findings: [] }]);
  });

  test("for certain, where a report without a title or a file that cannot be read may be it", () => {
    const untitled = bureau.replace(/^.*\n/, "");
    const said = (files: Readonly<Record<string, string>>) =>
      checked(tempFolder({ "nianbao.json": list, "a.txt": bureau, ...files })).json.lists?.[0]?.findings.map(
        ({ code, message, ...rest }) => [code, (rest as { severity?: string }).severity, message],
      );
    expect(said({ "b.txt": untitled })).toEqual([
      [
        "missing-report",
        "information",
        "没有找到青禾县教育局2024年的年报，但可能是b.txt，请在 nianbao.json 里写明其机关和年度",
      ],
    ]);
    expect(said({ "青禾县教育局2024年年报.docx": "no zip" })?.[0]?.[1]).toBe("information");
    expect(said({})?.[0]?.[1]).toBe("warning");
  });
});

test("a folder without any report still says who has not submitted, and a missing file of names is named", () => {
  const folder = tempFolder({
    "nianbao.json":
      '{\n  "expected": [\n    { "bodies": ["青禾县水利局"], "years": [2024] },\n    { "bodies": "没有.csv", "years": [2024] }\n  ]\n}\n',
  });
  const { code, err, json } = checked(folder);
  expect(code).toBe(2);
  expect(json.lists?.[0]?.findings.map((one) => one.code)).toEqual(["missing-report"]);
  expect(err).toContain("nianbao.json:4:17 找不到名单文件，或不是文本文件，或是通到文件夹外的链接\n");
});

test("where nothing is expected nothing is said of lists", () => {
  expect(checked(tempFolder({ "a.txt": buildReport() })).json).not.toHaveProperty("lists");
});
