import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { encode } from "../../support/processes/encode";
import { tempFolder } from "../../support/processes/temp-folder";
import { faultyReport, safelyMended } from "../../support/reports/faulty-report";
import { buildReport } from "../../support/reports/report-builder";
import { nianbao } from "../support/nianbao";

const faulty = faultyReport();
const mended = safelyMended(faulty);
const warned = buildReport({ headings: { problems: "5、存在的主要问题及改进情况" } });
/** GB18030 is read with € as one byte, but written with two: a file that would change where nobody asked. */
const oneByteEuro = Buffer.concat([encode(faulty, "gb18030"), Uint8Array.of(0x80)]);

const read = (folder: string, name: string) => readFileSync(path.join(folder, name), "utf8");

describe("what is mended", () => {
  test("all that is safe and nothing else; what remains decides the exit code", () => {
    const folder = tempFolder({ "a.txt": faulty, "b.txt": warned, "c.txt": buildReport(), "d.txt": "无关" });
    const { code, out, err } = nianbao(["fix"], folder);
    expect(read(folder, "a.txt")).toBe(mended);
    expect(read(folder, "b.txt")).toBe(buildReport());
    expect(read(folder, "c.txt")).toBe(buildReport());
    expect(out.split("\n")).toEqual([
      expect.stringMatching(/^a\.txt: 已修复，还有 [1-9]\d* 个问题$/),
      "b.txt: 已修复",
      expect.stringMatching(/^3 份年报，修改了 2 份；余下 [1-9]\d* 个错误，0 个警告，/),
      "",
    ]);
    expect([code, err]).toEqual([1, ""]);
    expect(nianbao(["fix", "--quiet", "b.txt"], folder)).toEqual({ code: 0, out: "", err: "" });
    expect(nianbao(["fix", "--locale", "en", "b.txt"], folder).out).toBe(
      "0 of 1 report changed; left: 0 errors, 0 warnings, 0 info, 0 hints\n",
    );
  });

  test("--code: only what these rules find", () => {
    const folder = tempFolder({ "a.txt": faulty });
    nianbao(["fix", "--code", "section-number", "a.txt"], folder);
    expect(read(folder, "a.txt")).toBe(faulty.replace("5、", "五、"));
    nianbao(["fix", "--code", "section-number", "--code", "figure-format", "a.txt"], folder);
    expect(read(folder, "a.txt")).toBe(mended);
  });

  test("--code: a fix to review where its rule is named and prefers it", () => {
    const folder = tempFolder({ "a.txt": faulty });
    nianbao(["fix", "--code", "inconsistent-figure", "a.txt"], folder);
    const codes = (text: string) => analyse(text).findings.map(({ code }) => code);
    expect(codes(faulty)).toContain("inconsistent-figure");
    expect(codes(read(folder, "a.txt"))).toEqual(codes(faulty).filter((code) => code !== "inconsistent-figure"));
  });

  test("--code: never a choice among several", () => {
    const page = readFileSync(path.join(import.meta.dirname, "../../../server/src/rules/row-total.md"), "utf8");
    expect(page).toContain("都不作首选");
    const report = buildReport({
      figures: new Map([
        ["applications.granted.natural", "若干"],
        ["applications.granted.total", "7"],
      ]),
    });
    const folder = tempFolder({ "a.txt": report });
    nianbao(["fix", "--code", "row-total", "--code", "column-total", "--code", "intake-balance", "a.txt"], folder);
    expect(read(folder, "a.txt")).toBe(report);
  });
});

describe("--dry-run", () => {
  test("shows a diff and writes nothing", () => {
    const folder = tempFolder({ "年报/a.txt": warned, "年报/b.txt": buildReport() });
    const before = statSync(path.join(folder, "年报/a.txt"));
    const { code, out, err } = nianbao(["fix", "--dry-run", "年报"], folder);
    expect(out.split("\n").filter((line) => /^([-+@]|\\)/.test(line))).toEqual([
      "--- a/年报/a.txt",
      "+++ b/年报/a.txt",
      expect.stringMatching(/^@@ -\d+,7 \+\d+,7 @@$/),
      "-5、存在的主要问题及改进情况",
      "+五、存在的主要问题及改进情况",
    ]);
    expect(err).toBe("2 份年报，将修改 1 份；余下 0 个错误，0 个警告，0 条信息，0 条提示\n");
    expect(code).toBe(0);
    expect(statSync(path.join(folder, "年报/a.txt")).mtimeMs).toBe(before.mtimeMs);
    expect(read(folder, "年报/a.txt")).toBe(warned);
  });

  test("nothing on standard output where nothing would change", () => {
    expect(nianbao(["fix", "--dry-run", "--quiet", "-"], tempFolder(), { input: buildReport() })).toEqual({
      code: 0,
      out: "",
      err: "",
    });
  });
});

