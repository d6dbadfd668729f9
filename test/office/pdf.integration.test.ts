import { describe, expect, it } from "vitest";
import { pdf, textAt } from "../support/office/pdf";
import { pdfTexts } from "../support/office/read-pdf";

/** Operators that draw a table with columns of one width and rows of 20 points. */
function table(rows: readonly (readonly string[])[], top: number, width: number): string {
  const columns = rows[0]?.length ?? 0;
  const line = (x1: number, y1: number, x2: number, y2: number) => `${x1} ${y1} m ${x2} ${y2} l S\n`;
  const [left, right, bottom] = [60, 60 + width * columns, top - 20 * rows.length];
  return [
    ...Array.from({ length: rows.length + 1 }, (_, at) => line(left, top - 20 * at, right, top - 20 * at)),
    ...Array.from({ length: columns + 1 }, (_, at) => line(left + width * at, top, left + width * at, bottom)),
    ...rows.flatMap((row, y) =>
      row.flatMap((cell, x) => (cell === "" ? [] : [textAt(cell, left + 5 + width * x, top - 14 - 20 * y)])),
    ),
  ].join("");
}

const ROWS = [
  ["申请情况", "自然人", "总计"],
  ["一、新收", "", "12"],
];
const READ = "申请情况\t自然人\t总计\n一、新收\t\t12\n";

describe("characters", () => {
  it("are read by maps to Unicode and by predefined CMaps", async () => {
    const drawn = table(ROWS, 680, 100);
    expect(await pdfTexts(pdf([drawn]), pdf([drawn], { characters: "predefined" }))).toEqual([READ, READ]);
  });
  it("are not read where the file does not say what they are", async () => {
    expect(await pdfTexts(pdf([table(ROWS, 680, 100)], { characters: "unsaid" }))).toEqual(["[no-unicode]"]);
  });
  it("that are drawn twice to be bold are read once; what is not drawn is not read", async () => {
    const bold = textAt("11月", 60, 660) + textAt("11月", 60.4, 660);
    expect(await pdfTexts(pdf([bold + textAt("藏起来的字", 60, 640, 10, "3 Tr")]))).toEqual(["11月\n"]);
  });
  it("are the usual ones of several with the same shape", async () => {
    expect(await pdfTexts(pdf([textAt("⾏政许可⽬录⻚", 60, 660)]))).toEqual(["行政许可目录页\n"]);
  });
  it("that stand on turned pages, or are turned themselves, are read as on others", async () => {
    const drawn = table(ROWS, 680, 100);
    const turned = [90, 180, 270].map((rotate) => pdf([{ operators: drawn, rotate }]));
    const landscape = pdf([{ operators: `q 0 1 -1 0 842 0 cm ${drawn} Q`, width: 842, height: 595 }]);
    expect(await pdfTexts(...turned, landscape)).toEqual([READ, READ, READ, READ]);
  });
});

describe("lines", () => {
  it("may be strokes, thin areas, or frames around each cell", async () => {
    const cells = ROWS.flatMap((row, y) =>
      row
        .map((cell, x) => [cell, 60 + 100 * x, 660 - 20 * y] as const)
        .map(([cell, x, y]) => {
          const text = cell === "" ? "" : textAt(cell, x + 5, y + 6);
          return { text, x, y };
        }),
    );
    const texts = cells.map(({ text }) => text).join("");
    const thin = cells.map(
      ({ x, y }) => `${x} ${y} 100 .7 re ${x} ${y} .7 20 re ${x} ${y + 20} 100 .7 re ${x + 100} ${y} .7 20 re f\n`,
    );
    const frames = cells.map(({ x, y }) => `${x + 1} ${y + 1} 98 18 re ${x + 1.8} ${y + 1.8} 96.4 16.4 re f*\n`);
    const boxes = cells.map(({ x, y }) => `${x} ${y} 100 20 re S\n`);
    const drawn = [thin, frames, boxes].map((lines) => pdf([lines.join("") + texts]));
    expect(await pdfTexts(...drawn)).toEqual([READ, READ, READ]);
  });
  it("that are missing between cells make them one, and an outer side may be missing", async () => {
    const merged = table([["规章", "1", "2"]], 680, 100) + textAt("第二十条第（一）项", 65, 686);
    const head = "60 700 m 360 700 l S 60 680 m 60 700 l S 360 680 m 360 700 l S\n";
    const level = [680, 660, 640].map((y) => `60 ${y} m 360 ${y} l S\n`).join("");
    const upright = [160, 260].map((x) => `${x} 680 m ${x} 640 l S\n`).join("");
    const texts = ROWS.flatMap((row, y) =>
      row.map((cell, x) => (cell ? textAt(cell, 65 + 100 * x, 666 - 20 * y) : "")),
    ).join("");
    expect(await pdfTexts(pdf([merged + head]), pdf([level + upright + texts]))).toEqual([
      "第二十条第（一）项\n规章\t1\t2\n",
      READ,
    ]);
  });
  it("that lie nearer than a character is wide make no column", async () => {
    const shifted = `${table(ROWS, 680, 100)}266 680 m 266 660 l S\n`;
    expect(await pdfTexts(pdf([shifted]))).toEqual([READ]);
  });
});

