import { unspaced } from "../../base/patterns";
import { APPLICATIONS_2021 } from "../tables/applications";
import { ARTICLE20_2021 } from "../tables/article20";
import { REVIEWS } from "../tables/reviews";
import type { Edition } from "../types";

/** The edition for the reports for 2021 and later. */
export const EDITION_2021: Edition = {
  id: "2021",
  since: 2021,
  notice: {
    sign: "国办公开办函",
    year: "2021",
    number: "30",
    name: "国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知",
    titleWithNumber: new RegExp(
      unspaced`
        年度报告格式\s{0,9}[〉>》]?\s{0,9}(?:的?通知)?\s{0,9}[》〉]?\s{0,9}[（(]?\s{0,9}(
          (国[办公][\u4e00-\u9fff]{0,6}?)\s{0,9}[〔［[【(（﹝]\s{0,9}(20\d\d)\s{0,9}[〕］\]】)）﹞]\s{0,9}
          (?:第\s{0,9})?(\d{1,3})\s{0,9}号
        )
      `,
      "g",
    ),
  },
  tables: { article20: ARTICLE20_2021, applications: APPLICATIONS_2021, reviews: REVIEWS },
  statesFee: true,
};
