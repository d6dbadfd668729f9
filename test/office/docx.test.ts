import { describe, expect, it } from "vitest";
import { OFFICE_PLATFORM } from "../../server/src/node/office-platform";
import { type OfficeText, readOffice } from "../../server/src/office/read-office";
import { docx, STRICT_WORD, type WordParts, wordParagraph } from "../support/office/files";

function read(body: string, parts?: WordParts): OfficeText {
  const office = readOffice(docx(body, parts), OFFICE_PLATFORM);
  if (typeof office === "string") throw new Error(office);
  return office;
}

const textOf = (body: string, parts?: WordParts) => read(body, parts).text;
const run = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]) => `<w:p>${runs.join("")}</w:p>`;
const cell = (content: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (cells: readonly string[], properties = "") => `<w:tr>${properties}${cells.join("")}</w:tr>`;
const table = (...rows: readonly string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;
const plain = (...texts: readonly string[]) => row(texts.map((text) => cell(wordParagraph(text))));
const listed = (id: number, level: number, text: string) =>
  paragraph(`<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`, run(text));

/** A list of two levels: 一、 and （一）. */
const NUMBERING =
  '<w:abstractNum w:abstractNumId="7">' +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl>' +
  '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3&gt;"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';

describe("paragraphs", () => {
  it("are put together of their runs, whatever prefix the file uses and in the strict namespace", () => {
    expect(textOf(paragraph(run("办理"), run("结果")))).toBe("办理结果\n");
    expect(textOf(paragraph(run("办理")), { namespace: STRICT_WORD })).toBe("办理\n");
  });
  it("are lines; a break within one ends a line, that of a page does not, and tabs are spaces", () => {
    const breaks =
      '<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:br w:type="page"/><w:t>丙</w:t><w:tab/><w:t>丁</w:t></w:r>';
    expect(textOf(`${paragraph(breaks)}<w:p/>${paragraph(run("戊"))}`)).toBe("甲\n乙丙 丁\n戊\n");
  });
  it("hold references and quoted `>` of XML", () => {
    expect(textOf(paragraph('<w:bookmarkStart w:name="a>b"/>', run("1&lt;2&#x3002;")))).toBe("1<2。\n");
  });
  it("keep what tracked changes insert and leave out what they delete, an end of a paragraph too", () => {
    const deleted = "<w:del><w:r><w:delText>6</w:delText></w:r></w:del><w:ins><w:r><w:t>5</w:t></w:r></w:ins>";
    const office = read(paragraph(run("新收"), deleted, run("件")));
    expect([office.text, [...office.omitted]]).toEqual(["新收5件\n", ["deleted-text"]]);
    const joined = `${paragraph("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", run("一、总体"))}${paragraph(run("情况"))}`;
    expect(textOf(joined)).toBe("一、总体情况\n");
  });
  it("leave out hidden and struck-out text, and say so", () => {
    const office = read(
      paragraph(run("1", "<w:strike/>"), run("2"), run("3", "<w:vanish/>"), run("4", '<w:strike w:val="0"/>')),
    );
    expect([office.text, [...office.omitted].sort()]).toEqual(["24\n", ["hidden-text", "struck-text"]]);
    const styles = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>';
    expect(textOf(paragraph(run("甲"), run("乙", '<w:rStyle w:val="H"/>')), { styles })).toBe("甲\n");
  });
  it("show the result of a field and the words under a phonetic guide", () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>';
    expect(textOf(paragraph(field, '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', run("2024年")))).toBe(
      "2024年\n",
    );
    const ruby =
      "<w:r><w:ruby><w:rt><w:r><w:t>lù</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>六</w:t></w:r></w:rubyBase></w:ruby></w:r>";
    expect(textOf(paragraph(ruby, run("安")))).toBe("六安\n");
  });
  it("are in content controls too; a table of contents repeats headings and is left out", () => {
    const entry = paragraph("<w:r><w:instrText> PAGEREF _Toc1 \\h </w:instrText></w:r>", run("一、总体情况1"));
    expect(textOf(`<w:sdt><w:sdtContent>${paragraph(run("甲"))}</w:sdtContent></w:sdt>${entry}`)).toBe("甲\n");
    expect(textOf(paragraph("<w:sdt><w:sdtContent><w:r><w:t>乙</w:t></w:r></w:sdtContent></w:sdt>"))).toBe("乙\n");
  });
  it("are followed by the text boxes that hang on them, each read once", () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box("框")}</mc:Choice><mc:Fallback><w:pict>${box("框")}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(textOf(`${paragraph(run("前"), both)}${paragraph(run("后"))}`)).toBe("前\n框\n后\n");
  });
  it("have their notes at the end of the text, without a mark that would stand beside a figure", () => {
    const footnotes =
      '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>含转办。</w:t></w:r></w:p></w:footnote>';
    expect(
      textOf(`${paragraph(run("12"), '<w:r><w:footnoteReference w:id="2"/></w:r>')}${paragraph(run("末"))}`, {
        footnotes,
      }),
    ).toBe("12\n末\n含转办。\n");
  });
});

