/** The figures that wordings mean, and the words that stand between a thing and its number. */
import { APPLICANTS } from "../../tables/applications";
import type { TableId } from "../../types";
import type { ClaimTerm, Meaning } from "./types";

/** A figure by its table, row and column. */
export const plus = (table: TableId, row: string, column: string): ClaimTerm => ({ sign: 1, table, row, column });
/** A figure of 表三; the total where no column is said. */
export const cases = (row: string, column = "total"): ClaimTerm => plus("applications", row, column);
/** Words that may stand between the thing and its number. */
export const FILL = "(?:共计|共|合计|总计|总数|总量|数量|件数|数|为|有|计|达到?){0,4}";
/** The columns of 表三 that count organisations. */
export const ORGANISATIONS = APPLICANTS.map(({ key }) => key).filter((key) => key !== "natural" && key !== "total");
/** All organisations of a row of 表三, by their kinds. */
export const organisations = (row: string): Meaning => ORGANISATIONS.map((column) => cases(row, column));
