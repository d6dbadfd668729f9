import { expect, it } from "vitest";
import { sentencesOf } from "../../../server/src/model/claims/clauses";

/** The sentences of a passage, each as its clauses with the number of brackets around them. */
function shown(text: string): readonly string[] {
  const passage = { text } as Parameters<typeof sentencesOf>[0];
  return sentencesOf(passage).map(({ start, end, clauses }) => {
    expect(clauses.every((clause) => clause.start >= start && clause.end <= end)).toBe(true);
    return clauses.map((clause) => `${clause.depth}${text.slice(clause.start, clause.end)}`).join(" ");
  });
}

it.each([
  ["甲，乙。丙", ["0甲 0乙", "0丙"]],
  ["甲;乙!丙?丁…戊", ["0甲", "0乙", "0丙", "0丁", "0戊"]],
  ["甲:乙，丙", ["0甲 0乙 0丙"]],
  ["甲、乙", ["0甲、乙"]],
  ["甲(乙，丙)丁", ["0甲 1乙 1丙 0丁"]],
  ["甲(乙(丙)丁)戊", ["0甲 1乙 2丙 1丁 0戊"]],
  ["甲)乙(丙", ["0甲 0乙 1丙"]],
  ["甲(乙。丙", ["0甲 1乙", "0丙"]],
  ["，，甲，，", ["0甲"]],
  ["。。甲。。", ["0甲"]],
  ["，。甲", ["", "0甲"]],
  ["a,b", ["0a,b"]],
  ["", []],
])("%s", (text, expected) => {
  expect(shown(text)).toEqual(expected);
});
