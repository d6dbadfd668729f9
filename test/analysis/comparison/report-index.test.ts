import { describe, expect, it } from "vitest";
import { compareReport } from "../../../server/src/analysis/comparison/compare";
import { ReportIndex } from "../../../server/src/analysis/comparison/report-index";
import { type Digest, digestOf } from "../../../server/src/model/digest/digest";
import { readReport } from "../../../server/src/model/report";
import { type Random, random } from "../../support/random/random";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { indexOf } from "../../support/reports/reports";

const SENTENCES = [
  "今年我们在乡镇便民服务大厅设立信息查阅点，配备自助终端和引导人员，老年人可以由工作人员代为检索和打印。",
  "围绕旱情和抗旱物资发放，每周公布水库蓄水、机井供水和物资去向，村民小组在公示栏同步张贴并留存照片。",
  "学校食堂招标、公租房分配和低保复核的结果在公示之外逐户送达，有异议的三天之内当面答复并记录在册。",
  "我们还请退休教师和返乡青年组成体验小组，按季度试用各个栏目，把找不到、看不懂的地方逐条反馈给承办股室。",
  "对群众来电集中询问的耕地补贴口径，连夜制作问答和短视频，在集市和卫生室循环播放，咨询量随即明显回落。",
];

const text = (body: string, year: number, more: readonly string[] = [], carriedIn = 0) =>
  buildReport({
    body,
    year,
    prose: { problems: more },
    figures: new Map([[cellKey("applications", "carriedIn", "natural"), String(carriedIn)]]),
  });
const digest = (...args: Parameters<typeof text>): Digest => digestOf(readReport(text(...args)));
const idsOf = (neighbours: readonly { readonly id: string }[]) => neighbours.map(({ id }) => id);

describe("neighbours", () => {
  const index = indexOf({
    "b/2022": text("青禾县", 2022),
    "a/2023": text("青禾县人民政府", 2023),
    "c/2024": text("青禾县政府", 2024),
    office: text("青禾县人民政府办公室", 2022),
    bureau: text("水利局", 2022),
    "bureau-2023": text("水利局", 2023),
  });

  it("are the same body's reports of the years beside, however the name is spelt", () => {
    const { lastYear, nextYear, sameReport } = index.neighboursOf("a/2023");
    expect([lastYear?.id, nextYear?.id, sameReport]).toEqual(["b/2022", "c/2024", []]);
    expect(index.neighboursOf("b/2022")).toMatchObject({ nextYear: { id: "a/2023" } });
    expect(index.neighboursOf("b/2022").lastYear).toBeUndefined();
  });

  it("of a body over the years are all of its reports, the report itself for its own year", () => {
    expect(idsOf(index.seriesOf("c/2024"))).toEqual(["b/2022", "a/2023", "c/2024"]);
    expect(index.seriesOf("bureau")).toEqual([]);
    expect(idsOf(index.seriesOf("new", digest("青禾县", 2021)))).toEqual(["new", "b/2022", "a/2023", "c/2024"]);
    expect(index.seriesOf("unknown")).toEqual([]);
    const two = indexOf({ z: text("青禾县", 2022), a: text("青禾县", 2022), next: text("青禾县", 2023) });
    // Of two reports of a year nobody can say which is the right one.
    expect(idsOf(two.seriesOf("next"))).toEqual(["next"]);
    expect(idsOf(two.seriesOf("z"))).toEqual(["z", "next"]);
    two.delete("a");
    expect(idsOf(two.seriesOf("next"))).toEqual(["z", "next"]);
    two.delete("z");
    expect(idsOf(two.seriesOf("next"))).toEqual(["next"]);
  });

  it("are none of a body that is not certain, and none for a report that is not there", () => {
    for (const id of ["office", "bureau-2023", "unknown"])
      expect(index.neighboursOf(id)).toEqual({ sameReport: [], copies: [] });
  });

  it("are none where two files are of the same body and year, and the two know of each other", () => {
    const two = indexOf({ z: text("青禾县", 2022), a: text("青禾县", 2022), next: text("青禾县", 2023) });
    expect(two.neighboursOf("next").lastYear).toBeUndefined();
    expect(idsOf(two.neighboursOf("z").sameReport)).toEqual(["a"]);
    expect(two.neighboursOf("z").duplicateOf?.id).toBe("a");
    expect(two.neighboursOf("a").duplicateOf).toBeUndefined();
    two.delete("a");
    expect(two.neighboursOf("next").lastYear?.id).toBe("z");
    expect(two.neighboursOf("z").sameReport).toEqual([]);
  });

  it("are not a namesake's elsewhere, by the places that the texts put before the name", () => {
    const at = (place: string) => [`联系地址：${place}城关镇人民路一号。`];
    const index = indexOf({
      "a/2022": text("城关镇", 2022, at("青禾县")),
      "b/2022": text("城关镇", 2022, at("临江市")),
      "a/2023": text("城关镇", 2023, at("青禾县")),
      "b/2024": text("城关镇", 2024, at("临江市")),
      "?/2023": text("城关镇", 2023),
    });
    expect(index.neighboursOf("a/2023").lastYear?.id).toBe("a/2022");
    expect(index.neighboursOf("a/2022").sameReport).toEqual([]);
    expect(index.neighboursOf("?/2023").lastYear).toBeUndefined();
    expect(idsOf(index.neighboursOf("a/2023").sameReport)).toEqual(["?/2023"]);
    expect(index.neighboursOf("b/2024").lastYear?.id).toBe("?/2023");
  });

  it("of three files of one report are the other two, the first of all named once", () => {
    const three = indexOf({ c: text("青禾县", 2022), a: text("青禾县", 2022), b: text("青禾县", 2022) });
    expect(["a", "b", "c"].map((id) => three.neighboursOf(id).duplicateOf?.id)).toEqual([undefined, "a", "a"]);
  });
});

