import { describe, expect, it } from "vitest";
import { plain } from "../../server/src/base/decimal";
import { type Digest, digestOf } from "../../server/src/model/digest/digest";
import { digestFigure, digestForm, isBlankAt } from "../../server/src/model/digest/digest-figures";
import { unpackHeadings } from "../../server/src/model/digest/digest-headings";
import { readReport } from "../../server/src/model/report";
import { formOf, TABLE_IDS } from "../../server/src/spec/forms";
import { SECTIONS, sectionForm } from "../../server/src/spec/sections";
import { type CellRef, rowsOf } from "../../server/src/spec/types";
import { random } from "../support/random/random";
import { allFigures, balanced, cellKey, consistentFigures } from "../support/reports/figures";
import { buildReport, READABLE_LAYOUTS, type ReportOptions } from "../support/reports/report-builder";
import { SEED_LAYOUTS } from "../support/reports/seed-layouts";

const digest = (options: ReportOptions): Digest => digestOf(readReport(buildReport(options)));
const RECEIVED: CellRef = { table: "applications", row: "received", column: "natural" };
const FEES: CellRef = { table: "article20", row: "fees", column: "amount" };

/** Prose of one's own for a section, long enough to be compared. */
const LONG = [
  "今年我们在乡镇便民服务大厅设立信息查阅点，配备自助终端和引导人员，老年人可以由工作人员代为检索和打印。",
  "围绕旱情和抗旱物资发放，每周公布水库蓄水、机井供水和物资去向，村民小组在公示栏同步张贴并留存照片。",
  "学校食堂招标、公租房分配和低保复核的结果在公示之外逐户送达，有异议的三天之内当面答复并记录在册。",
  "我们还请退休教师和返乡青年组成体验小组，按季度试用各个栏目，把找不到、看不懂的地方逐条反馈给承办股室。",
  "对群众来电集中询问的耕地补贴口径，连夜制作问答和短视频，在集市和卫生室循环播放，咨询量随即明显回落。",
];

it.each([
  [undefined, undefined, undefined],
  ["docx", true, undefined],
  ["xlsx", true, undefined],
  ["pdf", true, true],
] as const)("says whether a report was read from a document, and from a PDF: %s", (kind, isOffice, isPdf) => {
  const { isOffice: office, isPdf: pdf } = digestOf(readReport(buildReport()), kind);
  expect([office, pdf]).toEqual([isOffice, isPdf]);
});

describe.each(READABLE_LAYOUTS)("the figures of a report in %s", (layout) => {
  it.each(["2019", "2021"] as const)("are all there, each at its place: edition %s", (edition) => {
    const figures = balanced(edition, consistentFigures(edition, random(3)));
    const report = readReport(buildReport({ edition, layout, figures }));
    const summary = digestOf(report);
    for (const id of TABLE_IDS) {
      expect(digestForm(summary.figures, id)).toBe(formOf(id, edition));
      for (const { key, columns } of rowsOf(formOf(id, edition))) {
        for (const column of columns) {
          const figure = digestFigure(summary.figures, { table: id, row: key, column: column.key });
          const written = allFigures(edition, figures).get(cellKey(id, key, column.key));
          expect(figure && plain(figure.value)).toBe(written?.replace(/^\+/, ""));
          const datum = report.tables.get(id)?.rows.get(key)?.data.get(column.key);
          expect(figure?.span).toEqual(datum?.cell.span);
        }
      }
    }
  });
});

describe("the headings of a report", () => {
  // The second is longer than sixteen bits can count.
  it.each([1, 500])("are packed and unpacked, each at its place: prose of %s lines", (lines) => {
    const prose = { overview: Array.from({ length: lines }, () => LONG.join("")) };
    const text = buildReport({ prose });
    const found = unpackHeadings(digestOf(readReport(text)).headings);
    expect(found.map(({ key }) => key)).toEqual(SECTIONS.map(({ key }) => key));
    for (const { key, span } of found) expect(text.slice(span.start, span.end)).toContain(sectionForm(key).label);
  });
});

describe("figures that need more room than most", () => {
  const received = (content: string, prose: readonly string[] = []) => {
    const figures = balanced("2021", new Map([[cellKey("applications", "received", "natural"), content]]));
    const report = readReport(buildReport({ figures, prose: { overview: prose } }));
    const due = report.tables.get("applications")?.rows.get("received")?.data.get("natural");
    return { figure: digestFigure(digestOf(report).figures, RECEIVED), due };
  };

  // The last of 31 and the first of 32 bits; and a text that is longer than 65,535 code units.
  it.each(["2147483647", "2147483648", "3000000000"])("keep their value and place: %s", (content) => {
    for (const prose of [[], Array.from({ length: 400 }, () => LONG.join(""))]) {
      const { figure, due } = received(content, prose);
      expect(figure && plain(figure.value)).toBe(content);
      expect(figure?.span).toEqual(due?.cell.span);
    }
  });
});

