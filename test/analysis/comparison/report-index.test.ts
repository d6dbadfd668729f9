import { describe, expect, it } from "vitest";
import { ReportIndex } from "../../../server/src/analysis/comparison/report-index";
import { indexOf } from "../../support/reports/reports";
import { digest, idsOf, SENTENCES, text } from "./digests";

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
