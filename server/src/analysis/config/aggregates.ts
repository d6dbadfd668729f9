import type { JsonMember, JsonNode } from "../../base/json/json-node";
import { say } from "../../base/localised";
import { keyOfName } from "../../model/identity/body-key";
import type { Aggregate, KnownFigures } from "../../rules/neighbours";
import { editionOfYear, FIRST_EDITION, FORMS, formOf, TABLE_IDS } from "../../spec/forms";
import { type ColumnForm, rowsOf, type TableForm } from "../../spec/types";
import {
  allMembersOf,
  didYouMean,
  membersOf,
  type Problems,
  refute,
  reject,
  textOf,
  textsOf,
  wrongKind,
} from "./entries";

/**
 * Reads one entry of `aggregates`: a government, its bodies, and the figures of those whose reports are not at hand.
 */
export function aggregateOf(node: JsonNode, problems: Problems): Aggregate | undefined {
  const members = membersOf(node, ["body", "parts", "known"], problems);
  const given = (key: string) => members.find((member) => member.key === key)?.value;
  const [bodyNode, partsNode, knownNode] = [given("body"), given("parts"), given("known")];
  const body = bodyNode && textOf(bodyNode, problems);
  const parts = partsNode && textsOf(partsNode, problems);
  if (node.kind === "object" && (!bodyNode || !partsNode))
    reject(
      problems,
      node.span,
      say("缺少 body（政府）或 parts（所属机关）", "body (the government) or parts (its bodies) is missing"),
    );
  const known =
    knownNode && knownFigures(knownNode, [...(parts ?? []), ...(body === undefined ? [] : [body])], problems);
  return body === undefined || !parts ? undefined : { body, parts, ...(known ? { known } : {}) };
}

/** The figures under body, year, table, row and column. */
function knownFigures(node: JsonNode, bodies: readonly string[], problems: Problems): KnownFigures {
  const known = new Set(bodies.map(keyOfName));
  const members = allMembersOf(node, problems).filter(({ key, keySpan }) => {
    if (known.has(keyOfName(key))) return true;
    const { "zh-CN": chinese, en } = didYouMean(key, bodies, problems);
    refute(problems, keySpan, say(`“${key}”不在 parts 里${chinese}`, `"${key}" is not among the parts${en}`));
    return false;
  });
  return mapped(members, ({ value }) => {
    const years = allMembersOf(value, problems).filter((year) => isFormYear(year, problems));
    return mapped(years, (year) => figuresOfYear(year, problems));
  });
}

/**
 * Reports whether the name is a year for which there is a form: before the first form there is nothing to compare a
 * figure with.
 */
function isFormYear({ key, keySpan }: JsonMember, problems: Problems): boolean {
  if (/^20\d\d$/.test(key) && editionOfYear(Number(key))) return true;
  reject(
    problems,
    keySpan,
    say(
      `应为 ${FIRST_EDITION.since} 年及以后的年份，如 "2023"`,
      `must be a year from ${FIRST_EDITION.since} on, such as "2023"`,
    ),
  );
  return false;
}

type FiguresOfYear = KnownFigures[string][string];

function figuresOfYear({ key, value }: JsonMember, problems: Problems): FiguresOfYear {
  return mapped(membersOf(value, TABLE_IDS, problems), (table) => {
    const forms = FORMS.filter(({ id }) => id === table.key);
    const rows = [...new Set(forms.flatMap((form) => rowsOf(form).map((row) => row.key)))];
    return mapped(membersOf(table.value, rows, problems), (row) => figuresOfRow(Number(key), forms, row, problems));
  });
}

/** The figures of one row. A column that only the other edition has is a slip that a list of names cannot show. */
function figuresOfRow(
  year: number,
  forms: readonly TableForm[],
  row: JsonMember,
  problems: Problems,
): Readonly<Record<string, number>> {
  const edition = editionOfYear(year);
  const columnsOf = (form: TableForm) => rowsOf(form).find(({ key }) => key === row.key)?.columns ?? [];
  const names = new Set(forms.flatMap((form) => columnsOf(form).map(({ key }) => key)));
  const columns = forms.filter((form) => edition && form === formOf(form.id, edition)).flatMap(columnsOf);
  const figures = membersOf(row.value, [...names], problems).map(({ key, keySpan, value }) => {
    const form = columns.find((column) => column.key === key);
    if (form) return [key, figureOf(value, form, problems)] as const;
    refute(
      problems,
      keySpan,
      say(`${year} 年的表里没有 ${row.key}.${key} 这一格`, `the tables for ${year} have no cell ${row.key}.${key}`),
    );
    return [key, undefined] as const;
  });
  return Object.fromEntries(figures.filter((figure): figure is readonly [string, number] => figure[1] !== undefined));
}

function figureOf(node: JsonNode, { domain }: ColumnForm, problems: Problems): number | undefined {
  if (node.kind !== "number") wrongKind(node, problems, say("数字", "a number"));
  else if ((domain !== "amount" && !Number.isInteger(node.value)) || (domain !== "signed" && node.value < 0))
    reject(
      problems,
      node.span,
      say(
        domain === "amount" ? "金额不能是负数" : "应为整数，只有增减可以是负数",
        domain === "amount" ? "an amount cannot be negative" : "must be whole, and negative only for a change",
      ),
    );
  else return node.value;
  return undefined;
}

function mapped<T>(
  members: readonly JsonMember[],
  valueOfMember: (member: JsonMember) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(members.map((member) => [member.key, valueOfMember(member)]));
}
