import { expect, it } from "vitest";
import { coveredByCells } from "../../../server/src/layout/html/merged-cells";

function covered(text: string): readonly string[] {
  return coveredByCells(text, { start: 0, end: text.length }).map(({ columns, rows }) => `${columns}x${rows}`);
}

it.each([
  ["<tr><td>1</td><th>2</th></tr>", ["1x1", "1x1"]],
  ['<td colspan="3">1</td>', ["3x1"]],
  ["<td rowspan='2' colspan = 3>1</td>", ["3x2"]],
  ["<TD COLSPAN=2>1</TD>", ["2x1"]],
  ["<td colspan=0 rowspan=0>1</td>", ["1x1"]],
  ["<td colspan=100 rowspan=101>1</td>", ["100x100"]],
  ["<td data-colspan=3>1</td>", ["1x1"]],
  ["<tr colspan=3><p rowspan=2>1</p>", []],
  ["colspan=3", []],
])("%s covers %j", (text, expected) => {
  expect(covered(text)).toEqual(expected);
});
