import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { readReport } from "../../../server/src/model/report";
import { formOf } from "../../../server/src/spec/forms";
import type { EditionId } from "../../../server/src/spec/types";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, cellKey, consistentFigures, type Figures } from "../../support/reports/figures";
import { buildReport, CELL_LAYOUTS } from "../../support/reports/report-builder";
import { separatedReport } from "./separated";

/** Figures with these values for one row of 表三, in the order of its columns. */
function withRow(figures: Figures, row: string, values: readonly string[]): Figures {
  const columns = ["natural", "business", "research", "welfare", "legal", "otherOrg", "total"];
  return new Map([
    ...figures,
    ...columns.map((column, at) => [cellKey("applications", row, column), values[at] ?? ""] as const),
  ]);
}

/** The figures of a text that are not those that were written. */
function wrongIn(text: string, edition: EditionId, figures: Figures): readonly (readonly [string, string])[] {
  const due = allFigures(edition, figures);
  return [...readings(readReport(text))].filter(
    ([cell, value]) => /^[-+]?\d/.test(value) && value !== due.get(cell)?.replace("+", ""),
  );
}

const FIGURES = withRow(consistentFigures("2021", random(3)), "refused4", ["", "12", "/", "345", "", "6", "363"]);

describe("a row of which something is odd, and that its total does not prove", () => {
  it.each(CELL_LAYOUTS)("is not read where a figure or a line of it is there twice or in two: %s", (layout) => {
    const lines = buildReport({ layout, figures: FIGURES }).split("\n");
    const first = lines.findIndex((line) => line.includes("保护第三方合法权益"));
    for (let at = first + 1; !lines[at]?.includes("属于三类内部事务信息"); at++) {
      const line = lines[at] ?? "";
      const twice = [...lines.slice(0, at), line, ...lines.slice(at)].join("\n");
      if (/\d/.test(line)) expect(wrongIn(twice, "2021", FIGURES)).toEqual([]);
      const [, before = "", behind] = /^(\D*\d)(\d.*)$/.exec(line) ?? [];
      for (const end of behind ? ["\n", "\n\n", "\n  "] : []) {
        const cut = [...lines.slice(0, at), before + end + behind, ...lines.slice(at + 1)].join("\n");
        expect(wrongIn(cut, "2021", FIGURES), JSON.stringify(before + end + behind)).toEqual([]);
      }
    }
  });

  it.each([" ", "\n", "<br/>\n", "  "])(
    "is not read where marks for none stand in running text and %j in a figure",
    (mark) => {
      const text = buildReport({ layout: "bare-cells", figures: FIGURES }).replace(/\s+/g, " ");
      expect(text).toContain(" 12 / 345 6 363 ");
      for (const [whole, cut] of [
        ["345", `3${mark}45`],
        ["363", `36${mark}3`],
      ] as const)
        expect(
          wrongIn(text.replace(` 12 / 345 6 363 `, ` 12 / 345 6 363 `.replace(whole, cut)), "2021", FIGURES),
        ).toEqual([]);
    },
  );

  it.each([
    "青禾县人民政府202 3年政府信息公开工作年度报告",
    "青禾县人民政府2023年政府信\n息公开工作年度报告",
    "青禾县人民政府<br>2023年年度报告",
  ])("is not read up to the number of a page over a head that is damaged: %s", (head) => {
    const text = buildReport({
      layout: "bare-cells",
      figures: new Map([...FIGURES, ["article20.fees.amount", "39.5"]]),
    });
    for (const [before, figure] of [
      ["行政事业性收费\n\n", "39.5"],
      ["\n\n6\n\n", "363"],
    ] as const) {
      expect(text).toContain(before + figure);
      const paged = text.replace(before + figure, `${before}2\n${head}\n\n${figure}`);
      expect(wrongIn(paged, "2021", FIGURES).filter(([, value]) => value === "2")).toEqual([]);
    }
  });
});

it("a figure that a line end divides in running text is not two, where a blank left no trace", () => {
  const figures = withRow(FIGURES, "refused4", ["1674", "5", "", "3", "0", "1235", "2917"]);
  const text = buildReport({ layout: "bare-cells", figures }).replace(/\s+/g, " ");
  expect(text).toContain(" 1674 5 3 0 1235 2917 ");
  expect(wrongIn(text.replace(" 0 1235 2917 ", " 0 1\n  235 2917 "), "2021", figures)).toEqual([]);
});