it("costs each report no more when all files are of one body and year", () => {
  const same = digest("青禾县", 2022);
  const index = new ReportIndex();
  let affected = 0;
  for (let at = 0; at < 2000; at++) affected += index.set(`${1000 + at}`, same).size;
  expect(affected).toBe(2000);
  expect(index.neighboursOf("2999").duplicateOf?.id).toBe("1000");
  expect(index.neighboursOf("2999").sameReport.length).toBeLessThan(10);
  expect(index.set("0999", same).size).toBe(2001);
});

describe("copies", () => {
  it("are found in other bodies' reports of the same or an earlier year, and in the body's own earlier ones", () => {
    const index = indexOf({
      own: text("青禾县", 2023, SENTENCES),
      before: text("青禾县", 2021, SENTENCES),
      other: text("云溪镇人民政府", 2023, SENTENCES),
      later: text("云溪镇人民政府", 2024, SENTENCES),
      different: text(
        "临江市交通运输局",
        2023,
        [...SENTENCES].reverse().map((line) => [...line].reverse().join("")),
      ),
    });
    expect(idsOf(index.neighboursOf("own").copies)).toEqual(["before", "other"]);
    expect(index.neighboursOf("own").copies.map(({ section, share }) => [section, share])).toEqual([
      ["problems", 1],
      ["problems", 1],
    ]);
    expect(idsOf(index.neighboursOf("before").copies)).toEqual([]);
    expect(idsOf(index.neighboursOf("later").copies)).toEqual(["before", "other", "own"]);
  });

  it("are not what shares half of its text", () => {
    const half = [...SENTENCES.slice(0, 2), ...SENTENCES.slice(2).map((line) => [...line].reverse().join(""))];
    const index = indexOf({ a: text("青禾县", 2023, SENTENCES), b: text("云溪镇", 2023, half) });
    expect(index.neighboursOf("a").copies).toEqual([]);
  });

  it("of a text that everybody has are a few, the same whatever order the reports came in", () => {
    const texts = Array.from(
      { length: 60 },
      (_, at) =>
        [
          `${100 + at}`,
          digest(`青禾县${"甲乙丙丁戊己"[at % 6]}${"山水田林湖草沙石花鸟"[Math.floor(at / 6)]}镇`, 2023, SENTENCES),
        ] as const,
    );
    const one = new ReportIndex();
    const other = new ReportIndex();
    for (const [id, known] of texts) one.set(id, known);
    for (const [id, known] of [...texts].reverse()) other.set(id, known);
    for (const [id] of texts) {
      expect(idsOf(one.neighboursOf(id).copies)).toEqual(idsOf(other.neighboursOf(id).copies));
      expect(one.neighboursOf(id).copies.length).toBeGreaterThan(0);
      expect(one.neighboursOf(id).copies.length).toBeLessThanOrEqual(16);
    }
  });
});

