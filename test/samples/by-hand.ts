import type { EditionId, TableId } from "../../server/src/spec/types";

/** `table/row`: the row's figures in the order of the form, one space between. */
export type Rows = Readonly<Record<string, string>>;

/**
 * A report's figures as a person read them: a decimal, or one of the words `blank`, `missing`, `unreadable`,
 * `ambiguous`.
 */
export interface ByHand {
  /** The beginning of the file's name, or all of it. */
  readonly file: string;
  /** As the text prints it; null where it does not say whose report it is. */
  readonly body: string | null;
  readonly year: number;
  readonly edition: EditionId;
  readonly tables: Tables;
  /** The likeliest figures where the text allows several. */
  readonly best?: Tables;
}

type Tables = Partial<Record<TableId, Record<string, Record<string, string>>>>;

const APPLICATIONS = "natural business research welfare legal otherOrg total";
const REVIEWS = "upheld corrected otherResult pending total";
const ARTICLE20: Rows = {
  "2021/rules": "issued repealed inForce",
  "2021/normative": "issued repealed inForce",
  "2021/permits": "decisions",
  "2021/penalties": "decisions",
  "2021/coercion": "decisions",
  "2021/fees": "amount",
  "2019/rules": "made published totalPublic",
  "2019/normative": "made published totalPublic",
  "2019/permits": "projects change decisions",
  "2019/otherServices": "projects change decisions",
  "2019/penalties": "projects change decisions",
  "2019/coercion": "projects change decisions",
  "2019/fees": "projects change",
  "2019/procurement": "items amount",
};

/** The columns of a row, in the order of the form. */
export function columnsOf(edition: EditionId, table: string, row: string): readonly string[] {
  const names =
    table === "applications" ? APPLICATIONS : table === "reviews" ? REVIEWS : (ARTICLE20[`${edition}/${row}`] ?? "");
  return names.split(" ");
}

/** The rows by table, row and column. Throws where a row has not as many figures as columns: a slip of the reader's. */
export function tablesOf(edition: EditionId, rows: Rows): Tables {
  const tables: Tables = {};
  for (const [name, written] of Object.entries(rows)) {
    const [table, row] = name.split("/") as [TableId, string];
    const columns = columnsOf(edition, table, row);
    const figures = written.split(" ");
    if (figures.length !== columns.length) throw new Error(`${name}: ${figures.length} figures`);
    tables[table] = {
      ...tables[table],
      [row]: Object.fromEntries(columns.map((column, index) => [column, figures[index] ?? ""])),
    };
  }
  return tables;
}
