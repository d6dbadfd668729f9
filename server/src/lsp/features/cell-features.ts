import type { CancellationToken, Connection } from "vscode-languageserver";
import { offsetAt } from "../../base/lines";
import { cellAt } from "../../features/cells/cell-at";
import { checklist } from "../../features/cells/checklist";
import { tabRows } from "../../features/cells/tab-rows";
import { toRange } from "../convert/ranges";
import type { Lifecycle } from "../lifecycle";
import { type CellParams, type CellResult, cellRequest, type TabRowsResult, tabRowsRequest } from "../protocol/cells";
import { type ChecklistResult, checklistRequest } from "../protocol/checklist";
import type { DocumentParams } from "../protocol/positions";
import { onReport } from "./open-report";

/**
 * Registers the client's own questions about a document: where its cursor is in a table, its rows, what is left to do.
 */
export function registerCellFeatures(connection: Connection, lifecycle: () => Lifecycle): void {
  const on = onReport(lifecycle);
  connection.onRequest<CellResult | null, never>(cellRequest, (params: CellParams, token: CancellationToken) =>
    on({ textDocument: params }, token, null, ({ document: { version }, report }) => {
      const cell = cellAt(report, offsetAt(report.lines, params.position));
      return cell ? { version, ...cell } : null;
    }),
  );
  connection.onRequest<TabRowsResult | null, never>(
    tabRowsRequest,
    (params: DocumentParams, token: CancellationToken) =>
      on({ textDocument: params }, token, null, ({ document: { version }, report }) => ({
        version,
        rows: tabRows(report).map(({ cells, ...row }) => ({ ...row, values: cells.length })),
      })),
  );
  connection.onRequest<ChecklistResult | null, never>(
    checklistRequest,
    (params: DocumentParams, token: CancellationToken) =>
      on({ textDocument: params }, token, null, ({ document, report, analysed, to }) => ({
        version: document.version,
        items: checklist(report, analysed().diagnostics).map(({ title, places }) => ({
          title: title[to.locale],
          places: places.map((place) => toRange(report.lines, place)),
        })),
      })),
  );
}