it("a figure left over from one row is not the only one of the next", () => {
  const none = new Map([...FIGURES, ["article20.permits.decisions", "-"]]);
  const text = separatedReport("2021", none, ([label = "", ...cells]) =>
    cells.length > 0 ? `${label}：${cells.join(" ")}` : label,
  );
  const [row = ""] = /行政规范性文件：.*/.exec(text) ?? [];
  const read = readReport(text.replace(row, "行政规范性文件：52 147；1 57")).tables.get("article20");
  expect(read?.rows.get("permits")?.data.get("decisions")?.text).not.toBe("57");
});

describe("表二 of 2019 without borders, a dash as mark for none and as sign", () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["permits", ["0", "-1", "53"]],
    ["otherServices", ["513", "-", ""]],
    ["penalties", ["0", "-1", "0"]],
    ["coercion", ["0", "-", "1"]],
    ["fees", ["-", "-1"]],
  ];
  const given = rows.flatMap(([row, values]) => {
    const form = formOf("article20", "2019").lines.find((line) => line.kind === "row" && line.key === row);
    const columns = form?.kind === "row" ? form.columns : [];
    return columns.map(({ key }, at) => [cellKey("article20", row, key), values[at] ?? ""] as const);
  });

  it.each(["-", "/", "—"])("gives no figure of it: none is %s", (none) => {
    const figures = new Map([
      ...consistentFigures("2019", random(7)),
      ...given.map(([cell, value]) => [cell, value === "-" ? none : value] as const),
    ]);
    expect(wrongIn(buildReport({ edition: "2019", layout: "glued", figures }), "2019", figures)).toEqual([]);
  });
});

it.each(["\n", "\r\n", "\n  "])("a figure without borders that %j divides is not two", (end) => {
  const figures = new Map([...FIGURES, ["article20.normative.issued", "0"], ["article20.normative.repealed", "8"]]);
  const text = buildReport({ layout: "glued", figures: new Map([...figures, ["article20.normative.inForce", "32"]]) });
  expect(text).toContain("行政规范性文件0832第二十条");
  const cut = text.replace("行政规范性文件0832", `行政规范性文件083${end}2`);
  expect(wrongIn(cut, "2021", new Map([...figures, ["article20.normative.inForce", "32"]]))).toEqual([]);
});

it("commas between words and figures of running text are no thousands", () => {
  const figures = new Map([
    ...consistentFigures("2019", random(5)),
    ["article20.permits.change", "+2"],
    ["article20.permits.decisions", "987"],
  ]);
  const text = buildReport({ edition: "2019", layout: "csv", figures }).replace(/\s+/g, " ");
  expect(wrongIn(text, "2019", figures)).toEqual([]);
});

it.each(["<br>", "<wbr>", "<br/>"])("a heading with %s inside is not missing", (tag) => {
  for (const layout of ["tab-rows", "space-columns", "markdown", "glued", "csv"] as const)
    for (const heading of [
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
    ])
      for (const at of [1, 5, heading.length - 1]) {
        const text = buildReport({ layout }).replace(heading, heading.slice(0, at) + tag + heading.slice(at));
        expect(analyse(text).findings.filter(({ code }) => code.startsWith("missing-"))).toEqual([]);
      }
});

describe("columns without a mark between them", () => {
  const none = (figures: Figures): Figures =>
    new Map([...figures].map(([cell, text]) => [cell, text === "0" ? "" : text]));

  it("one blank among gaps of more may stand in a figure, where blanks leave no trace", () => {
    const given = { issued: "3", repealed: "", inForce: "55" };
    const figures = new Map([
      ...none(consistentFigures("2021", random(3))),
      ...Object.entries(given).map(([column, text]) => [cellKey("article20", "normative", column), text] as const),
      ...["issued", "repealed", "inForce"].map((column) => [cellKey("article20", "rules", column), ""] as const),
    ]);
    const text = separatedReport("2021", figures, (cells) => cells.join("  "));
    expect(text).toContain("行政规范性文件  3    55");
    expect(wrongIn(text.replace("行政规范性文件  3    55", "行政规范性文件  3    5 5"), "2021", figures)).toEqual([]);
  });

  it("fifteen values with one in two and one lost are not given to the columns of 表四", () => {
    const rows = [
      ["1", "2", "", "45", "48"],
      ["3", "", "1", "0", "4"],
      ["2", "2", "2", "2", "8"],
    ];
    const columns = ["upheld", "corrected", "otherResult", "pending", "total"];
    const given = ["reconsideration", "directSuit", "suitAfter"].flatMap((row, at) =>
      columns.map((column, index) => [cellKey("reviews", row, column), rows[at]?.[index] ?? ""] as const),
    );
    const figures = new Map([...consistentFigures("2021", random(3)), ...given]);
    const text = separatedReport("2021", figures, (cells) => cells.filter((cell) => cell !== "").join("  "));
    expect(text).toContain("1  2  45  48  3  1  0  4");
    for (const cut of ["1  2  4  5  48  3  1  0  4", "1  2  4  5  48  3  1  0  4".replace("  3  1", "  3  1  0")])
      expect(wrongIn(text.replace("1  2  45  48  3  1  0  4", cut), "2021", figures)).toEqual([]);
  });
});