describe("how it is written", () => {
  const text = faultyReport({ eol: "\r\n" });
  const cases: readonly (readonly [string, (text: string) => Uint8Array])[] = [
    ["UTF-8", (given) => encode(given, "utf8")],
    ["UTF-8 with a mark", (given) => encode(`\ufeff${given}`, "utf8")],
    ["GB18030", (given) => encode(given, "gb18030")],
    ["UTF-16LE", (given) => encode(given, "utf16le")],
    ["UTF-16LE with a mark", (given) => encode(`\ufeff${given}`, "utf16le")],
    ["UTF-16BE", (given) => encode(given, "utf16be")],
    ["UTF-16BE with a mark", (given) => encode(`\ufeff${given}`, "utf16be")],
  ];

  test.each(cases)("%s and CRLF stay", (_, bytes) => {
    const folder = tempFolder({ "a.txt": bytes(text) });
    nianbao(["fix", "a.txt"], folder);
    expect(readFileSync(path.join(folder, "a.txt"))).toEqual(Buffer.from(bytes(safelyMended(text))));
  });

  test("CR alone stays", () => {
    const folder = tempFolder({ "a.txt": faultyReport({ eol: "\r" }) });
    nianbao(["fix", "a.txt"], folder);
    expect(read(folder, "a.txt")).toBe(safelyMended(faultyReport({ eol: "\r" })));
  });

  test("a link out of the folder is left alone unless it is named", () => {
    const outside = tempFolder({ "secret.txt": faulty });
    const folder = tempFolder({ "a.txt": faulty });
    symlinkSync(path.join(outside, "secret.txt"), path.join(folder, "link.txt"));
    const { code, err } = nianbao(["fix", "."], folder);
    expect(read(outside, "secret.txt")).toBe(faulty);
    expect(read(folder, "a.txt")).toBe(mended);
    expect([code, err]).toEqual([2, expect.stringMatching(/^link\.txt: 未修改：这是一个链接，通到所给文件夹之外/)]);
    nianbao(["fix", "link.txt"], folder);
    expect(read(outside, "secret.txt")).toBe(mended);
  });

  test("the mode stays, links lead on, and no other file is left", () => {
    const folder = tempFolder({ "real/a.txt": faulty });
    chmodSync(path.join(folder, "real/a.txt"), 0o640);
    symlinkSync("real/a.txt", path.join(folder, "link.txt"));
    nianbao(["fix", "link.txt"], folder);
    expect(read(folder, "real/a.txt")).toBe(mended);
    expect(lstatSync(path.join(folder, "link.txt")).isSymbolicLink()).toBe(true);
    expect(statSync(path.join(folder, "real/a.txt")).mode & 0o777).toBe(0o640);
    expect(readdirSync(path.join(folder, "real"))).toEqual(["a.txt"]);
  });

  test("a name as long as names can be", () => {
    const name = `${"年".repeat(83)}.txt`;
    const folder = tempFolder({ [name]: faulty });
    nianbao(["fix", "."], folder);
    expect(read(folder, name)).toBe(mended);
  });

  test("a file that cannot be written back exactly is left alone and named, the others are mended", () => {
    const folder = tempFolder({ "a.txt": oneByteEuro, "b.txt": warned });
    const { code, err } = nianbao(["fix", "."], folder);
    expect([code, err]).toEqual([2, "a.txt: 未修改：无法用原来的编码原样写回\n"]);
    expect(readFileSync(path.join(folder, "a.txt"))).toEqual(oneByteEuro);
    expect(read(folder, "b.txt")).toBe(buildReport());
  });
});

describe("standard input", () => {
  test("goes mended to standard output, all else to standard error", () => {
    const { code, out, err } = nianbao(["fix", "-"], tempFolder(), { input: faulty });
    expect([code, out]).toEqual([1, mended]);
    expect(err).toMatch(/^-: 已修复，还有 .*\n1 份年报，修改了 1 份；/);
  });

  test("and as it came where there is nothing to mend, or it cannot be written", () => {
    expect(nianbao(["fix", "--quiet", "-"], tempFolder(), { input: buildReport() }).out).toBe(buildReport());
    const { code, out } = nianbao(["fix", "--quiet", "-"], tempFolder(), { input: oneByteEuro });
    expect([code, out]).toEqual([2, oneByteEuro.toString("utf8")]);
  });
});

test.each([
  [["fix", "--code", "row-totl"], /no such rule: row-totl；是否指 · did you mean: row-total\?/],
  [["fix", "--code", "thin-section"], /thin-section 没有自动修复 · the rule has no fix/],
  [["fix", "--code", "decoding"], /decoding 没有自动修复 · the rule has no fix/],
])("wrong use: %j", (args, expected) => {
  const { code, out, err } = nianbao(args, tempFolder());
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(expected);
});