describe("what a change renews", () => {
  const index = indexOf({
    "2021": text("青禾县", 2021),
    "2022": text("青禾县", 2022),
    "2023": text("青禾县", 2023),
    "2024": text("青禾县", 2024),
    town: text("云溪镇", 2023),
    copy: text("临江市交通运输局", 2023, SENTENCES),
  });
  index.useAggregates([{ body: "青禾县人民政府", parts: ["云溪镇人民政府"] }]);

  it("is the report itself, the next year's, and the whole that it is a part of", () => {
    expect([...index.set("2022", digest("青禾县", 2022))].sort()).toEqual(["2022", "2023"]);
    expect([...index.set("town", digest("云溪镇", 2023))].sort()).toEqual(["2023", "town"]);
    expect([...index.set("2024", digest("青禾县", 2024))]).toEqual(["2024"]);
  });

  it("is what had the same text, before and after", () => {
    expect([...index.set("2024", digest("青禾县", 2024, SENTENCES))]).toEqual(["2024"]);
    expect([...index.set("copy", digest("临江市交通运输局", 2023, SENTENCES))].sort()).toEqual(["2024", "copy"]);
    expect([...index.set("copy", digest("临江市交通运输局", 2023))].sort()).toEqual(["2024", "copy"]);
  });

  it("is where it was and where it is now, when body or year change", () => {
    expect([...index.set("2022", digest("青禾县", 2020))].sort()).toEqual(["2021", "2022", "2023"]);
    expect([...index.set("2022", digest("青禾县", 2023))].sort()).toEqual(["2021", "2022", "2023", "2024"]);
    expect([...index.delete("2022")].sort()).toEqual(["2022", "2023", "2024"]);
    expect([...index.delete("2022")]).toEqual([]);
    expect(index.size).toBe(5);
    expect(index.get("2022")).toBeUndefined();
  });

  it("is the governments whose lists change", () => {
    expect([...index.useAggregates([{ body: "云溪镇", parts: [] }])].sort()).toEqual(["2021", "2023", "2024", "town"]);
  });
});

const BODIES = ["青禾县", "青禾县人民政府", "云溪镇", "云溪镇人民政府", "临江市交通运输局", "水利局"];

/**
 * A report of one of a few bodies and years, with one of a few texts and figures, so that reports have much to do with
 * one another.
 */
function anyDigest(source: Random, known: Map<string, Digest>): Digest {
  const body = source.pick(BODIES);
  const year = 2021 + source.below(4);
  const kind = source.below(3);
  const carried = source.below(2);
  const key = `${body} ${year} ${kind} ${carried}`;
  const made =
    known.get(key) ?? digest(body, year, [[], SENTENCES, [...SENTENCES.slice(1), SENTENCES[0] ?? ""]][kind], carried);
  known.set(key, made);
  return made;
}

it("names every report whose findings change, whatever happens", () => {
  const source = random(20);
  const known = new Map<string, Digest>();
  const index = new ReportIndex();
  index.useAggregates([{ body: "青禾县", parts: ["云溪镇"] }]);
  const said = () => new Map([...index.ids()].map((id) => [id, JSON.stringify(findingsOf(index, id))]));
  let before = said();
  let changes = 0;
  for (let step = 0; step < 150; step++) {
    const id = `${source.below(14)}`;
    const affected = source.below(4) === 0 ? index.delete(id) : index.set(id, anyDigest(source, known));
    const after = said();
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (one) => before.get(one) !== after.get(one),
    );
    expect(changed.filter((one) => !affected.has(one))).toEqual([]);
    changes += changed.length;
    before = after;
  }
  expect(changes).toBeGreaterThan(150);
});

function findingsOf(index: ReportIndex, id: string): unknown {
  const own = index.get(id);
  if (!own) return undefined;
  return compareReport(own, index.neighboursOf(id), () => undefined).findings.map(({ code, message, related }) => [
    code,
    message,
    related,
  ]);
}

