import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { applyEdits } from "../../../server/src/base/edits";
import { tellsEdition } from "../../../server/src/spec/forms";
import { ROOT } from "../../support/processes/built";
import { nianbao } from "../support/nianbao";

const FOLDER = path.join(ROOT, "examples");
const reports = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));
const textOf = (name: string) => readFileSync(path.join(FOLDER, name), "utf8");

test("a check of the folder passes over the README and complains of the exercises alone", () => {
  const { code, out } = nianbao(["check", "--format", "json", "examples"], ROOT);
  const { reports: read, skipped } = JSON.parse(out);
  expect(read.map(({ file }: { file: string }) => file)).toEqual(reports.sort().map((name) => `examples/${name}`));
  expect(skipped).toEqual([{ file: "examples/README.md", reason: "not-a-report" }]);
  for (const { file, findings } of read) expect(findings.length > 0, file).toBe(file.includes("练习"));
  expect(code).toBe(1);
});

test("each layout of the README is there, and both editions", () => {
  const tables = reports.flatMap((name) => [...analyse(textOf(name)).report.tables.values()]);
  expect(new Set(tables.map(({ layout }) => layout))).toEqual(
    new Set(["pipe-rows", "pipe-cells", "tab-rows", "indented-cells", "markdown", "html", "box"]),
  );
  const told = tables.map(({ editions }) => editions).filter(tellsEdition);
  expect(new Set(told.flat())).toEqual(new Set(["2019", "2021"]));
});

describe.each(reports)("%s", (name) => {
  const { report, findings } = analyse(textOf(name));

  test("is called what its title says", () => {
    expect(report.title?.value.replace("人民政府", "")).toBe(
      name.replace(/^练习-|\.txt$/g, "").replace("人民政府", ""),
    );
    expect(name).toContain(`${report.identity.year?.value}年`);
    expect(report.identity.body).toBeDefined();
  });

  test("has all sections, tables, rows and figures", () => {
    expect(report.sections).toHaveLength(6);
    expect([...report.tables.keys()].sort()).toEqual(["applications", "article20", "reviews"]);
    for (const table of report.tables.values())
      for (const row of table.rows.values()) expect(row.state, row.form.label).toBe("read");
  });

  test("can be made right with quick fixes alone", () => {
    expect(findings.length > 0).toBe(name.startsWith("练习"));
    let text = textOf(name);
    for (let round = 0; round < 5; round++) {
      const [first] = analyse(text).findings;
      if (!first) break;
      const fixes = first.fixes?.() ?? [];
      const fix = fixes.find(({ preferred }) => preferred) ?? fixes[0];
      expect(fix, first.code).toBeDefined();
      text = applyEdits(text, fix?.edits ?? []);
    }
    expect(analyse(text).findings.map(({ code }) => code)).toEqual([]);
  });
});
