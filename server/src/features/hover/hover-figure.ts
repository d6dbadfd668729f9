import { type Decimal, equals, isNegative, negate, plain, subtract } from "../../base/decimal";
import { type Localised, say } from "../../base/localised";
import { digestFigure } from "../../model/digest/digest-figures";
import type { Datum, Report } from "../../model/types";
import { articlesBehind } from "../../spec/law/law";
import type { CellRef } from "../../spec/types";
import { cellName, shortLabel } from "../../wording/names";
import { equationsAt } from "../equations";
import { claimedCells, claimsAbout } from "../navigation/claimed-cells";
import type { Years } from "../navigation/navigation";
import { cellOfLastYear, cellOfNextYear } from "../navigation/yearly-cells";
import type { FigurePlace } from "../place";
import { customaryLines } from "./hover-customary";
import { columnPath, rowPath, seeAlso } from "./hover-form";
import type { Hover, HoverLine } from "./types";

/** The label of a link to what a line says. */
const SEE = say("查看", "see");

/**
 * Returns the hover of a value cell: its row and column in words, what it holds, its relations with the numbers put in,
 * what prose says of it, the figures of the years before and after that belong to it, and the article behind its row.
 */
export function figureHover(report: Report, place: FigurePlace, years: Years): Hover {
  const { span, table, row, column, cell, datum } = place;
  const name = `${table.form.name}：${cellName(table.form, cell)}`;
  return {
    span,
    title: say(name, name),
    lines: [
      ...pathLine(say("行", "Row"), rowPath(table.form, row), row.form.label),
      ...pathLine(say("列", "Column"), columnPath(table.form, column.key) ?? "", column.label),
      { text: contentOf(datum) },
      ...equationsAt(table, cell).map(
        (equation): HoverLine => ({
          text: say(`${equation.name["zh-CN"]}：${equation.text["zh-CN"]}`, `${equation.name.en}: ${equation.text.en}`),
          ...(equation.state === "open" ? {} : { mark: equation.state }),
        }),
      ),
      ...customaryLines(table, cell, years.lastYear?.digest.figures),
      ...proseLines(report, place),
      ...yearLines(place, years),
      ...seeAlso(articlesBehind(table.id, row.form.key)),
    ],
  };
}

/** The way to a row or a column from the outside in, where it says more than the title: groups, or a longer label. */
function pathLine(kind: Localised, groups: string, label: string): readonly HoverLine[] {
  if (groups === "" && shortLabel(label) === label) return [];
  const path = [groups, label].filter((part) => part !== "").join(" › ");
  return [{ text: say(`${kind["zh-CN"]}：${path}`, `${kind.en}: ${path}`) }];
}

function contentOf(datum: Datum): Localised {
  switch (datum.state) {
    case "blank":
      return say("空白", "Blank");
    case "unreadable":
      return datum.why === "none"
        ? say(`“${datum.text}”，表示没有`, `“${datum.text}”, standing for none`)
        : say(`“${datum.text}”，不是数`, `“${datum.text}”, not a number`);
    case "number": {
      const number = plain(datum.value) + (datum.unit ?? "");
      return datum.plain || datum.text === number
        ? say(`数值 ${number}`, `Value ${number}`)
        : say(`数值 ${number}，写作“${datum.text}”`, `Value ${number}, written “${datum.text}”`);
    }
  }
}

/** Returns what prose says about the cell alone. */
function proseLines(report: Report, { table, column, cell }: FigurePlace): readonly HoverLine[] {
  const unit = table.id === "article20" ? (column.unit ?? "") : "件";
  return claimsAbout(report, cell).flatMap((claim): readonly HoverLine[] => {
    const meant = claimedCells(report, claim);
    if (meant?.cells.length !== 1) return [];
    const said = claim.form === "number" ? plain(claim.value) : "0";
    return [
      {
        text: say(`正文${meant.agrees ? "也" : ""}写 ${said} ${unit}`.trimEnd(), `Prose ${said}`),
        ...(meant.agrees === undefined ? {} : { mark: meant.agrees ? "holds" : "broken" }),
        links: [{ kind: "place", label: SEE, span: claim.span }],
      },
    ];
  });
}

/** Last year's figure, and for what is carried from year to year the figure that has to be the same. */
function yearLines({ cell, datum }: FigurePlace, { lastYear, nextYear }: Years): readonly HoverLine[] {
  const value = datum.state === "number" ? datum.value : undefined;
  const before = cellOfLastYear(cell);
  const after = cellOfNextYear(cell);
  return [
    ...yearLine(lastYear, cell, say("上年", "Last year")),
    ...(before ? yearLine(lastYear, before, say("上年结转下年度", "Last year carried over"), value) : []),
    ...(after ? yearLine(nextYear, after, say("下年上年结转", "Next year carried in"), value) : []),
  ];
}

/** A figure of another year with a link to it; compared with `value` where that is given. */
function yearLine(
  neighbour: Years["lastYear"],
  cell: CellRef,
  label: Localised,
  value?: Decimal,
): readonly HoverLine[] {
  const figure = neighbour && digestFigure(neighbour.digest.figures, cell);
  if (!figure) return [];
  const { year } = neighbour.digest;
  const apart = value && subtract(value, figure.value);
  const size = apart && plain(isNegative(apart) ? negate(apart) : apart);
  const same = value && equals(value, figure.value);
  const number = plain(figure.value);
  return [
    {
      text: say(
        `${label["zh-CN"]}（${year ?? "？"} 年）${number}${same === false ? `，相差 ${size}` : ""}`,
        `${label.en} (${year ?? "?"}): ${number}${same === false ? `, difference ${size}` : ""}`,
      ),
      ...(same === undefined ? {} : { mark: same ? "holds" : "broken" }),
      links: [
        {
          kind: "place",
          label: SEE,
          span: figure.span,
          report: neighbour.id,
        },
      ],
    },
  ];
}
