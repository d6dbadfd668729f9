import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { applyEdits } from "../../../server/src/base/edits";
import { cellKey } from "../../support/reports/figures";
import { buildReport, ROW_LAYOUTS } from "../../support/reports/report-builder";
import { BODY, CLEAN, found, replaced } from "./texts";

describe("text read in another encoding", () => {
  it.each([
    "我局Ã¤Â¸Â\u00adÃ¥Â¿Âƒ贯彻",
    "我局ä¸\u00adå¿\u0083贯彻",
    "我局&#65533;贯彻",
    "我局锟斤拷贯彻",
    "锘挎垜局贯彻",
    "我局ï¼Œ贯彻",
    "我局宸ヤ綔有序",
  ])("%s", (sentence) =>
    expect(found(buildReport({ body: BODY, prose: { overview: [sentence] } }), "decoding")).toEqual(["decoding"]),
  );
  it.each(["Café和naïve两个词", "温度±2°，面积20㎡", "更多»»»»", "Café——读书角", "Größe与Übung"])(
    "nothing: %s",
    (sentence) => expect(found(buildReport({ body: BODY, prose: { overview: [sentence] } }), "decoding")).toEqual([]),
  );
});

describe("find-and-replace accidents", () => {
  const period = (sentence: string) => found(replaced(CLEAN, "所列数据的统计期限", sentence), "replaced-text");
  it.each([
    "所列水务局的统计期限",
    "所列大数据局的统计期限",
    "所列信息中心的统计期限",
    "所列市局的统计期限",
    "所列城关镇的统计期限",
    "所列卫健委的统计期限",
    "所列管委会的统计期限",
    "所列高新区的统计期限",
  ])("%s", (sentence) => expect(period(sentence)).toEqual(["replaced-text"]));
  it.each([
    ["所列政务公开的统计期限", ["replaced-text information"]],
    ["所列本年度的统计期限", []],
    ["所列各类信息的统计期限", []],
  ])("no body: %s", (sentence, expected) => expect(period(sentence)).toEqual(expected));
  const inPreface = (words: string) =>
    found(replaced(CLEAN, "所列数据的统计期限", `本报告中${words}的统计期限`), "replaced-text");
  it("behind 报告中 without 所列", () => {
    expect(inPreface("青禾县水利局办公室")).toEqual(["replaced-text"]);
    for (const words of ["数据", "涉及", "所列数据", "有关工作", "各项统计"])
      expect(inPreface(words), words).toEqual([]);
  });
  it("an office alone before the period only asks; not the report's own", () => {
    const alone = (sentence: string) => found(replaced(CLEAN, "所列数据的统计期限", sentence), "replaced-text");
    expect(alone("公开。县政府办统计期限")).toEqual(["replaced-text information"]);
    expect(alone("公开，县委办、县政府办公室统计期")).toEqual(["replaced-text information"]);
    for (const sentence of ["公开。各部门统计期限", "公开。我局办公室统计期限", "公开。数据统计期限"])
      expect(alone(sentence), sentence).toEqual([]);
    const office = "青禾县人民政府办公室";
    const own = replaced(buildReport({ body: office }), "所列数据的统计期限", `公开。${office}统计期限`);
    expect(found(own, "replaced-text")).toEqual([]);
  });
  const note = (words: string) => found(replaced(CLEAN, "本列数据的勾稽关系", words), "replaced-text");
  it.each(["本列青禾县的勾稽关系", "本列各单位的勾稽关系"])("in the corner note: %s", (words) =>
    expect(note(words)).toEqual(["replaced-text"]),
  );
  it.each(["本列各项的勾稽关系", "本列之间的勾稽关系"])("nothing in the corner note: %s", (words) =>
    expect(note(words)).toEqual([]),
  );
  it.each([
    "所列信息的统计期限",
    "所列各乡镇的统计期限",
    "所列全县的统计期限",
    "所列各单位的统计期限",
    "所列本局数据的统计期限",
    "所列工作情况的统计期限",
  ])("nothing: %s", (sentence) => expect(period(sentence)).toEqual([]));
});

it.each(ROW_LAYOUTS)(
  "words in the value cell of a row of %s are no figure, however long, and nothing is missing",
  (layout) => {
    const figures = new Map([[cellKey("article20", "permits", "decisions"), "987654"]]);
    for (const words of ["叁拾陆万伍仟贰佰元整", "数据见附件一所列的明细表", "未统计到相关的数据情况说明"]) {
      const text = replaced(buildReport({ body: BODY, layout, figures }), "987654", words);
      expect(found(text, "unreadable-figure"), words).toEqual(["unreadable-figure"]);
      expect(found(text, "missing-value"), words).toEqual([]);
    }
  },
);

describe("amounts in other units", () => {
  it.each([
    ["0.003652亿", "36.52"],
    ["0.3652百万元", "36.52"],
    ["365.2千元", "36.52"],
  ])("%s is %s 万元", (written, due) => {
    const text = buildReport({ body: BODY, figures: new Map([[cellKey("article20", "fees", "amount"), written]]) });
    const [finding, ...others] = analyse(text).findings.filter(
      ({ span }) => text.slice(span.start, span.end) === written,
    );
    expect(others).toEqual([]);
    expect(finding?.code).toBe("figure-unit");
    expect(applyEdits(text, finding?.fixes?.()[0]?.edits ?? [])).toContain(due);
  });
});