describe("what cannot be compared", () => {
  it.each(["", "/", "若干", "3万元"])("has no figure: %j", (content) => {
    const { figures } = digest({ figures: new Map([[cellKey("article20", "fees", "amount"), content]]) });
    expect(digestFigure(figures, FEES)).toBeUndefined();
    expect(isBlankAt(figures, FEES)).toBe(content === "");
  });

  it.each(SEED_LAYOUTS)(
    "does not count a number in which the text ends, nor a table that is not there: %s",
    (layout) => {
      const text = buildReport({ layout });
      const cut = text.slice(0, text.indexOf("0", text.indexOf("行政强制")) + 1);
      const { figures } = digestOf(readReport(cut));
      expect(digestFigure(figures, { table: "article20", row: "coercion", column: "decisions" })).toBeUndefined();
      expect(digestFigure(figures, { table: "article20", row: "permits", column: "decisions" })).toBeDefined();
      expect(digestFigure(figures, RECEIVED)).toBeUndefined();
      expect(digestForm(figures, "applications")).toBeUndefined();
    },
  );

  it("counts what is written with a counting word", () => {
    const { figures } = digest({ figures: new Map([[cellKey("article20", "penalties", "decisions"), "36件"]]) });
    expect(
      digestFigure(figures, { table: "article20", row: "penalties", column: "decisions" })?.value.coefficient,
    ).toBe(36n);
  });
});

describe("whose report it is", () => {
  const text = buildReport({ body: "青禾县", year: 2022 });

  it("is known from the title", () => {
    const { body, year, edition } = digestOf(readReport(text));
    expect([body, year, edition]).toEqual([{ name: "青禾县", key: "青禾县", within: [] }, 2022, "2021"]);
  });

  it("is not known from the text alone", () => {
    const untitled = `${text.split("\n").slice(1).join("\n")}\n青禾县水利局\n`;
    const report = readReport(untitled);
    expect(report.identity.year?.value).toBe(2022);
    const { body, year, title } = digestOf(report);
    expect([body, year]).toEqual([undefined, undefined]);
    expect(untitled.slice(title.start, title.end)).toBe(untitled.split("\n")[0]);
  });

  it("is known of each that is said to be late: not with a name that many bodies have, nor without a title", () => {
    const dated = (body: string) => `${buildReport({ body, year: 2022 })}${body}\n2023年5月20日\n`;
    const late = (text: string) => digestOf(readReport(text)).late?.date.month;
    const untitled = dated("青禾县水利局").split("\n").slice(1).join("\n");
    expect([late(dated("青禾县水利局")), late(dated("水利局")), late(untitled)]).toEqual([5, undefined, undefined]);
  });

  it("is what the configuration says, also for a name that many bodies have", () => {
    const given = { body: "水利局", year: 2021 };
    const { body, year } = digestOf(readReport(text, { identity: given }));
    expect([body, year]).toEqual([{ name: "水利局", key: "水利局", within: [] }, 2021]);
  });
});

describe("sections", () => {
  it("are compared where they have prose of their own", () => {
    const { sections } = digest({ prose: { problems: LONG } });
    expect(sections.map(({ key }) => key)).toEqual(["problems"]);
  });

  it("are the same whatever stands in for the year, the figures and the body, in any layout", () => {
    const of = (options: ReportOptions, number: string) =>
      digest({ ...options, prose: { problems: LONG.map((line) => `${line.slice(0, -1)}，共${number}件。`) } })
        .sections[0]?.print;
    const first = of({ body: "青禾县", year: 2022 }, "12");
    expect(first).toBeDefined();
    for (const layout of READABLE_LAYOUTS)
      expect(of({ body: "云溪镇人民政府", year: 2023, layout }, "3,450")).toEqual(first);
  });

  it("do not count what every report says", () => {
    const customary = [
      "根据《中华人民共和国政府信息公开条例》第五十条的规定，现公布本机关政府信息公开工作年度报告，请社会各界监督。",
      "本年度没有收取政府信息公开信息处理费，也没有减免信息处理费的情形，各申请人都免费获得了所申请的信息。",
    ];
    expect(digest({ prose: { other: [...customary, ...customary, ...customary] } }).sections).toEqual([]);
  });
});

it("is plain data of a few kilobytes that goes between threads as it is", () => {
  const summary = digest({
    figures: consistentFigures("2021", random(1)),
    prose: { overview: LONG, problems: LONG, other: LONG },
  });
  expect(summary.sections).toHaveLength(3);
  expect(structuredClone(summary)).toEqual(summary);
  const { lines, figures, sections } = summary;
  const buffers = [
    lines.starts,
    lines.ends,
    figures.coefficients,
    figures.scales,
    figures.starts,
    figures.lengths,
    ...sections.map(({ print }) => print),
  ];
  expect(buffers.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBeLessThan(8_000);
});

it("has the figures in the narrowest numbers that hold them", () => {
  const bits = (amount: string) => {
    const { coefficients, lengths } = digest({
      figures: new Map([[cellKey("article20", "fees", "amount"), amount]]),
    }).figures;
    return [coefficients, lengths].map((numbers) => 8 * numbers.BYTES_PER_ELEMENT);
  };
  expect(bits("12")).toEqual([32, 8]);
  expect(bits("3000000000")).toEqual([64, 8]);
  // What nobody sees inside a figure belongs to its place.
  expect(bits(`1${"\u200b".repeat(253)}2`)).toEqual([32, 8]);
  expect(bits(`1${"\u200b".repeat(254)}2`)).toEqual([32, 16]);
});

it("a figure has twenty decimals and as many digits as a number holds exactly, no more", () => {
  const fees = (amount: string): string | undefined => {
    const figure = digestFigure(
      digest({ figures: new Map([[cellKey("article20", "fees", "amount"), amount]]) }).figures,
      FEES,
    );
    return figure && plain(figure.value);
  };
  const small = (zeros: number): string => `0.${"0".repeat(zeros)}1`;
  expect(fees(small(19))).toBe(small(19));
  expect(fees(small(20))).toBeUndefined();
  expect(fees("9007199254740991")).toBe("9007199254740991");
  expect(fees("9007199254740992")).toBeUndefined();
});
