import type { TableForm } from "../types";
import { block, column } from "./build";

/** Who makes them, in the label of a row; a body has but one kind. */
const RULES = ["政府规章", "地方政府规章", "部门规章"];
/** What is counted of a kind of decision, behind its name in the label of a row. */
const counted = (name: string): readonly string[] =>
  ["事项", "决定", "案件", "数量", "件数", "决定数量"].map((ending) => name + ending);
const PERMITS = ["行政审批许可", ...counted("行政许可")];
const PENALTIES = counted("行政处罚");
const COERCION = ["行政强制措施", "行政强制执行", ...counted("行政强制")];

/** 表二, edition 2021: four blocks, ten values. */
export const ARTICLE20_2021: TableForm = {
  id: "article20",
  section: "disclosure",
  name: "表二",
  lines: [
    ...block(
      "item1",
      "一",
      [
        column("issued", "本年制发件数", ["本年制发", "制发件数", "本年制发数", "本年制发数量"]),
        column("repealed", "本年废止件数", ["本年废止", "废止件数", "本年废止数量"]),
        column("inForce", "现行有效件数", ["现行有效", "现行有效数量"]),
      ],
      [
        ["rules", "规章", RULES],
        ["normative", "行政规范性文件", ["规范性文件"]],
      ],
    ),
    ...block(
      "item5",
      "五",
      [column("decisions", "本年处理决定数量", ["处理决定数量", "本年处理决定数"])],
      [["permits", "行政许可", PERMITS]],
    ),
    ...block(
      "item6",
      "六",
      [column("decisions", "本年处理决定数量", ["处理决定数量", "本年处理决定数"])],
      [
        ["penalties", "行政处罚", PENALTIES],
        ["coercion", "行政强制", COERCION],
      ],
    ),
    ...block(
      "item8",
      "八",
      [
        column(
          "amount",
          "本年收费金额（单位：万元）",
          ["本年收费金额", "收费金额", "本年收费金额（万元）"],
          "amount",
          "万元",
        ),
      ],
      [["fees", "行政事业性收费"]],
    ),
  ],
  marks: ["本年制发件数", "本年废止件数", "现行有效件数", "行政规范性文件", "本年收费金额"],
  tellingLines: [],
};

const projects = column("projects", "上一年项目数量", ["上一年项目"]);
const change = column("change", "本年增/减", ["本年增减"], "signed");
const decisions = column("decisions", "处理决定数量");

/** 表二, edition 2019: five blocks, twenty-two values. */
export const ARTICLE20_2019: TableForm = {
  id: "article20",
  section: "disclosure",
  name: "表二",
  lines: [
    ...block(
      "item1",
      "一",
      [
        column("made", "本年新制作数量", ["本年新制作"]),
        column("published", "本年新公开数量", ["本年新公开"]),
        column("totalPublic", "对外公开总数量", ["对外公开数量"]),
      ],
      [
        ["rules", "规章", RULES],
        ["normative", "规范性文件", ["行政规范性文件"]],
      ],
    ),
    ...block(
      "item5",
      "五",
      [projects, change, decisions],
      [
        ["permits", "行政许可", PERMITS],
        ["otherServices", "其他对外管理服务事项"],
      ],
    ),
    ...block(
      "item6",
      "六",
      [projects, change, decisions],
      [
        ["penalties", "行政处罚", PENALTIES],
        ["coercion", "行政强制", COERCION],
      ],
    ),
    ...block("item8", "八", [projects, change], [["fees", "行政事业性收费"]]),
    ...block(
      "item9",
      "九",
      [column("items", "采购项目数量"), column("amount", "采购总金额", [], "amount")],
      [["procurement", "政府集中采购"]],
    ),
  ],
  marks: [
    "上一年项目数量",
    "本年增减",
    "对外公开总数量",
    "本年新公开数量",
    "本年新制作数量",
    "政府集中采购",
    "其他对外管理服务事项",
  ],
  tellingLines: [],
};
