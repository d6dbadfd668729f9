import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tempFolder } from "../../support/processes/temp-folder";
import { FAULTS, faultyReport } from "../../support/reports/faulty-report";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { violations } from "../../support/schemas/json-schema";
import { SARIF_SCHEMA } from "../printers/sarif-schema";
import { nianbao } from "../support/nianbao";

const BASELINE = "nianbao.baseline.json";
const read = (folder: string, name = BASELINE) => readFileSync(`${folder}/${name}`, "utf8");
const accepted = (folder: string, name = BASELINE): { file: string; code: string; reason: string }[] =>
  JSON.parse(read(folder, name)).accepted;
const codes = (folder: string, ...args: readonly string[]): readonly string[] =>
  JSON.parse(nianbao(["check", "--format", "json", ...args], folder).out).reports.flatMap(
    (report: { findings: { code: string }[] }) => report.findings.map(({ code }) => code),
  );

/** A folder with a faulty report whose findings are all accepted. */
function acceptedFolder(): string {
  const folder = tempFolder({ "2023/a.txt": faultyReport() });
  expect(nianbao(["check", "--write-baseline"], folder).code).toBe(0);
  return folder;
}

describe("--write-baseline", () => {
  test("writes all findings down as accepted, says how many, and reports none", () => {
    const folder = tempFolder({ "2023/a.txt": faultyReport(), "b.txt": buildReport({ year: 2022 }) });
    const { code, out, err } = nianbao(["check", "--write-baseline"], folder);
    expect(err).toBe(`${BASELINE}: 已核实的问题 ${FAULTS.length} 个，请逐条写明理由（reason）\n`);
    expect([code, out]).toEqual([0, `检查了 2 份年报：没有其他问题；已核实 ${FAULTS.length} 个\n`]);
    const entries = accepted(folder);
    expect(entries.map((entry) => entry.code).sort()).toEqual(FAULTS);
    for (const entry of entries)
      expect(entry).toEqual({
        file: "2023/a.txt",
        code: expect.any(String),
        fingerprint: expect.stringMatching(/^[0-9a-f]{14}$/),
        message: expect.stringMatching(/\p{Script=Han}/u),
        reason: "",
      });
  });

  test("the same findings give the same bytes, also with what was there", () => {
    const folder = acceptedFolder();
    const first = read(folder);
    nianbao(["check", "--write-baseline"], folder);
    expect(read(folder)).toBe(first);
    rmSync(`${folder}/${BASELINE}`);
    nianbao(["check", "--write-baseline"], folder);
    expect(read(folder)).toBe(first);
  });

  test("keeps reasons and comments of what still stands, drops what is gone, and leaves other files' entries alone", () => {
    const folder = acceptedFolder();
    writeFileSync(`${folder}/b.txt`, faultyReport({ year: 2022 }));
    nianbao(["check", "--write-baseline", "b.txt"], folder);
    expect(accepted(folder).map(({ file }) => file)).toEqual([
      ...FAULTS.map(() => "2023/a.txt"),
      ...FAULTS.map(() => "b.txt"),
    ]);
    const withReason = read(folder).replace('"reason": ""', '"reason": "经核实" // 老王看过');
    writeFileSync(`${folder}/${BASELINE}`, withReason);
    writeFileSync(`${folder}/2023/a.txt`, faultyReport().replace("5、", "五、"));
    nianbao(["check", "--write-baseline", "2023"], folder);
    const after = read(folder);
    expect(after).toContain('"reason": "经核实" // 老王看过');
    const gone = FAULTS.filter((code) => code === "section-number").length;
    expect(after.match(/"file": "2023\/a.txt"/g)).toHaveLength(FAULTS.length - gone);
    expect(after.match(/"file": "b.txt"/g)).toHaveLength(FAULTS.length);
  });

  test("stands beside the configuration", () => {
    const folder = tempFolder({ "县/nianbao.json": "{}", "县/2023/a.txt": faultyReport() });
    nianbao(["check", "--write-baseline"], folder);
    expect(accepted(folder, `县/${BASELINE}`)[0]?.file).toBe("2023/a.txt");
  });

  test("one that is broken is left as it is, and nothing is said to be accepted", () => {
    const folder = tempFolder({ "a.txt": faultyReport(), [BASELINE]: '{ "accepted": [ }' });
    const { code, out, err } = nianbao(["check", "--write-baseline"], folder);
    for (const rule of FAULTS) expect(out).toContain(rule);
    expect(out).not.toContain("已核实");
    expect(err).toContain(`${BASELINE}: 没有写入：请先改正上面的问题\n`);
    expect([code, read(folder)]).toEqual([2, '{ "accepted": [ }']);
  });
});

