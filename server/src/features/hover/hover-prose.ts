import { isNegative, negate, plain, subtract } from "../../base/decimal";
import { say } from "../../base/localised";
import type { Claim } from "../../model/claims/index";
import type { Report } from "../../model/types";
import { cellName } from "../../wording/names";
import { nameOf } from "../../wording/stated-name";
import { type ClaimedCells, claimedCells } from "../navigation/claimed-cells";
import { figureAt } from "../place";
import type { Hover, HoverLine } from "./types";

/** No hover lists more cells; what they come to is said all the same. */
const MOST_CELLS = 8;

/** Returns the hover of a number in prose: the cells it names, what they come to, and whether that is the number. */
export function claimHover(report: Report, claim: Claim): Hover | undefined {
  const meant = claimedCells(report, claim);
  if (!meant) return undefined;
  const { name } = meant.table.form;
  const said = plain(claim.value);
  return {
    span: claim.span,
    title: claim.form === "number" ? say(`正文 ${said}`, `Prose ${said}`) : say("正文：没有（0）", "Prose: none (0)"),
    lines: [
      comparison(claim, meant, `${name} ${nameOf(meant)}`),
      ...(meant.cells.length > 0 ? cellLines(report, meant) : []),
    ],
  };
}

/** Returns the comparison of the cells' sum with the number in prose. */
function comparison(claim: Claim, { value, agrees }: ClaimedCells, name: string): HoverLine {
  if (!value) return { text: say(`${name}：有空白或无法辨认的数，不能核对`, `${name}: cannot be checked`) };
  const figure = plain(value);
  if (agrees) return { mark: "holds", text: say(`${name}：${figure}`, `${name}: ${figure}`) };
  const apart = subtract(claim.value, value);
  const size = plain(isNegative(apart) ? negate(apart) : apart);
  return {
    mark: "broken",
    text: say(`${name}：${figure}，相差 ${size}`, `${name}: ${figure}, difference ${size}`),
  };
}

function cellLines(report: Report, { table, cells }: ClaimedCells): readonly HoverLine[] {
  const links = cells.slice(0, MOST_CELLS).flatMap((cell) => {
    const figure = figureAt(report, cell);
    if (!figure) return [];
    const name = cellName(table.form, cell);
    return [{ kind: "place" as const, label: say(name, name), span: figure.span }];
  });
  return links.length > 0 ? [{ text: say("见", "See"), links }] : [];
}
