import { unspaced } from "../../base/patterns";
import { APPLICATIONS_2019 } from "../tables/applications";
import { ARTICLE20_2019 } from "../tables/article20";
import { REVIEWS } from "../tables/reviews";
import type { Edition } from "../types";

/** The edition on trial, for the reports for 2019 and 2020. */
export const EDITION_2019: Edition = {
  id: "2019",
  since: 2019,
  notice: {
    sign: "国办公开办函",
    year: "2019",
    number: "60",
    title: new RegExp(
      unspaced`
        《\s*(?:
          (?:国务院办公厅(?:政府信息与政务公开办公室)?\s*)?关于政府信息公开工作年度报告有关事项的通知
          |(?:中华人民共和国)?政府信息公开工作年度报告格式\s*[（(]试行[）)]
        )\s*》
      `,
      "g",
    ),
  },
  tables: { article20: ARTICLE20_2019, applications: APPLICATIONS_2019, reviews: REVIEWS },
  statesFee: false,
};
