import type { EditionId, TableId } from "../../server/src/spec/types";
import { columnsOf, type Rows } from "./by-hand";

/** A seed's figures as a person read them. */
export interface Seed {
  /** The beginning of the file's name. */
  readonly file: string;
  readonly body: string;
  readonly year: number;
  readonly edition: EditionId;
  figure(table: TableId, row: string, column: string): string;
}

function seed(file: string, body: string, year: number, edition: EditionId, figures: Rows, otherwise = "0"): Seed {
  return {
    file,
    body,
    year,
    edition,
    figure(table, row, column) {
      const written = figures[`${table}/${row}`] ?? figures[`${table}/*`];
      if (written === undefined) return otherwise;
      return written.split(" ")[columnsOf(edition, table, row).indexOf(column)] ?? "";
    },
  };
}

/** The five seeds, from the list of figures that comes with them. */
export const SEEDS: readonly Seed[] = [
  seed("000", "衡阳市乡村振兴局", 2022, "2021", { "article20/normative": "2 0 2" }),
  seed("001", "会同县", 2022, "2021", {
    "article20/normative": "21 9 73",
    "article20/permits": "46850",
    "article20/penalties": "1282",
    "article20/coercion": "118",
    "article20/fees": "3351.29",
    "applications/received": "2 0 0 0 0 0 2",
    "applications/granted": "1 0 0 0 0 0 1",
    "applications/refused5": "1 0 0 0 0 0 1",
    "applications/handled": "2 0 0 0 0 0 2",
  }),
  seed("002", "武陟县乡村振兴局", 2023, "2021", {}),
  seed("003", "衡阳市自然资源和规划局", 2020, "2019", {
    "article20/rules": "4 4 4",
    "article20/normative": "3 3 3",
    "article20/permits": "23 3 520",
    "article20/otherServices": "16 0 16",
    "article20/penalties": "62 1 63",
    "article20/coercion": "1 0 1",
    "article20/fees": "2 0",
    "article20/procurement": "63 6719.3835",
    "applications/received": "32 0 0 0 0 0 32",
    "applications/granted": "31 0 0 0 0 0 31",
    "applications/unavailable1": "1 0 0 0 0 0 1",
    "applications/handled": "32 0 0 0 0 0 32",
    "reviews/reconsideration": "0 3 3 0 6",
    "reviews/directSuit": "2 1 0 0 3",
  }),
  seed("004", "一平垣乡", 2022, "2021", {
    "applications/*": "blank blank blank blank blank blank 0",
    "article20/permits": "missing",
  }),
];