it.each(["，", "#", "；"])("half a figure behind a label is no part of it: %s", (mark) => {
  const figures = new Map([...FIGURES, ["article20.fees.amount", "13.3"]]);
  const text = separatedReport("2021", figures, (cells) => cells.join(mark));
  for (const cut of ["1\n3.3", "1\r3.3", "1&nbsp;3.3"])
    expect(wrongIn(text.replace(`行政事业性收费${mark}13.3`, `行政事业性收费${mark}${cut}`), "2021", figures)).toEqual(
      [],
    );
});

it("a figure on a line below a row of blanks may be the row's", () => {
  const figures = new Map([...FIGURES, ["article20.permits.decisions", "1609"]]);
  const text = separatedReport("2021", figures, (cells) => cells.join(" | "));
  const read = readReport(text.replace("行政许可 | 1609", "行政许可 |\n1609"))
    .tables.get("article20")
    ?.rows.get("permits");
  expect(read?.data.get("decisions")?.state).not.toBe("blank");
});

it("figures behind a label of which a part stands on the next line are not those of the row below", () => {
  const text = separatedReport("2021", FIGURES, (cells) => cells.join("、")).split("\n");
  const lines = text.filter((line) => !line.startsWith("2.申请人逾期未按收费通知要求缴纳费用"));
  expect(lines.length).toBe(text.length - 1);
  expect(readReport(lines.join("\n")).tables.get("applications")?.rows.get("other2")?.state).not.toBe("read");
});

it("a figure with a stroke inside is no number of a page", () => {
  const figures = withRow(FIGURES, "refused5", ["1", "2", "3", "837", "4", "5", "852"]);
  const text = buildReport({ layout: "tab-lines", figures });
  expect(text.split("837").length).toBe(2);
  const data = readReport(text.replace("837", "8/37")).tables.get("applications")?.rows.get("refused5")?.data;
  expect(data?.get("welfare")?.state).not.toBe("blank");
});

it("lines of a drawn table that were put together are read", () => {
  const lines = buildReport({ layout: "box", figures: FIGURES }).split("\n");
  for (let at = 0; at + 1 < lines.length; at++) {
    if (!/[┤│]$/.test(lines[at] ?? "") || !/^[├│]/.test(lines[at + 1] ?? "") || at % 5 > 1) continue;
    const joined = [...lines.slice(0, at), `${lines[at]}${lines[at + 1]}`, ...lines.slice(at + 2)].join("\n");
    expect(wrongIn(joined, "2021", FIGURES)).toEqual([]);
    expect(analyse(joined).findings.filter(({ code }) => code.startsWith("missing-"))).toEqual([]);
  }
});

it("a label with marks for none behind it that are no cells has its values", () => {
  const given = ["issued", "repealed", "inForce"].map(
    (column) => [cellKey("article20", "rules", column), "/"] as const,
  );
  const figures = new Map([...FIGURES, ...given, ["article20.permits.decisions", "-"] as const]);
  const text = separatedReport("2021", figures, (cells, row) => cells.join(row % 2 === 1 ? "\t" : "  ")).replace(
    /^(规章|行政许可).*/gm,
    (line) => line.replaceAll("\t", "  "),
  );
  expect(text).toContain("规章  /  /  /");
  expect(analyse(text).findings.filter(({ code }) => code === "missing-value")).toEqual([]);
});

it.each(["csv", "markdown", "pipe-cells", "tab-rows"] as const)(
  "the blank of a label over two columns hides no row: %s",
  (layout) => {
    const figures = consistentFigures("2021", random(9));
    const merged = buildReport({
      layout,
      figures,
      grid: (rows) =>
        rows.map((row) =>
          row.flatMap((slot) =>
            slot.text === "（七）总计" ? [{ text: slot.text }, { text: "" }] : slot.covered ? [] : [slot],
          ),
        ),
    });
    const read = readReport(merged).tables.get("applications")?.rows.get("handled");
    expect([...(read?.data.values() ?? [])].map(({ text }) => text)).toEqual(
      [...allFigures("2021", figures)].flatMap(([cell, text]) =>
        cell.startsWith("applications.handled.") ? [text] : [],
      ),
    );
  },
);
