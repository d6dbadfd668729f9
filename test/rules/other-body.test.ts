import { describe, expect, it } from "vitest";
import { bodyNamed, type KnownBody } from "../../server/src/model/identity/body-kind";
import { isAnother, isElsewhere, isGovernmentOf, isNeighbour } from "../../server/src/rules/support/bodies/other-body";

function body(name: string): KnownBody {
  const found = bodyNamed(name);
  if (!found) throw new Error(`No body: ${name}`);
  return found;
}

describe("another body than the report's, for certain", () => {
  it.each([
    ["青禾县水利局", "云溪县水利局"],
    ["青禾县水利局", "青禾县教育局"],
    ["青禾县水利局", "青禾县教育局办公室"],
    ["青禾县水利局", "青禾市水利局"],
    ["临江市卫生健康委员会", "临江市医疗保障局"],
    ["青禾县城关镇人民政府", "青禾县河口乡人民政府"],
    ["临江市青山区东湖街道办事处", "青山区西湖街道办事处"],
    ["临江市水利局", "临江市发展和改革委员会"],
    ["青禾县水利局", "临江市水利局"],
    ["青禾区教育和体育局", "临江市教育局"],
    ["青禾县人民政府", "青禾市人民政府"],
    ["青禾县人民政府", "云溪县人民政府"],
    ["青禾县水利局", "青禾县城关镇人民政府"],
    ["青禾县水利局", "青禾县城关街道办事处"],
    ["青禾县城关镇人民政府", "青禾县水利局"],
    ["青禾县城关镇人民政府", "青禾县城关街道办事处"],
    ["青禾县城关镇人民政府", "青禾县河口镇人民政府"],
    ["市城管执法局", "临江市水利局"],
    ["市水利局", "临江市教育局"],
  ])("%s: %s", (own, written) => {
    expect(isAnother(body(own), written)).toBe(true);
  });

  it.each([
    ["青禾县水利局", "青禾县水利局"],
    ["青禾县水利局", "青禾县水利局办公室"],
    ["青禾县水利局", "水利局"],
    ["青禾县发展和改革委员会", "青禾县发展和改革局"],
    ["临江市卫生健康委员会", "临江市卫健委"],
    ["临江市卫生健康委员会", "市卫健委"],
    ["临江市发展和改革委员会", "市发改委"],
    ["青禾县城关镇人民政府", "青禾县城关乡人民政府"],
    ["临江市青山区东湖街道办事处", "青山区东湖街道办事处"],
    ["青禾县水利局", "青禾县人民政府"],
    ["青禾县人民政府", "青禾县水利局"],
    ["青禾县水利局", "青禾市教育局"],
    ["青禾县发展和改革局", "青禾县发改局"],
    ["青禾县发改局", "青禾县发展和改革局"],
    ["青禾县城关税务局", "青禾县城关镇人民政府"],
    ["青禾县城关镇人民政府", "青禾县城关税务局"],
    ["青禾县水利局", "有关单位"],
    ["市城管执法局", "临江市城市管理行政执法局"],
    ["临江市市场监督管理局", "临江市市监局"],
    ["青禾县市场监督管理局", "青禾县市监局"],
    ["临江市城市管理综合行政执法局", "市城管局"],
    ["县人社局", "青禾县人力资源和社会保障局"],
  ])("is not certain: %s: %s", (own, written) => {
    expect(isAnother(body(own), written)).toBe(false);
  });
});

it.each([
  ["青禾县水利局", "青禾县人民政府", true],
  ["临江经济技术开发区管理委员会", "临江市人民政府", true],
  ["青禾县水利局", "青禾县人民政府办公室", false],
  ["青禾县水利局", "青禾县教育局", false],
  ["青禾县人民政府", "青禾县人民政府", false],
  ["青禾县城关镇人民政府", "青禾县人民政府", false],
])("a bureau's report is signed by a government: %s, %s: %s", (own, written, expected) => {
  expect(isGovernmentOf(body(own), written)).toBe(expected);
});

it.each([
  ["青禾县水利局", "云溪县人民政府", true],
  ["青禾县水利局", "云溪县教育局", true],
  ["青禾县水利局", "青禾县人民政府", false],
  ["青禾县水利局", "大青禾县水利局", false],
  ["大青禾县水利局", "青禾县水利局", false],
  ["青禾县水利局", "云溪市水利局", false],
  ["临江市水利局", "云溪市水利局", false],
  ["青禾县水利局", "水利局", false],
  // The city above a county is not known, unless the body's own name says it.
  ["青禾县水利局", "临江市人民政府", false],
  ["怀水市青禾县水利局", "临江市人民政府", true],
  ["怀水市青禾县水利局", "怀水市人民政府", false],
  ["怀水市青禾市水利局", "青禾市人民政府", false],
  ["怀水市城市管理局", "临江市人民政府", false],
])("whom the public may ask is in another place: %s, %s: %s", (own, written, expected) => {
  expect(isElsewhere(body(own), written)).toBe(expected);
});

it.each([
  ["青禾县水利局", "青禾县教育局", true],
  ["青禾县水利局", "青禾县教育局办公室", true],
  ["临江市青山区东湖街道办事处", "青山区西湖街道办事处", true],
  ["临江市青山区东湖街道办事处", "青山区东湖街道办事处", false],
  ["青禾县水利局", "云溪县教育局", false],
  ["青禾县水利局", "青禾县水利局", false],
  ["青禾县水利局", "青禾县人民政府", false],
  ["青禾县水利局", "青禾县教育委员会", false],
  ["青禾县人民政府", "青禾县教育局", false],
  ["青禾县水利局", "有关单位", false],
])("whom the public may ask is a bureau beside it: %s, %s: %s", (own, written, expected) => {
  expect(isNeighbour(body(own), written)).toBe(expected);
});
