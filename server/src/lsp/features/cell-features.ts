import type { Connection } from "vscode-languageserver";
import { offsetAt } from "../../base/lines";
import { cellAt } from "../../features/cells/cell-at";
import { checklist } from "../../features/cells/checklist";
import { tabRows } from "../../features/cells/tab-rows";
import { toRange } from "../convert/ranges";
import type { Lifecycle } from "../lifecycle";
import { type CellParams, type CellResult, cellRequest, type TabRowsResult, tabRowsRequest } from "../protocol/cells";
import { type ChecklistResult, checklistRequest } from "../protocol/checklist";
import type { DocumentParams } from "../protocol/positions";
import { answerOnReport, onReport } from "./open-report";

/**
 * Registers the client's own questions about a document: where its cursor is in a table, its rows, what is left to do.
 */
export function registerCellFeatures(connection: Connection, lifecycle: () => Lifecycle): void {
  const on = onReport(lifecycle);
  answerOnReport<CellParams, CellResult>(
    connection,
    on,
    cellRequest,
    ({ document: { version }, report }, { position }) => {
      const cell = cellAt(report, offsetAt(report.lines, position));
      return cell ? { version, ...cell } : null;
    },
  );
  answerOnReport<DocumentParams, TabRowsResult>(
    connection,
    on,
    tabRowsRequest,
    ({ document: { version }, report }) => ({
      version,
      rows: tabRows(report).map(({ cells, ...row }) => ({ ...row, values: cells.length })),
    }),
  );
  answerOnReport<DocumentParams, ChecklistResult>(
    connection,
    on,
    checklistRequest,
    ({ document: { version }, report, analysed, to }) => ({
      version,
      items: checklist(report, analysed().diagnostics).map(({ title, places }) => ({
        title: title[to.locale],
        places: places.map((place) => toRange(report.lines, place)),
      })),
    }),
  );
}
