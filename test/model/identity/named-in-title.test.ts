import { expect, test } from "vitest";
import { namedIn } from "../../../server/src/model/identity/title-words";

test.each([
  ["青禾县水利局2023年政府信息公开工作年度报告", { body: "青禾县水利局", year: "2023" }],
  ["青禾县水利局政府信息公开工作年度报告", { body: "青禾县水利局" }],
  ["2023年青禾县水利局政府信息公开工作年度报告", { body: "青禾县水利局", year: "2023" }],
  ["青禾县水利局政府信息公开工作2023年报告", { body: "青禾县水利局", year: "2023" }],
  ["青禾县水利局政府信息公开工作2023年报告 二维码", { body: "青禾县水利局", year: "2023" }],
  ["教委2023年政府信息公开工作年度报告", { body: "教委", year: "2023" }],
  ["2023年政府信息公开工作年度报告", { year: "2023" }],
  ["2023年信息公开工作年度报告", { year: "2023" }],
  ["政府信息公开工作年度报告", {}],
])("%s", (title, expected) => {
  expect(namedIn(title)).toEqual(expected);
});
