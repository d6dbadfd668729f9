import { decimal, plain } from "../../../server/src/base/decimal";
import { readReport } from "../../../server/src/model/report";
import { TABLE_IDS } from "../../../server/src/spec/forms";
import { type Figures, figureAt } from "../reports/figures";

/** How many cells of some tables of a text are read as numbers, and which of them as other numbers than they hold. */
export function numbersRead(
  text: string,
  figures: Figures,
  tables: readonly string[] = TABLE_IDS,
): { readonly read: number; readonly wrong: readonly string[] } {
  const wrong: string[] = [];
  let read = 0;
  for (const [id, { rows }] of readReport(text).tables) {
    if (!tables.includes(id)) continue;
    for (const [key, { data }] of rows) {
      for (const [column, datum] of data) {
        if (datum.state !== "number") continue;
        read++;
        const value = decimal(figureAt(figures, id, key, column));
        const due = value && plain(value);
        if (plain(datum.value) !== due) wrong.push(`${id}.${key}.${column}: ${plain(datum.value)} for ${due}`);
      }
    }
  }
  return { read, wrong };
}
