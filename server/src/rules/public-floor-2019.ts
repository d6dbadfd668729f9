import { compare, plain, subtract } from "../base/decimal";
import { say } from "../base/localised";
import { touchesEnd } from "../model/places/text-end";
import { datumAt } from "../relations/evaluate";
import { countsPublic } from "../spec/forms";
import { rowsOf } from "../spec/types";
import { rowName } from "../wording/names";
import { defineRule } from "./define-rule";
import type { Observation } from "./types";

/** Fewer pieces are public in all than were made public this year (表二 of 2019). */
export const publicFloor2019 = defineRule({
  code: "public-floor-2019",
  manual: ["relations", 6],
  severity: "warning",
  authority: "customary",
  name: say("对外公开总数", "Public total"),
  title: say("对外公开总数量小于本年新公开数量", "Fewer public in all than new this year"),
  *check({ report }): Iterable<Observation> {
    const table = report.tables.get("article20");
    if (!table?.editions.every(countsPublic)) return;
    for (const row of rowsOf(table.form)) {
      const cell = { table: table.id, row: row.key, column: "totalPublic" };
      const total = datumAt(table, cell);
      const fresh = datumAt(table, { ...cell, column: "published" });
      if (total?.state !== "number" || fresh?.state !== "number" || compare(total.value, fresh.value) >= 0) continue;
      // A number at the end of a text that was cut may go on.
      if (touchesEnd(report, total.cell.span)) continue;
      const numbers = [plain(total.value), plain(fresh.value), plain(subtract(fresh.value, total.value))];
      const name = rowName(table.form, row);
      yield {
        span: total.cell.span,
        message: say(
          `对外公开总数量 ${numbers[0]} 小于本年新公开 ${numbers[1]}，相差 ${numbers[2]}：${name}`,
          `${numbers[0]} public in all, below ${numbers[1]} new this year, difference ${numbers[2]}: ${name}`,
        ),
        subject: cell,
        cell,
        related: [
          {
            span: fresh.cell.span,
            message: say(`${name} 本年新公开数量 ${numbers[1]}`, `${name}, new this year ${numbers[1]}`),
          },
        ],
      };
    }
  },
});
