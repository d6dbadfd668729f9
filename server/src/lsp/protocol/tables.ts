/** The panel of tables. */

import type { TableChange } from "../../features/tables/change-tables";
import type { ReportView } from "../../views/tables/view";
import type { TextChange } from "./positions";

export type { TableChange } from "../../features/tables/change-tables";

/**
 * Client → server: a report's tables as they are to be shown. The answer is a {@link TablesResult}, or null for a
 * document that is not open.
 */
export const tablesRequest = "nianbao/tables";

/** The parameters of {@link tablesRequest}. */
export interface TablesParams {
  readonly uri: string;
}

/**
 * Server → client, to one that asked for tables: since then other reports have changed, and with them perhaps what is
 * shown. It is sent once, until tables are asked for again.
 */
export const tablesChangedNotification = "nianbao/tablesChanged";

/** The tables of one version of a document; or, in the user's language, why there are none. */
export type TablesResult = { readonly version: number } & ({ readonly view: ReportView } | { readonly notice: string });

/**
 * Client → server: a change that a person makes where the tables are shown. The answer is a {@link ChangeTablesResult},
 * or null for what is no open report.
 */
export const changeTablesRequest = "nianbao/changeTables";

/** The parameters of {@link changeTablesRequest}. */
export interface ChangeTablesParams {
  readonly uri: string;
  readonly change: TableChange;
}

/**
 * The edits of one version of the document; or, in the user's language, why there are none. `unproved` is true if the
 * change may be made together with others: by itself it would leave a table that is not read for certain.
 */
export type ChangeTablesResult =
  | { readonly version: number; readonly edits: readonly TextChange[] }
  | { readonly problem: string; readonly unproved?: true };
