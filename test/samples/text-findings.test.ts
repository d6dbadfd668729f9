import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { lineAt } from "../../server/src/base/lines";
import { readReport } from "../../server/src/model/report";
import { textFindings } from "../support/reading/text-rules";
import { reportsFolder } from "./folder";

const FOLDER = reportsFolder();

/**
 * What the rules on words and topics find in each sample: line (from 1), code, and why a reviewer would sign it.
 * Samples that are not named are clean.
 */
const EXPECTED: Readonly<Record<string, readonly (readonly [number, string, string])[]>> = {
  "seeds/000": [
    [1, "document-title", "begins with the preface"],
    [1, "replaced-text", "four bodies where 数据 stands, in the sentence on the period"],
    [2, "missing-topic", "no word of applications; 监督 and 保障 only in set phrases on rights and a hotline"],
    [24, "replaced-text", "the same four bodies in the corner note"],
    [61, "fee-statement", "六 is 无"],
    [63, "web-residue", "the offer to scan a code"],
  ],
  "seeds/001": [
    [2, "document-title", "the title again on two lines"],
    [5, "missing-topic", "a county: neither 社会评议 nor 责任追究 anywhere"],
    [5, "overview-length", "1355 characters, as counted by hand"],
    [345, "repeated-punctuation", "two full stops"],
    [349, "fee-statement", "六 is 无"],
  ],
  "seeds/002": [
    [5, "overview-length", "1094 characters"],
    [9, "restarted-numbering", "一、二、三 inside 一, then （四）（五）"],
    [17, "repeated-word", "工作 twice"],
  ],
  "seeds/003": [
    [1, "document-title", "begins with a date"],
    [2, "replaced-text", "four bodies where 数据 stands, in the sentence on the period"],
    [3, "overview-length", "1358 characters"],
    [12, "replaced-text", "the same four bodies between 目录 and 项"],
    [36, "replaced-text", "the same four bodies in the corner note"],
    [71, "web-residue", "the offer to scan a code"],
  ],
  "seeds/004": [
    [2, "document-title", "年报"],
    [5, "missing-topic", "no word of applications; a township: neither 社会评议 nor 责任追究"],
    [421, "fee-statement", "六 says that there is nothing"],
  ],
  "wild/001": [[11, "overview-length", "five topics at length"]],
  "wild/002": [[12, "overview-length", "the same report as 001"]],
  "wild/012": [
    [3, "document-title", "begins with the preface"],
    [4, "overview-length", "1280 characters"],
  ],
  "wild/016": [
    [2, "document-title", "begins with the preface, which only mentions the report's name"],
    [2, "restarted-numbering", "2、 without 1、 on the two kinds of sites"],
  ],
  "wild/018": [
    [2, "document-title", "工作报告 for 工作年度报告 in a title that the text goes on behind"],
    [2, "missing-topic", "four parts, none on 监督保障, nor a word of it"],
  ],
  "wild/021": [
    [2, "missing-topic", "no word of applications in 一"],
    [2, "document-title", "begins with heading 一"],
  ],
  "wild/026": [
    [1, "document-title", "begins with the preface"],
    [1, "overview-length", "1280 characters"],
  ],
  "wild/038": [[8, "overview-length", "2727 characters"]],
  "wild/041": [
    [1, "missing-topic", "its parts （三） to （五） were cut out by whoever collected it"],
    [1, "missing-topic", "two of the topics have their sub-headings, two others none: information"],
  ],
  "wild/043": [
    [8, "missing-topic", "the same report as 041"],
    [8, "missing-topic", "the same report as 041"],
  ],
  "wild/048": [
    [1, "document-title", "begins with heading 一"],
    [1, "missing-topic", "a paragraph on 主动公开 alone"],
  ],
  "wild/051": [
    [1, "document-title", "body and name of the report on two lines, no year"],
    [6, "repeated-word", "工作 twice"],
  ],
  "wild/057": [
    [2, "web-residue", "date and source, asked about"],
    [2, "web-residue", "a counter behind date and source"],
    [3, "web-residue", "buttons for printing and the size of letters"],
    [5, "missing-topic", "no word of applications in 一"],
  ],
  "wild/060": [
    [1, "document-title", "begins with heading 一"],
    [1, "missing-topic", "a paragraph on 主动公开 alone"],
    [2, "repeated-word", "政务 twice"],
  ],
};

describe.each(["seeds", "wild"])("%s", (folder) => {
  const files = readdirSync(path.join(FOLDER, folder)).filter((name) => name.endsWith(".txt"));

  it.each(files)("%s", (file) => {
    const text = readFileSync(path.join(FOLDER, folder, file), "utf8");
    const { lines } = readReport(text);
    const found = textFindings(text).map(({ span, code }) => [lineAt(lines, span.start) + 1, code]);
    const expected = EXPECTED[`${folder}/${file.slice(0, 3)}`] ?? [];
    expect(found).toEqual(expected.map(([line, code]) => [line, code]));
  });
});
