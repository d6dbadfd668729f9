import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import type { Finding } from "../../server/src/rules/types";
import { buildReport } from "../support/reports/report-builder";

const report = (...lines: readonly string[]): string => buildReport({ prose: { overview: lines } });
const findings = (text: string): readonly Finding[] =>
  analyse(text).findings.filter(({ code }) => code === "fixed-phrase");
const said = (...lines: readonly string[]): readonly string[] =>
  findings(report(...lines)).map(({ message }) => message["zh-CN"]);

/** The line as the fix leaves it. */
function mended(line: string): string {
  const text = report(line);
  const after = applyEdits(text, findings(text)[0]?.fixes?.()[0]?.edits ?? []);
  const at = text.indexOf(line);
  return after.slice(at, after.length - (text.length - at - line.length));
}

const LAW = "《中华人民共和国政府信息公开条例》";

describe("the name of a law with a character that it does not have", () => {
  it.each([
    ["落实《中华人民共和国政府信息公开条列》。", LAW],
    ["落实《中华人民共和国政府信息公条例》。", LAW],
    ["落实《中华人民共和国政府信息公开开条例》。", LAW],
    ["落实《中华人民共和国政务信息公布条例》。", LAW],
    ["落实《中华人民共和国政府公开信息条例》。", LAW],
    ["落实《中华人民政府信息公开条例》。", LAW],
    ["落实《中华人政府信息公开条例》。", LAW],
    [
      "落实《国务院政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》。",
      "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》",
    ],
    ["落实《政府信公开条例》。", "《政府信息公开条例》"],
  ])("%s", (line, name) => {
    expect(said(line)).toEqual([`${line.slice(2, -1)}应为${name}`]);
    expect(mended(line)).toBe(`落实${name}。`);
  });

  it.each([
    `落实${LAW}。`,
    "落实《中华人民共和国 政府信息公开条例》。",
    "落实《中华政府信息公开条例》。",
    "落实《中华人民共和国政务消息公布条例》。",
    "落实《中华人民共和国水土保持条例》。",
    "落实《青禾县政府信息公开条例》。",
    "落实中华人民共和国政府信息公开条例。",
    "落实《关于中华人民共和国政府信息公开条例》。",
    "落实《关于政府信息公开信息处理费管理办法》。",
    "落实《国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知》。",
    "编写《〈中华人民共和国政府信息公开条例〉问答》。",
    "编写《政府信息公开案例》。",
    "编写《政府信息公开范例》。",
    "编写《政府信息公开条目》。",
    "学习《新政府信息公开条例》。",
  ])("but nothing is amiss in %s", (line) => expect(said(line)).toEqual([]));

  it("is marked inside its marks, and left alone with other marks among it", () => {
    const text = report("落实《中华人民共和国政府信息公开条列》。");
    const [finding] = findings(text);
    expect(finding && text.slice(finding.span.start, finding.span.end)).toBe("中华人民共和国政府信息公开条列");
    const spaced = report("落实《中华人民共和国 政府信息公开条列》。");
    expect(findings(spaced).map(({ fixes }) => fixes?.().length)).toEqual([0]);
  });
});

describe("the kind of a document miswritten in any title", () => {
  it("is mended alone", () => {
    expect(said("落实《青禾县水土保持条列》。")).toEqual(["“条列”应为“条例”"]);
    expect(mended("落实《青禾县水土保持条列》。")).toBe("落实《青禾县水土保持条例》。");
  });
});

describe("the name of this work miswritten in a sentence", () => {
  it.each([
    ["政府信公开", "扎实推进政府信公开工作。"],
    ["政府息公开", "扎实推进政府息公开工作。"],
    ["政府信息公共", "扎实推进政府信息公共工作。"],
    ["政府信息公", "扎实推进政府信息公工作。"],
  ])("%s", (written, line) => {
    expect(said(line)).toEqual([`“${written}”应为“政府信息公开”`]);
    expect(mended(line)).toBe("扎实推进政府信息公开工作。");
  });

  it("is not where another word stands", () =>
    expect(said("政府信息公布及时，政府信息公共服务便民，政府信息公示有序。")).toEqual([]));
});

describe("a name with the mark before it alone", () => {
  const bare = LAW.slice(0, -1);
  it("gets the one behind it", () => {
    expect(said(`落实${bare}，规范公开。`)).toEqual([`“${bare}”少了“》”`]);
    expect(mended(`落实${bare}（以下简称《条例》）。`)).toBe(`落实${LAW}（以下简称《条例》）。`);
  });

  it.each([`${bare}（国务院令第711号）》。`, `${bare}实施办法》。`, `${bare}〉解读》。`])(
    "is not where the title goes on: %s",
    (line) => expect(said(line)).toEqual([]),
  );
});

describe("a name with the mark behind it alone", () => {
  const bare = LAW.slice(1);
  it("gets the one before it", () => {
    expect(said(`落实${bare}。`)).toEqual([`“${bare}”少了“《”`]);
    expect(mended(`落实${bare}。`)).toBe(`落实${LAW}。`);
    const text = report(`落实${bare}。`);
    expect(findings(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([bare]);
  });

  it.each([
    [[`落实《关于贯彻执行${bare}的意见。`]],
    [[`落实〈关于${bare}的意见。`]],
    [[`落实《 ${bare}。`]],
    [[`落实关于${bare}的意见。`]],
    [["落实《关于贯彻", `${bare}的意见。`]],
  ])("is not where one is open, or may be: %j", (lines) => expect(said(...lines)).toEqual([]));

  it("is where the one before is closed", () => {
    expect(said(`落实《办法》和${bare}。`)).toEqual([`“${bare}”少了“《”`]);
    expect(said(`落实〈办法〉和${bare}。`)).toEqual([`“${bare}”少了“《”`]);
  });
});
