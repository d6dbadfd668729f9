import type { EditionId } from "../../server/src/spec/types";
import { type ByHand, type Rows, tablesOf } from "./by-hand";

function read(file: string, body: string | null, year: number, edition: EditionId, rows: Rows, best?: Rows): ByHand {
  return {
    file,
    body,
    year,
    edition,
    tables: tablesOf(edition, rows),
    ...(best ? { best: tablesOf(edition, best) } : {}),
  };
}

/**
 * The reports in `more`, read twice from the text as it stands, the saved page from its markup. Sums were used to check
 * the reading only: rows, columns, the balance and 表四 hold in all of them. Rows in which a text ends before their first
 * value are left out.
 */
export const MORE: readonly ByHand[] = [
  // One line of running text, a single space between all cells. The date of printing at the end is a year too early;
  // the page's own words (where one is, sharing, attachments) stand before and after the report. 487 = 117 + 274 + 96
  // and 80.29 % in 一 are right.
  read("102", "平潭综合实验区经济发展局", 2020, "2019", {
    "article20/rules": "0 0 0",
    "article20/normative": "10 10 10",
    "article20/permits": "0 0 0",
    "article20/otherServices": "0 0 0",
    "article20/penalties": "0 0 0",
    "article20/coercion": "0 0 0",
    "article20/fees": "0 0",
    "article20/procurement": "0 0",
    "applications/received": "0 0 0 0 0 0 0",
    "applications/carriedIn": "0 0 0 0 0 0 0",
    "applications/granted": "0 0 0 0 0 0 0",
    "applications/partial": "0 0 0 0 0 0 0",
    "applications/refused1": "0 0 0 0 0 0 0",
    "applications/refused2": "0 0 0 0 0 0 0",
    "applications/refused3": "0 0 0 0 0 0 0",
    "applications/refused4": "0 0 0 0 0 0 0",
    "applications/refused5": "0 0 0 0 0 0 0",
    "applications/refused6": "0 0 0 0 0 0 0",
    "applications/refused7": "0 0 0 0 0 0 0",
    "applications/refused8": "0 0 0 0 0 0 0",
    "applications/unavailable1": "0 0 0 0 0 0 0",
    "applications/unavailable2": "0 0 0 0 0 0 0",
    "applications/unavailable3": "0 0 0 0 0 0 0",
    "applications/rejected1": "0 0 0 0 0 0 0",
    "applications/rejected2": "0 0 0 0 0 0 0",
    "applications/rejected3": "0 0 0 0 0 0 0",
    "applications/rejected4": "0 0 0 0 0 0 0",
    "applications/rejected5": "0 0 0 0 0 0 0",
    "applications/other": "0 0 0 0 0 0 0",
    "applications/handled": "0 0 0 0 0 0 0",
    "applications/carriedOut": "0 0 0 0 0 0 0",
    "reviews/reconsideration": "0 0 0 0 0",
    "reviews/directSuit": "0 0 0 0 0",
    "reviews/suitAfter": "0 0 0 0 0",
  }),
  // Glued, but 表四 with spaces. Each row of 表三 can be cut in one way by its total alone; the 21 received and answered
  // agree with 一. 2159165 cannot be cut with certainty: 21|59|165 and 2|159|165 are both likely; with the former 59 +
  // 165 comes near to the 228 documents that 一 says were looked through. The title has 年度 twice.
  read(
    "106",
    "平潭综合实验区管委会办公室",
    2023,
    "2021",
    {
      "article20/rules": "0 0 0",
      "article20/normative": "ambiguous ambiguous ambiguous",
      "article20/permits": "0",
      "article20/penalties": "0",
      "article20/coercion": "0",
      "article20/fees": "0",
      "applications/received": "21 0 0 0 0 0 21",
      "applications/carriedIn": "0 0 0 0 0 0 0",
      "applications/granted": "6 0 0 0 0 0 6",
      "applications/partial": "0 0 0 0 0 0 0",
      "applications/refused1": "0 0 0 0 0 0 0",
      "applications/refused2": "0 0 0 0 0 0 0",
      "applications/refused3": "0 0 0 0 0 0 0",
      "applications/refused4": "0 0 0 0 0 0 0",
      "applications/refused5": "0 0 0 0 0 0 0",
      "applications/refused6": "1 0 0 0 0 0 1",
      "applications/refused7": "0 0 0 0 0 0 0",
      "applications/refused8": "0 0 0 0 0 0 0",
      "applications/unavailable1": "14 0 0 0 0 0 14",
      "applications/unavailable2": "0 0 0 0 0 0 0",
      "applications/unavailable3": "0 0 0 0 0 0 0",
      "applications/rejected1": "0 0 0 0 0 0 0",
      "applications/rejected2": "0 0 0 0 0 0 0",
      "applications/rejected3": "0 0 0 0 0 0 0",
      "applications/rejected4": "0 0 0 0 0 0 0",
      "applications/rejected5": "0 0 0 0 0 0 0",
      "applications/other1": "0 0 0 0 0 0 0",
      "applications/other2": "0 0 0 0 0 0 0",
      "applications/other3": "0 0 0 0 0 0 0",
      "applications/handled": "21 0 0 0 0 0 21",
      "applications/carriedOut": "0 0 0 0 0 0 0",
      "reviews/reconsideration": "0 0 0 0 0",
      "reviews/directSuit": "0 0 0 0 0",
      "reviews/suitAfter": "0 0 0 0 0",
    },
    { "article20/normative": "21 59 165" },
  ),
  // Ends inside the heads of 表三. The last of the three heads of 规章 is clipped; the township's name has its last
  // character twice in the first sentence, a quotation mark is closed twice that was never opened, and two sentences
  // begin with the township without its 我.
  read("116", "鸭南乡", 2021, "2021", {
    "article20/rules": "0 0 0",
    "article20/normative": "0 0 0",
    "article20/permits": "0",
    "article20/penalties": "0",
    "article20/coercion": "0",
    "article20/fees": "0",
  }),
  // Traditional characters, converted one by one and not all; begins with 一, so nothing says whose report it is; ends
  // inside the heads of 表三. The first sentence of 一 is garbled before its number. Fees in 表二 and no fee for information
  // in 一 do not contradict each other.
  read("119", null, 2024, "2021", {
    "article20/rules": "0 0 0",
    "article20/normative": "0 0 0",
    "article20/permits": "2468",
    "article20/penalties": "99",
    "article20/coercion": "75",
    "article20/fees": "2.02",
  }),
  // In 表三 only 自然人 and 总计 are filled: every other cell is there and holds a blank paragraph. 249 = 9 + 7 + 39 + 6 + 1 +
  // 1 + 185 + 1 and the 26 received in 一 are right. Part of 一 was cut out by whoever saved the page; title and 五 are
  // worded otherwise than the form.
  read("144", "沭阳县发展和改革局", 2023, "2021", {
    "article20/rules": "0 0 0",
    "article20/normative": "8 0 18",
    "article20/permits": "0",
    "article20/penalties": "0",
    "article20/coercion": "0",
    "article20/fees": "0",
    "applications/received": "26 blank blank blank blank blank 26",
    "applications/carriedIn": "0 blank blank blank blank blank 0",
    "applications/granted": "26 blank blank blank blank blank 26",
    "applications/partial": "0 blank blank blank blank blank 0",
    "applications/refused1": "0 blank blank blank blank blank 0",
    "applications/refused2": "0 blank blank blank blank blank 0",
    "applications/refused3": "0 blank blank blank blank blank 0",
    "applications/refused4": "0 blank blank blank blank blank 0",
    "applications/refused5": "0 blank blank blank blank blank 0",
    "applications/refused6": "0 blank blank blank blank blank 0",
    "applications/refused7": "0 blank blank blank blank blank 0",
    "applications/refused8": "0 blank blank blank blank blank 0",
    "applications/unavailable1": "0 blank blank blank blank blank 0",
    "applications/unavailable2": "0 blank blank blank blank blank 0",
    "applications/unavailable3": "0 blank blank blank blank blank 0",
    "applications/rejected1": "0 blank blank blank blank blank 0",
    "applications/rejected2": "0 blank blank blank blank blank 0",
    "applications/rejected3": "0 blank blank blank blank blank 0",
    "applications/rejected4": "0 blank blank blank blank blank 0",
    "applications/rejected5": "0 blank blank blank blank blank 0",
    "applications/other1": "0 blank blank blank blank blank 0",
    "applications/other2": "0 blank blank blank blank blank 0",
    "applications/other3": "0 blank blank blank blank blank 0",
    "applications/handled": "26 blank blank blank blank blank 26",
    "applications/carriedOut": "0 blank blank blank blank blank 0",
    "reviews/reconsideration": "0 0 0 1 1",
    "reviews/directSuit": "0 0 0 0 0",
    "reviews/suitAfter": "0 0 0 0 0",
  }),
];
