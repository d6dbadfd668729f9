import { plain } from "../../base/decimal";
import { type Localised, say } from "../../base/localised";
import type { Figure } from "../../model/places/figures";
import type { Datum } from "../../model/types";
import { cellName } from "../../wording/names";
import type { RelatedPlace } from "../types";

/** No finding lists more places; its message still says how many there are. */
const MOST_PLACES = 200;

/** Returns the cells as related places, each with its name and what it holds. */
export function relatedFigures(figures: readonly Figure[]): readonly RelatedPlace[] {
  return figures.slice(0, MOST_PLACES).map((figure) => ({
    span: figure.datum.cell.span,
    message: contentOf(cellName(figure.table.form, figure.cell), figure.datum),
  }));
}

function contentOf(name: string, datum: Datum): Localised {
  switch (datum.state) {
    case "number":
      return say(`${name} ${plain(datum.value)}`, `${name} ${plain(datum.value)}`);
    case "blank":
      return say(`${name} 空白`, `${name} blank`);
    case "unreadable":
      return say(`${name} “${datum.text}”`, `${name} "${datum.text}"`);
  }
}
