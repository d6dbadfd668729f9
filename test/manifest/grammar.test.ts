import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from "vscode-textmate";
import { withForms } from "./grammar";

const file = path.resolve(import.meta.dirname, "../../syntaxes/nianbao.tmLanguage.json");
let grammar: IGrammar;

beforeAll(async () => {
  await loadWASM(readFileSync(createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm")));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(readFileSync(file, "utf8"), file),
  });
  const loaded = await registry.loadGrammar("text.nianbao");
  if (!loaded) throw new Error("the grammar does not load");
  grammar = loaded;
});

test("has the rows and columns of all forms; `npx vitest run test/manifest/grammar -u` puts in what is missing", async () => {
  await expect(withForms(readFileSync(file, "utf8"))).toMatchFileSnapshot(file);
});

/** The words of a line that have a scope beyond the root, each with the first part of its last scope. */
function scopes(line: string): string[] {
  return grammar
    .tokenizeLine(line, INITIAL)
    .tokens.filter((token) => token.scopes.length > 1)
    .map((token) => `${line.slice(token.startIndex, token.endIndex)}=${kind(token.scopes.at(-1))}`);
}

const kind = (scope: string | undefined) => scope?.split(".").at(-2);

describe("scopes", () => {
  test.each([
    ["会同县2022年政府信息公开工作年度报告", "title"],
    ["2023年某县教育局政府信息公开工作年度报告", "title"],
    ["一、总体情况", "section"],
    ["总体情况", "section"],
    ["## 二、主动公开政府信息情况", "section"],
    ["3. 收到和处理政府信息公开申请情况", "section"],
    ["（四）因政府信息公开工作被申请行政复议、提起行政诉讼情况", "section"],
    ["第五部分 存在的主要问题及改进情况", "section"],
    ["六、其它需要报告的事项：", "section"],
  ])("heading %s", (line, expected) => {
    expect(scopes(line).at(-1)).toContain(`=${expected}`);
  });

  test.each([
    ["一、本年新收政府信息公开申请数量\t2\t\t0", ["一、本年新收政府信息公开申请数量=row", "2=figure", "0=zero"]],
    ["（七）总计 | 12 | 0 |", ["（七）总计=total", "|=cell", "12=figure", "|=cell", "0=zero", "|=cell"]],
    [
      "(二) 部分公开 (区分处理的, 只计这一情形, 不计其他情形)\t0",
      ["(二) 部分公开 (区分处理的, 只计这一情形, 不计其他情形)=row", "0=zero"],
    ],
    ["第二十条第（一）项", ["第二十条第（一）项=group"]],
    ["规章 0 5 5", ["规章=row", "0=zero", "5=figure", "5=figure"]],
    ["行政事业性收费\t6719.3835万元", ["行政事业性收费=row", "6719.3835=figure", "万元=unit"]],
    [
      "三、本年度办理结果\t（三）不予公开\t1.属于国家秘密\t0",
      ["三、本年度办理结果=group", "（三）不予公开=group", "1.属于国家秘密=row", "0=zero"],
    ],
    ["│规章 │13 │", ["│=cell", "规章=row", "│=cell", "13=figure", "│=cell"]],
    [
      '<td rowspan="2">总计</td><td>0</td>',
      ['<td rowspan="2">=table', "总计=total", "</td>=table", "<td>=table", "0=zero", "</td>=table"],
    ],
    ["|---|---|", ["|=cell", "---=table", "|=cell", "---=table", "|=cell"]],
    ["行政复议\t\t\t\t\t行政诉讼", ["行政复议=column", "行政诉讼=column"]],
    ["信息内容\t本年制发件数\t现行有效件数", ["信息内容=column", "本年制发件数=column", "现行有效件数=column"]],
  ])("table line %s", (line, expected) => {
    expect(scopes(line)).toEqual(expected);
  });

  test.each([
    "一、二、三部分都已完成，收到申请3259件，答复3278件。",
    "进一步完善规章制度，依法作出行政许可决定12项。",
    "2022年，全县各级行政机关认真落实总体情况通报制度。",
    "电话 0745 转办公室",
    "1.主动公开信息情况",
    "（一）主动公开政府信息情况",
    "2.依申请公开情况",
  ])("prose is left alone: %s", (line) => {
    expect(scopes(line)).toEqual([]);
  });
});

describe("time", () => {
  const lines: Record<string, string> = {
    zeros: "0 ".repeat(50_000),
    digits: "1".repeat(100_000),
    groups: "1,234,".repeat(16_000),
    pipes: "|".repeat(100_000),
    rules: "-".repeat(100_000),
    spaces: " ".repeat(100_000),
    headings: "一、".repeat(50_000),
    labels: "一、本年新收政府信息公开申请数量".repeat(6_500),
    tags: "<td ".repeat(25_000),
    prose: "2022年政府信息公开工作总体情况，".repeat(6_000),
  };

  test.each(Object.keys(lines))("a line of 100 KB of %s", (name) => {
    const line = lines[name] ?? "";
    // A pattern that goes back and forth would outlast the limit of the test.
    const result = grammar.tokenizeLine(line, INITIAL);
    expect(result.stoppedEarly).toBe(false);
  });
});