describe("accepted findings", () => {
  test("are not reported, wherever the user starts and in whatever format", () => {
    const folder = acceptedFolder();
    expect(codes(folder)).toEqual([]);
    expect(codes(`${folder}/2023`)).toEqual([]);
    expect(nianbao(["check", "--format", "github"], folder)).toMatchObject({ code: 0, out: "" });
  });

  test("stay accepted when the text around them changes, and come back when their figures do", () => {
    const folder = acceptedFolder();
    writeFileSync(`${folder}/2023/a.txt`, `\n\n${faultyReport().replaceAll("\n", "\r\n")}`);
    expect(codes(folder)).toEqual([]);
    writeFileSync(`${folder}/2023/a.txt`, faultyReport().replace("１２", "１３"));
    expect(codes(folder)).toEqual(["figure-format"]);
  });

  test("are not mended, and do not count as left", () => {
    const folder = acceptedFolder();
    expect(nianbao(["fix"], folder)).toMatchObject({
      code: 0,
      out: "1 份年报，修改了 0 份；余下 0 个错误，0 个警告，0 条信息，0 条提示\n",
    });
    expect(read(folder, "2023/a.txt")).toBe(faultyReport());
  });

  test("a baseline that is wrong is told to `fix` too, and the rest of it holds", () => {
    const folder = acceptedFolder();
    writeFileSync(`${folder}/${BASELINE}`, read(folder).replace('"accepted": [', '"accepted": [\n    7,'));
    const { code, err } = nianbao(["fix"], folder);
    expect(err).toMatch(/^nianbao\.baseline\.json:4:5 应为对象 { }\n$/);
    expect(code).toBe(2);
    expect(read(folder, "2023/a.txt")).toBe(faultyReport());
  });

  test("are marked as suppressed in SARIF", () => {
    const folder = acceptedFolder();
    writeFileSync(`${folder}/${BASELINE}`, read(folder).replace('"reason": ""', '"reason": "经核实"'));
    const log = JSON.parse(nianbao(["check", "--format", "sarif"], folder).out);
    expect(violations(SARIF_SCHEMA, log)).toEqual([]);
    expect(log.runs[0].results.map((result: { ruleId: string }) => result.ruleId).sort()).toEqual(FAULTS);
    const suppressions = log.runs[0].results.map((result: { suppressions: unknown }) => result.suppressions);
    expect(suppressions).toHaveLength(FAULTS.length);
    expect(suppressions[0]).toEqual([{ kind: "external", status: "accepted", justification: "经核实" }]);
    expect(suppressions[1]).toEqual([{ kind: "external", status: "accepted" }]);
    writeFileSync(`${folder}/2023/a.txt`, faultyReport().replace("１２", "１３"));
    const changed = JSON.parse(nianbao(["check", "--format", "sarif"], folder).out);
    expect(changed.runs[0].results[0].suppressions).toEqual([]);
  });

  test("--baseline names the file", () => {
    const folder = tempFolder({ "a.txt": faultyReport() });
    nianbao(["check", "--write-baseline", "--baseline", "核实.json"], folder);
    expect(codes(folder)).toHaveLength(FAULTS.length);
    expect(codes(folder, "--baseline", "核实.json")).toEqual([]);
  });

  test("a baseline that is not there", () => {
    const folder = tempFolder({ "a.txt": faultyReport() });
    const run = nianbao(["check", "--baseline", "没有.json"], folder);
    expect(run).toEqual({ code: 2, out: "", err: "没有.json: 找不到文件，或不是文本文件\n" });
  });
});

describe("entries that nothing matches", () => {
  test("are noted with their place, and fail nothing", () => {
    const folder = acceptedFolder();
    writeFileSync(`${folder}/2023/a.txt`, buildReport());
    const { code, err } = nianbao(["check"], folder);
    expect(err.split("\n").filter(Boolean)).toHaveLength(FAULTS.length);
    expect(err).toMatch(/^nianbao\.baseline\.json:4:5 2023\/a\.txt 已没有这个 \S+ 问题，可删去这一条$/m);
    expect(code).toBe(0);
    expect(nianbao(["check", "--quiet"], folder).err).toBe("");
  });

  test("an entry for a report that was not checked is not one of them", () => {
    const folder = acceptedFolder();
    writeFileSync(`${folder}/b.txt`, buildReport());
    expect(nianbao(["check", "b.txt"], folder).err).toBe("");
  });

  test("nor one that rests on a report that was not looked at; it is kept with its reason", () => {
    const handed = cellKey("applications", "carriedOut", "natural");
    const folder = tempFolder({
      "2022.txt": buildReport({ year: 2022, figures: new Map([[handed, "3"]]) }),
      "2023.txt": buildReport({ year: 2023 }),
    });
    nianbao(["check", "--write-baseline"], folder);
    expect(accepted(folder).map(({ code }) => code)).toContain("carry-over");
    writeFileSync(`${folder}/${BASELINE}`, read(folder).replaceAll('"reason": ""', '"reason": "经核实"'));
    const before = read(folder);
    expect(nianbao(["check", "2023.txt"], folder).err).toBe("");
    nianbao(["check", "--write-baseline", "2023.txt"], folder);
    expect(read(folder)).toBe(before);
    writeFileSync(`${folder}/2022.txt`, buildReport({ year: 2022 }));
    expect(nianbao(["check"], folder).err).toContain("2023.txt 已没有这个 carry-over 问题");
  });

  test("nor one whose rule is switched off", () => {
    const folder = acceptedFolder();
    const off = FAULTS.flatMap((code) => ["--rule", `${code}=off`]);
    expect(nianbao(["check", ...off], folder).err).toBe("");
  });
});
