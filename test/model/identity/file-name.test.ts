import { describe, expect, test } from "vitest";
import { digestOf } from "../../../server/src/model/digest/digest";
import { namedByFile } from "../../../server/src/model/identity/file-name";
import { readReport } from "../../../server/src/model/report";
import { buildReport } from "../../support/reports/report-builder";

test.each([
  ["青禾县水利局2024年政府信息公开工作年度报告.txt", { body: "青禾县水利局", year: 2024 }],
  ["2024年青禾县水利局政府信息公开工作年度报告.html", { body: "青禾县水利局", year: 2024 }],
  ["青禾县水利局-2024.md", { body: "青禾县水利局", year: 2024 }],
  ["2024_青禾县松木镇人民政府.csv", { body: "青禾县松木镇人民政府", year: 2024 }],
  ["03 青禾县水利局（2024年度）.txt", { body: "青禾县水利局", year: 2024 }],
  ["水利局2024.txt", { year: 2024 }],
  ["青禾县水利局.txt", { body: "青禾县水利局" }],
  ["青禾县水利局2023-2024.txt", { body: "青禾县水利局" }],
  ["2024.txt", { year: 2024 }],
  ["20240118.txt", {}],
  ["r1.txt", {}],
  ["Untitled-1", {}],
  ["2024年政府信息公开工作年度报告.txt", { year: 2024 }],
])("what a file's name says: %s", (name, named) => {
  expect(namedByFile(name)).toEqual(named);
});

describe("the name of the file", () => {
  const titled = buildReport({ body: "青禾县水利局", year: 2024 });
  const untitled = titled.slice(titled.indexOf("\n") + 1);
  const certain = (text: string, fileName: string) => {
    const { body, year } = digestOf(readReport(text, { fileName }));
    return [body?.name, year];
  };

  test("stands in for a title", () => {
    expect(certain(untitled, "青禾县水利局2024.txt")).toEqual(["青禾县水利局", 2024]);
  });

  test("does not where the text says otherwise", () => {
    expect(certain(untitled, "青禾县水利局2025.txt")).toEqual(["青禾县水利局", undefined]);
  });

  test("is nothing beside a title or the configuration", () => {
    expect(certain(titled, "青禾县教育局2023.txt")).toEqual(["青禾县水利局", 2024]);
    const identity = { body: "青禾县财政局", year: 2022 };
    const { body, year } = digestOf(readReport(untitled, { identity, fileName: "青禾县水利局2024.txt" }));
    expect([body?.name, year]).toEqual(["青禾县财政局", 2022]);
  });
});
