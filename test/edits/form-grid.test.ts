import { describe, expect, it } from "vitest";
import { formGrid, gridLines, gridRowsOf } from "../../server/src/edits/form-grid";
import { gridInBrackets } from "../../server/src/edits/grid-slots";
import type { GridRow } from "../../server/src/layout/types";
import { editionsOf, FORMS, formOf } from "../../server/src/spec/forms";
import type { FormLine } from "../../server/src/spec/types";

const zero = (): string => "0";

/** A row as it reads: texts, `<` and `^` for covered places, spans behind the text. */
function drawn(row: GridRow): string {
  return row
    .map(({ text, covered, colSpan, rowSpan }) => {
      if (covered) return covered === "left" ? "<" : "^";
      return text + (colSpan ? `→${colSpan}` : "") + (rowSpan ? `↓${rowSpan}` : "");
    })
    .join(" | ");
}

describe.each(FORMS.map((form) => [`${form.name} ${editionsOf(form).join("/")}`, form] as const))("%s", (_, form) => {
  const width = { article20: 4, applications: 10, reviews: 15 }[form.id];

  it("is as wide everywhere as the printed table", () => {
    for (const row of formGrid(form, zero)) expect(row.length).toBe(width);
  });

  it("covers each place that a merged cell takes, and no other", () => {
    const grid = formGrid(form, zero);
    const owners = grid.map((row) => row.map(() => 0));
    grid.forEach((row, r) => {
      row.forEach((slot, c) => {
        if (slot.covered) return;
        for (let y = r; y < r + (slot.rowSpan ?? 1); y++) {
          for (let x = c; x < c + (slot.colSpan ?? 1); x++) {
            const line = owners[y];
            if (line) line[x] = (line[x] ?? 0) + 1;
          }
        }
      });
    });
    expect(new Set(owners.flat())).toEqual(new Set([1]));
  });

  it("holds every line of the form once, in its order", () => {
    const lines = gridLines(form, zero).flatMap((line) => line.lines);
    expect([...new Set<FormLine>(lines)]).toEqual([...form.lines]);
  });

  it("asks for every figure once", () => {
    const asked: string[] = [];
    formGrid(form, (row, column) => {
      asked.push(`${row}.${column}`);
      return "0";
    });
    const rows = form.lines.flatMap((line) =>
      line.kind === "row" ? line.columns.map((one) => `${line.key}.${one.key}`) : [],
    );
    expect(asked).toEqual(rows);
  });
});

it("draws the head of 表三 and the beginning of its groups as the form prints them", () => {
  const grid = formGrid(formOf("applications", "2021"), zero).map(drawn);
  expect(grid[0]).toBe(
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）→3↓3 | < | < | 申请人情况→7 | < | < | < | < | < | <",
  );
  expect(grid[1]).toBe("^ | ^ | ^ | 自然人↓2 | 法人或其他组织→5 | < | < | < | < | 总计↓2");
  expect(grid[2]).toBe("^ | ^ | ^ | ^ | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | ^");
  expect(grid[5]).toBe("三、本年度办理结果↓22 | （一）予以公开→2 | < | 0 | 0 | 0 | 0 | 0 | 0 | 0");
  expect(grid[7]).toBe("^ | （三）不予公开↓8 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0");
  expect(grid[8]).toBe("^ | ^ | 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0");
});

it("draws （六） of edition 2019 as one row", () => {
  const grid = formGrid(formOf("applications", "2019"), zero).map(drawn);
  expect(grid).toContain("^ | （六）其他处理→2 | < | 0 | 0 | 0 | 0 | 0 | 0 | 0");
  expect(grid).toContain("三、本年度办理结果↓20 | （一）予以公开→2 | < | 0 | 0 | 0 | 0 | 0 | 0 | 0");
});

it("lets the last heading and value of 表二 cover what is left", () => {
  const grid = formGrid(formOf("article20", "2019"), zero).map(drawn);
  expect(grid).toContain("第二十条第（九）项→4 | < | < | <");
  expect(grid).toContain("信息内容 | 采购项目数量 | 采购总金额→2 | <");
  expect(grid).toContain("政府集中采购 | 0 | 0→2 | <");
});

it("draws 表四 with its three rows of headings", () => {
  const grid = formGrid(formOf("reviews", "2021"), zero).map(drawn);
  const outcomes = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计";
  expect(grid).toEqual([
    "行政复议→5 | < | < | < | < | 行政诉讼→10 | < | < | < | < | < | < | < | < | <",
    "结果维持↓2 | 结果纠正↓2 | 其他结果↓2 | 尚未审结↓2 | 总计↓2 | 未经复议直接起诉→5 | < | < | < | < | 复议后起诉→5 | < | < | < | <",
    `^ | ^ | ^ | ^ | ^ | ${outcomes} | ${outcomes}`,
    Array.from({ length: 15 }, zero).join(" | "),
  ]);
});

it("takes single rows and blocks out of the table, group labels only where they are asked for", () => {
  const form = formOf("applications", "2021");
  const lineOf = (key: string): FormLine => {
    const line = form.lines.find((one) => one.kind !== "heads" && one.key === key);
    if (!line) throw new Error(`No line ${key}`);
    return line;
  };
  const row = gridRowsOf(form, new Set([lineOf("refused1")]), zero).map(drawn);
  expect(row).toEqual(["^ | ^ | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0"]);
  const withGroup = gridRowsOf(form, new Set([lineOf("refused"), lineOf("refused1")]), zero).map(drawn);
  expect(withGroup).toEqual(["^ | （三）不予公开↓8 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0"]);
});

it("writes half-width brackets and marks where the document does", () => {
  const [row] = gridInBrackets([[{ text: "（二）部分公开（区分处理的，只计这一情形：不计其他；）" }]], "half");
  expect(row?.[0]?.text).toBe("(二)部分公开(区分处理的,只计这一情形:不计其他;)");
});