describe("automatic numbers", () => {
  it("are counted as Word shows them; a higher level begins the lower ones anew", () => {
    const body = [
      listed(3, 0, "甲"),
      listed(3, 1, "乙"),
      listed(3, 1, "丙"),
      listed(3, 0, "丁"),
      listed(3, 1, "戊"),
      listed(3, 2, "己"),
    ];
    expect(textOf(body.join(""), { numbering: NUMBERING })).toBe(
      "一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊\n1>己\n",
    );
  });
  it("go on in another list of the same definition, unless that begins anew", () => {
    expect(textOf(`${listed(3, 0, "甲")}${listed(4, 0, "乙")}${listed(3, 0, "丙")}`, { numbering: NUMBERING })).toBe(
      "一、甲\n一、乙\n二、丙\n",
    );
  });
  it("come from a style, or from one that it is based on; list 0 takes a paragraph out", () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    const styled = (properties: string, text: string) =>
      paragraph(`<w:pPr><w:pStyle w:val="B"/>${properties}</w:pPr>`, run(text));
    const out = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    expect(textOf(`${styled("", "甲")}${styled(out, "乙")}${styled("", "丙")}`, { styles, numbering: NUMBERING })).toBe(
      "一、甲\n乙\n二、丙\n",
    );
  });
  it.each([
    ["chineseCounting", 10, "十"],
    ["chineseCountingThousand", 12, "十二"],
    ["chineseCountingThousand", 20, "二十"],
    ["japaneseCounting", 21, "二十一"],
    ["chineseCountingThousand", 105, "一百零五"],
    ["chineseLegalSimplified", 3, "叁"],
    ["ideographTraditional", 2, "乙"],
    ["ideographDigital", 12, "一二"],
    ["decimalEnclosedCircleChinese", 3, "③"],
    ["decimalFullWidth", 12, "１２"],
    ["decimalZero", 4, "04"],
    ["upperLetter", 28, "BB"],
    ["lowerRoman", 14, "xiv"],
    ["bullet", 1, ""],
    ["unknown", 5, "5"],
  ])("in the format %s: %i is “%s”", (format, value, shown) => {
    const numbering =
      `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="${value}"/><w:numFmt w:val="${format}"/>` +
      '<w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
    expect(textOf(listed(1, 0, "。"), { numbering })).toBe(`${shown}。\n`);
  });
});

describe("tables", () => {
  it("are rows with tabs between cells, an empty cell among them", () => {
    expect(textOf(table(plain("规章", "", "0", "")))).toBe("规章\t\t0\t\n");
  });
  it("print a cell once that covers those on its right, and those below it as empty", () => {
    const merged = table(
      row([
        cell(wordParagraph("甲"), '<w:vMerge w:val="restart"/>'),
        cell(wordParagraph("乙"), '<w:gridSpan w:val="2"/>'),
      ]),
      row([cell(wordParagraph("旧"), "<w:vMerge/>"), cell(wordParagraph("1")), cell(wordParagraph("2"))]),
      row([
        cell(wordParagraph("丙"), '<w:hMerge w:val="restart"/>'),
        cell(wordParagraph(""), "<w:hMerge/>"),
        cell(wordParagraph("3")),
      ]),
    );
    expect(textOf(merged)).toBe("甲\t乙\n\t1\t2\n丙\t3\n");
  });
  it("join the lines of a cell, but no two numbers", () => {
    const lines = (...texts: readonly string[]) => texts.map((text) => wordParagraph(text)).join("");
    const broken = "<w:p><w:r><w:t>没有现成</w:t><w:br/><w:t>信息</w:t></w:r></w:p>";
    expect(textOf(table(row([cell(lines("行政", "许可")), cell(lines("10", "5")), cell(broken)])))).toBe(
      "行政许可\t10 5\t没有现成信息\n",
    );
  });
  it("leave out rows that are deleted, hidden or struck out", () => {
    const gone = [
      row([cell(wordParagraph("甲")), cell(wordParagraph("1"))], "<w:trPr><w:del/></w:trPr>"),
      row([cell(wordParagraph("乙")), cell(wordParagraph("2"))], "<w:trPr><w:hidden/></w:trPr>"),
      row([cell(paragraph(run("丙", "<w:strike/>"))), cell(paragraph(run("3", "<w:dstrike/>")))]),
    ];
    const office = read(table(...gone, plain("丁", "4")));
    expect(office.text).toBe("丁\t4\n");
    expect([...office.omitted].sort()).toEqual(["deleted-text", "hidden-rows", "struck-text"]);
  });
  it("that only put text in its place are read as their text, tables in them as tables", () => {
    expect(textOf(table(row([cell(`${wordParagraph("标题")}${table(plain("规章", "0"))}`)])))).toBe("标题\n规章\t0\n");
    expect(textOf(table(row([cell(wordParagraph("落款") + wordParagraph("日期"))])))).toBe("落款\n日期\n");
  });
});

describe("the places that the text comes from", () => {
  it("are those of the same words in the main part", () => {
    const body = paragraph(run("办理"), run("5&amp;6"));
    const { text, pieces } = read(body);
    expect(pieces.map(({ span }) => text.slice(span.start, span.end))).toEqual(["办理", "5&6"]);
    const part = `${'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'}`;
    expect(part.length).toBeLessThan(pieces[0]?.source.start ?? 0);
    expect(pieces.map(({ source }) => source.end - source.start)).toEqual([2, 7]);
  });
});