describe("a report that is not in the index", () => {
  it("has the neighbours that it would have in it, and is nobody's neighbour", () => {
    const copied = [...SENTENCES];
    const texts = {
      "a/2022": text("青禾县", 2022, copied),
      "b/2023": text("青禾县", 2023, copied),
      "c/2023": text("双河县", 2023, copied),
      "d/2024": text("青禾县", 2024),
    };
    const own = digest("青禾县", 2023, copied);
    const index = indexOf(texts);
    for (const id of ["a/untitled", "z/untitled"]) {
      const outside = index.neighboursOf(id, own);
      const inside = indexOf({ ...texts, [id]: text("青禾县", 2023, copied) }).neighboursOf(id);
      expect(outside).toEqual(inside);
      expect(idsOf(outside.copies)).toContain("c/2023");
      expect([outside.lastYear?.id, outside.nextYear?.id, idsOf(outside.sameReport)]).toEqual([
        "a/2022",
        "d/2024",
        ["b/2023"],
      ]);
      expect(outside.duplicateOf?.id).toBe(id === "a/untitled" ? undefined : "b/2023");
      expect(index.get(id)).toBeUndefined();
    }
  });
});

describe("a Word document and the text that was made from it", () => {
  const document = { ...digest("青禾县", 2023, [], 1), isOffice: true };
  const index = (texts: Readonly<Record<string, Digest>>) => {
    const all = new ReportIndex();
    for (const [id, one] of Object.entries(texts)) all.set(id, one);
    return all;
  };

  it("are one report, and the text counts", () => {
    const all = index({ "a.docx": document, "b.txt": digest("青禾县", 2023, [], 1), next: digest("青禾县", 2024) });
    expect(all.neighboursOf("a.docx").sameReport).toEqual([]);
    expect(all.neighboursOf("b.txt").sameReport).toEqual([]);
    expect(all.neighboursOf("next").lastYear?.id).toBe("b.txt");
  });

  it("are two where their figures differ, and so are two documents", () => {
    const other = index({ "a.docx": document, "b.txt": digest("青禾县", 2023) });
    expect(idsOf(other.neighboursOf("a.docx").sameReport)).toEqual(["b.txt"]);
    const two = index({ "a.docx": document, "b.docx": document });
    expect(idsOf(two.neighboursOf("b.docx").sameReport)).toEqual(["a.docx"]);
  });

  it("are one report side by side under one name, whatever is mended in the text, but not a document and its PDF", () => {
    const mended = digest("青禾县", 2023);
    const all = index({ "2023/a.docx": document, "2023/a.txt": mended, next: digest("青禾县", 2024) });
    expect(all.textOf("2023/a.docx")).toBe("2023/a.txt");
    expect(all.neighboursOf("2023/a.txt").sameReport).toEqual([]);
    expect(all.neighboursOf("next").lastYear?.id).toBe("2023/a.txt");
    const elsewhere = index({ "word/a.docx": document, "text/a.txt": mended });
    expect(idsOf(elsewhere.neighboursOf("text/a.txt").sameReport)).toEqual(["word/a.docx"]);
    const otherYear = index({ "a.docx": document, "a.txt": digest("青禾县", 2022) });
    expect(otherYear.textOf("a.docx")).toBeUndefined();
    const printed = { ...mended, isOffice: true, isPdf: true };
    expect(idsOf(index({ "a.docx": document, "a.pdf": printed }).neighboursOf("a.pdf").sameReport)).toEqual(["a.docx"]);
    expect(index({ "a.pdf": printed, "a.md": digest("青禾县", 2023, [], 1) }).textOf("a.pdf")).toBe("a.md");
  });

  it("stay one report when it is known that the text was made from the document, whatever is mended in it", () => {
    const all = index({ "a.docx": document, "b.txt": digest("青禾县", 2023, [], 1), next: digest("青禾县", 2024) });
    all.set("b.txt", digest("青禾县", 2023));
    expect(all.textOf("a.docx")).toBeUndefined();
    expect([...all.madeFrom("b.txt", "a.docx")].sort()).toEqual(["a.docx", "b.txt", "next"]);
    expect(all.textOf("a.docx")).toBe("b.txt");
    expect(all.textOf("b.txt")).toBeUndefined();
    expect(all.neighboursOf("a.docx").sameReport).toEqual([]);
    expect(all.neighboursOf("b.txt").sameReport).toEqual([]);
    expect(all.neighboursOf("next").lastYear?.id).toBe("b.txt");
    all.set("b.txt", digest("青禾县", 2022));
    expect(all.textOf("a.docx")).toBeUndefined();
  });

  it("lose each other when one of them changes", () => {
    const all = index({ "a.docx": document, "b.txt": digest("青禾县", 2023, [], 1) });
    expect([...all.set("b.txt", digest("青禾县", 2023))].sort()).toEqual(["a.docx", "b.txt"]);
  });
});