describe("numbers", () => {
  const cell = (next: string) => pdf([table([["行政许可", "12345678901234567890", next, ""]], 680, 90)]);

  it("wider than their cells are read whole where they stand alone, and else not at all", async () => {
    const [alone = "", beside = ""] = await pdfTexts(cell(""), cell("34"));
    expect(alone).toBe("行政许可\t12345678901234567890\t\t\n");
    expect(
      beside
        .trimEnd()
        .split("\t")
        .filter((one) => /^\d+$/.test(one)),
    ).toEqual([]);
  });
  it("that did not fit a line of their cell are whole again; two numbers in a cell are not joined", async () => {
    const narrow = table([["规章", "", "", "7"]], 680, 30);
    const broken = narrow + textAt("1558", 92, 672) + textAt("9", 92, 662);
    const two = narrow + textAt("12", 92, 672) + textAt("34", 92, 662);
    expect(await pdfTexts(pdf([broken]), pdf([two]))).toEqual(["规章\t15589\t\t7\n", "规章\t12 34\t\t7\n"]);
  });
  it("of a table without lines are apart, however near they stand, where nothing else follows on their line", async () => {
    // A digit is five points wide: between the figures are two or three points, as between narrow cells.
    const figures = textAt("0", 145, 700) + textAt("12", 153, 700) + textAt("3", 165, 700) + textAt("20477", 172, 700);
    const row = textAt("一、本年新收", 80, 700) + figures;
    const followed = textAt("编号", 120, 700) + figures + textAt("号", 200, 700);
    const [read = "", sentence = ""] = await pdfTexts(pdf([row]), pdf([followed]));
    expect(read.trim().split(/ {2,}/)).toEqual(["一、本年新收", "0", "12", "3", "20477"]);
    expect(sentence).not.toMatch(/ {2}/);
  });
  it("of a table without lines that may go on below are not read", async () => {
    const line = (y: number, ...words: string[]) => words.map((word, at) => textAt(word, 60 + 90 * at, y)).join("");
    const [text = ""] = await pdfTexts(pdf([line(700, "新收", "2888", "2081") + line(688, "", "", "2")]));
    expect(text).toMatch(/^新收 +2888 +2081\ufffd\n\ufffd?2/);
  });
});

describe("pages", () => {
  it("leave their numbers, and what every one repeats, out of the text", async () => {
    const page = (number: number, more: string) =>
      textAt("青禾县人民政府公报", 60, 820, 8) + textAt(`— ${number} —`, 280, 30, 9) + more;
    const file = pdf([page(1, textAt("一、总体情况", 60, 700)), page(2, textAt("二、主动公开", 60, 700))]);
    expect(await pdfTexts(file)).toEqual(["一、总体情况\n二、主动公开\n"]);
  });
  it("that cut a table or a row leave it in one piece, and its head is read once", async () => {
    const head = ["信息内容", "本年处理决定数量"];
    const first = table([head, ["行政许可", "12"]], 120, 150);
    const second = table([head, ["行政处罚", "3"]], 800, 150);
    const long = "要求行政机关确认或重新出具已获";
    const cut = [
      table([[long, "45"]], 120, 160),
      table(
        [
          ["取信息", ""],
          ["其他", "6"],
        ],
        800,
        160,
      ),
    ];
    expect(await pdfTexts(pdf([first, second]), pdf(cut))).toEqual([
      "信息内容\t本年处理决定数量\n行政许可\t12\n行政处罚\t3\n",
      `${long}取信息\t45\n其他\t6\n`,
    ]);
  });
  it("give paragraphs whose lines are joined, over the ends of pages too", async () => {
    const line = "依申请公开方面理顺登记审核答复各个环节每件申请都有专人跟进并且按时答复";
    const pages = [
      textAt(`　　${line.slice(0, 33)}`, 60, 720, 14) + textAt(line, 60, 698, 14),
      textAt(`${line.slice(0, 9)}。`, 60, 720, 14) + textAt("　　一共受理12件。", 60, 698, 14),
    ];
    const [text = ""] = await pdfTexts(pdf(pages));
    expect(text).toBe(`${line.slice(0, 33)}${line}${line.slice(0, 9)}。\n一共受理12件。\n`);
  });
});
