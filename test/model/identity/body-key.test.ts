import { describe, expect, it } from "vitest";
import { bodyKey } from "../../../server/src/model/identity/body-key";

describe("spellings of one body", () => {
  it.each([
    ["会同县", "会同县人民政府", "会同县政府", "会 同 县 人民政府", "会同县　"],
    ["云溪镇", "云溪镇人民政府", "云溪镇政府"],
    ["松岭区石桥街道", "松岭区石桥街道办事处"],
    ["白鹭湖新区管理委员会", "白鹭湖新区管委会"],
    ["内蒙古自治区", "内蒙古自治区人民政府"],
    ["黔东南州", "黔东南州人民政府"],
    ["青禾县水利局", "青禾县 水利局"],
  ])("%s and the others", (...names) => {
    expect(new Set(names.map(bodyKey)).size).toBe(1);
    expect(bodyKey(names[0] ?? "")).toBeDefined();
  });
});

describe("different bodies", () => {
  it.each([
    ["会同县人民政府", "会同县人民政府办公室"],
    ["会同县人民政府办公室", "会同县人民政府办公厅"],
    ["会同县水利局", "怀化市会同县水利局"],
    ["会同县", "怀化市会同县"],
    ["临江市", "临江县"],
    ["白鹭湖新区管委会", "白鹭湖管委会"],
    ["石桥街道", "石桥镇"],
    ["临江市财政局", "临江市财政局城东分局"],
    ["云溪乡人民政府", "云溪镇人民政府"],
  ])("%s and %s", (one, other) => {
    const [a, b] = [bodyKey(one), bodyKey(other)];
    if (a !== undefined && b !== undefined) expect(a).not.toBe(b);
    expect([a, b].some((key) => key !== undefined)).toBe(true);
  });
});

it.each([
  "水利局",
  "市教育局",
  "县人民政府",
  "市场监督管理局",
  "住房和城乡建设局",
  "城市管理综合执法局",
  "社区服务中心",
  "经济技术开发区管委会",
  "街道办事处",
  "办公室",
  "",
])("a name that many bodies have is nobody's: %s", (name) => {
  expect(bodyKey(name)).toBeUndefined();
});

it.each([
  "晋城市城市管理局",
  "诸城市市场监督管理局",
  "青禾县住房和城乡建设局",
  "国家税务总局青禾县税务局",
  "乌海市工业和信息化局",
])("a name with its place is one body's: %s", (name) => {
  expect(bodyKey(name)).toBe(name);
});
