import { describe, expect, it } from "vitest";
import { buildReport } from "../../support/reports/report-builder";
import { BODY, found } from "./texts";

describe("how the body calls itself", () => {
  const selves = (sentence: string) =>
    found(buildReport({ body: BODY, prose: { overview: [sentence] } }), "self-reference");
  it.each([
    "我公司认真履职。",
    "我村认真履职。",
    "我馆认真履职。",
    "我站认真履职。",
    "我医院认真履职。",
    "我办事处认真履职。",
    "我中心认真履职。",
    "我街办认真履职。",
    "我乡镇认真履职。",
    "我处认真履职。",
    "我局认真履职。下一步，我办将认真履职。",
  ])("%s", (sentence) => expect(selves(sentence)).toEqual(["self-reference"]));
  it.each([
    "我局认真履职。",
    "依据本公司法有关条款答复。",
    "“我村要修路”的诉求得到回应。",
    "在本站点查询。",
    "本中心城区的信息已公开。",
    "登录本站查询。",
    "本站在显著位置设置专栏。",
    "本社区居民可就近查阅。",
    "本村民组的信息已公开。",
    "我办认真履职。",
    "我局推进“我办理、我公开”，由我处理的事项及时公开。",
    "我乡镇村三级均已公开。",
  ])("nothing: %s", (sentence) => expect(selves(sentence)).toEqual([]));
  it("in the report of a subdistrict", () => {
    const said = (sentence: string) =>
      found(buildReport({ body: "青禾街道办事处", prose: { overview: [sentence] } }), "self-reference");
    expect(said("我委认真履职。")).toEqual(["self-reference"]);
    expect(said("我街道认真履职。")).toEqual([]);
  });
});

it("a committee that calls itself so and 我局 as well", () => {
  const selves = (sentence: string) =>
    found(buildReport({ body: "临江市交通运输委员会", prose: { overview: [sentence] } }), "self-reference");
  expect(selves("我委认真履职，我局共收到留言3条。")).toEqual(["self-reference"]);
  expect(selves("我局认真履职。")).toEqual([]);
});

describe("the county that a bureau says it is of", () => {
  const counties = (body: string) =>
    found(buildReport({ body, prose: { overview: ["我县认真履职。"] } }), "self-reference");
  it.each(["临江市交通运输局", "云溪区交通运输局", "江州市交通运输局"])("is none for %s", (body) =>
    expect(counties(body)).toEqual(["self-reference"]),
  );
  it.each([
    "青禾县交通运输局",
    "临江市青禾县交通运输局",
    "交通运输局",
    "青禾经济开发区应急管理局",
    "青禾高新区应急管理局",
    "云溪苗族自治州交通运输局",
  ])("may be one for %s", (body) => expect(counties(body)).toEqual([]));
});
