import { APPLICANTS, APPLICATIONS_2021 } from "../../server/src/spec/tables/applications";
import { ARTICLE20_2021 } from "../../server/src/spec/tables/article20";
import { block, column, row } from "../../server/src/spec/tables/build";
import { REVIEWS } from "../../server/src/spec/tables/reviews";
import type { Edition, FormLine } from "../../server/src/spec/types";

/** A row of 表三 that the editions of today do not have. */
const NEW_ROW: FormLine = row("refused9", "9.属于内部研究资料", APPLICANTS, ["results", "refused"]);

/** An item of 第二十条 that 表二 of today does not count. */
const NEW_ITEM: readonly FormLine[] = block(
  "item10",
  "十",
  [column("approved", "本年批准项目数")],
  [["construction", "重大建设项目"]],
);

/**
 * An invented edition that differs from that of 2021 by one row and one item: all that has to be written down for it.
 */
export const EDITION_2090: Edition = {
  id: "2090",
  since: 2090,
  notice: { sign: "国办公开办函", year: "2090", number: "7" },
  tables: {
    article20: {
      ...ARTICLE20_2021,
      lines: [...ARTICLE20_2021.lines, ...NEW_ITEM],
      marks: [...ARTICLE20_2021.marks, "重大建设项目", "本年批准项目数"],
    },
    applications: {
      ...APPLICATIONS_2021,
      lines: APPLICATIONS_2021.lines.flatMap((line) =>
        line.kind === "row" && line.key === "refused8" ? [line, NEW_ROW] : [line],
      ),
      marks: [...APPLICATIONS_2021.marks, "属于内部研究资料"],
      tellingLines: ["refused9"],
    },
    reviews: REVIEWS,
  },
  statesFee: true,
};
