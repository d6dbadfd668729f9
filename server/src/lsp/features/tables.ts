import type { Connection } from "vscode-languageserver";
import { type Localised, say } from "../../base/localised";
import { WRITING } from "../../edits/gate/gate";
import { changeTables, UNPROVED } from "../../features/tables/change-tables";
import { reportView } from "../../views/tables/report-view";
import { yearsView } from "../../views/years/years-view";
import { inBackground } from "../client/client";
import { toTextEdits } from "../convert/ranges";
import type { AnalysedDocument } from "../documents/analysed-text";
import { answerOwn, type Lifecycle } from "../lifecycle";
import { isOfficeText } from "../office-uris";
import {
  type ChangeTablesParams,
  type ChangeTablesResult,
  changeTablesRequest,
  type TablesParams,
  type TablesResult,
  tablesChangedNotification,
  tablesRequest,
} from "../protocol/tables";
import type { Session } from "../session";
import type { Invalidations } from "../workspace/invalidations";
import { READ_ONLY } from "./office-texts";
import { answerOnReport, type OpenReport, onReport } from "./open-report";

/** Registers the requests of the panel that shows a report's tables. */
export function registerTables(connection: Connection, lifecycle: () => Lifecycle): void {
  const watched = new WatchedTables(connection);
  answerOwn(connection, lifecycle, tablesRequest, async (session, { uri }: TablesParams) => {
    const analysed = await session.documents.analysed(uri);
    watched.asked(session);
    return analysed ? tablesOf(analysed, session) : null;
  });
  answerOnReport(connection, onReport(lifecycle), changeTablesRequest, change);
}

/** Tells a client that has asked for tables, once, that other reports have changed since. */
class WatchedTables {
  private readonly connection: Connection;
  private invalidations: Invalidations | undefined;
  private isWaiting = false;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** Notes that the client shows tables as they are now. */
  asked({ client, workspace: { invalidations } }: Session): void {
    this.isWaiting = true;
    if (this.invalidations === invalidations) return;
    this.invalidations = invalidations;
    invalidations.on(() => {
      if (!this.isWaiting) return;
      this.isWaiting = false;
      void inBackground(client, () => this.connection.sendNotification(tablesChangedNotification));
    });
  }
}

function tablesOf(analysed: AnalysedDocument, { documents }: Session): TablesResult {
  const { analysis, content, diagnostics, settings, version } = analysed;
  const { locale } = settings;
  if (!analysis) return { version, notice: NOTICES[content.kind === "report" ? "not-a-report" : content.kind][locale] };
  const { report, relations } = analysis;
  const view = reportView({ report, relations, diagnostics }, locale);
  const years = yearsView(documents.seriesOf(analysed), locale);
  return { version, view: { ...view, ...(years ? { years } : {}) } };
}

function change(open: OpenReport, params: ChangeTablesParams): ChangeTablesResult {
  const { document, report, actions } = open;
  const { locale } = document.settings;
  if (isOfficeText(document.uri)) return { problem: READ_ONLY[locale] };
  const changed = changeTables(report, params.change);
  const unproved: ChangeTablesResult = { problem: UNPROVED[locale], unproved: true };
  if ("problem" in changed) return changed.problem === UNPROVED ? unproved : { problem: changed.problem[locale] };
  const edits = actions().proved(changed.edits, WRITING);
  if (edits.length < changed.edits.length) return unproved;
  return { version: document.version, edits: toTextEdits(edits, report.lines) };
}

/** Why a text has no tables to be shown. */
const NOTICES: Readonly<Record<Exclude<AnalysedDocument["content"]["kind"], "report">, Localised>> = {
  "not-a-report": say(
    "没有找到政府信息公开工作年度报告的章节或表格，因此没有可以显示的表格。",
    "No section or table of an annual report was found, so there are no tables to show.",
  ),
  "wrong-encoding": say(
    "文字似乎按错误的编码打开（出现乱码）。请以正确的编码重新打开，如 GB18030。",
    "The text seems to be decoded wrongly. Reopen it with the right encoding, such as GB18030.",
  ),
  "too-large": say(
    "文件过大，不检查，也不显示表格。",
    "The file is too large to be checked, so its tables are not shown.",
  ),
};
