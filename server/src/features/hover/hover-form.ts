import { type Localised, say } from "../../base/localised";
import type { ReportRow, ReportTable } from "../../model/types";
import { columnGuide, rowGuide } from "../../spec/law/guides";
import { type ArticleRef, articleName, articlesBehind } from "../../spec/law/law";
import { ORGANISATIONS_HEAD } from "../../spec/tables/table-heads";
import type { GroupForm, TableForm } from "../../spec/types";
import { equationsAt } from "../equations";
import type { ColumnPlace, GroupPlace, LabelPlace } from "../place";
import type { Hover, HoverLine } from "./types";

/**
 * Returns the hover of a row label: the groups it is in, what belongs there, whether the row adds up, the article
 * behind it.
 */
export function labelHover({ span, table, row }: LabelPlace): Hover {
  const { key, label } = row.form;
  return {
    span,
    title: say(label, label),
    lines: [
      ...pathLine(table.form, row),
      ...rowGuide(table.id, key).map((text) => ({ text })),
      ...row.form.columns.slice(-1).flatMap((column) => rowEquations(table, row, column.key)),
      ...seeAlso(articlesBehind(table.id, key)),
    ],
  };
}

function rowEquations(table: ReportTable, row: ReportRow, column: string): readonly HoverLine[] {
  return equationsAt(table, { table: table.id, row: row.form.key, column })
    .filter(({ relation }) => relation.code === "row-total" || relation.code === "review-total")
    .map(({ state, text }) => ({ text, ...(state === "open" ? {} : { mark: state }) }));
}

/**
 * Returns the hover of a group label or an item of 第二十条; that of the corner of a table says the balance that it prints.
 */
export function groupHover({ span, table, line }: GroupPlace): Hover | undefined {
  const { form } = line;
  if (form.kind === "heads") {
    if (table.id !== "applications") return undefined;
    const name = table.form.name;
    const text = say(
      "每一列：一（本年新收）+ 二（上年结转）= 三（七）（总计）+ 四（结转下年度）。",
      "In each column: 一 (received) + 二 (carried in) = 三（七） (handled) + 四 (carried over).",
    );
    return { span, title: say(`${name}的勾稽关系`, `The balance of table ${name}`), lines: [{ text }] };
  }
  const members = table.form.lines.flatMap((other) =>
    other.kind !== "heads" && other.within.at(-1) === form.key ? [other.label] : [],
  );
  return {
    span,
    title: say(form.label, form.label),
    lines: [
      ...rowGuide(table.id, form.key).map((text) => ({ text })),
      ...(members.length > 0 ? [{ text: say(`包括：${members.join("；")}`, `Rows: ${members.join("; ")}`) }] : []),
      ...seeAlso(articlesBehind(table.id, form.key)),
    ],
  };
}

/** Returns the hover of a column heading: what belongs there. */
export function columnHover({ span, table, column, row }: ColumnPlace): Hover {
  const group = row === undefined ? undefined : labelOfRow(table.form, row);
  const name = group ? `${group}，${column.label}` : column.label;
  const path = columnPath(table.form, column.key);
  return {
    span,
    title: say(name, name),
    lines: [
      ...(path ? [{ text: say(path, path) }] : []),
      ...columnGuide(table.id, column.key, column.unit).map((text) => ({ text })),
    ],
  };
}

/** Returns the groups that a row is in, from the outside: `三、本年度办理结果 › （三）不予公开`. */
export function rowPath(form: TableForm, row: ReportRow): string {
  const groups = row.form.within.flatMap((key) => {
    const group = form.lines.find(
      (line): line is GroupForm => "key" in line && line.key === key && line.kind !== "row",
    );
    return group ? [group.label] : [];
  });
  return groups.join(" › ");
}

function pathLine(form: TableForm, row: ReportRow): readonly HoverLine[] {
  const path = rowPath(form, row);
  return path ? [{ text: say(path, path) }] : [];
}

/** Returns the heading over a column of 表三: 法人或其他组织 over five of the seven. */
export function columnPath(form: TableForm, column: string): string | undefined {
  const under = form.id === "applications" && column !== "natural" && column !== "total";
  return under ? ORGANISATIONS_HEAD : undefined;
}

function labelOfRow(form: TableForm, key: string): string | undefined {
  const row = form.lines.find((line) => line.kind === "row" && line.key === key);
  return row?.kind === "row" ? row.label : undefined;
}

/** Returns the lines 参见: the articles behind something, each with its page. */
export function seeAlso(refs: readonly ArticleRef[]): readonly HoverLine[] {
  if (refs.length === 0) return [];
  const name = (one: ArticleRef): Localised => say(articleName(one), articleName(one));
  return [
    {
      text: say("参见《政府信息公开条例》", "See the regulation on open government information:"),
      links: refs.map((one) => ({ kind: "article", label: name(one), article: one.article })),
    },
  ];
}
