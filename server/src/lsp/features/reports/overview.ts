import type { Connection } from "vscode-languageserver";
import type { ReportEntry } from "../../../features/reports/report-entry";
import { type Overview, overviewOf } from "../../../views/overview/overview-view";
import { answerOwn, type Lifecycle } from "../../lifecycle";
import { type OverviewParams, type OverviewView, overviewRequest } from "../../protocol/comparison";
import type { Session } from "../../session";
import type { ReportsWatch } from "./reports-watch";

/** Registers the request of the panel that shows all reports with their figures. */
export function registerOverview(connection: Connection, lifecycle: () => Lifecycle, watch: ReportsWatch): void {
  const overviews = new Overviews();
  answerOwn(connection, lifecycle, overviewRequest, (session, params: OverviewParams) => {
    watch.asked(session);
    return overviews.answer(session, params);
  });
}

/** The overview that was asked for last: who scrolls asks for its rows window by window. */
class Overviews {
  private known:
    | { readonly entries: readonly ReportEntry[]; readonly asked: string; readonly overview: Overview }
    | undefined;

  async answer({ entries: all, states, settings, workspace }: Session, params: OverviewParams): Promise<OverviewView> {
    const entries = await all.all();
    const { locale } = await settings.of([...workspace.folders][0] ?? "");
    const isWorking = workspace.indexing.busy || !states.isCurrent;
    const { from, count, ...wanted } = params;
    const asked = JSON.stringify([wanted, locale, isWorking]);
    if (this.known?.entries !== entries || this.known.asked !== asked)
      this.known = { entries, asked, overview: overviewOf(entries, params, { locale, isWorking }) };
    return this.known.overview.at({ from, count });
  }
}
