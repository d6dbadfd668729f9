import type { Connection } from "vscode-languageserver";
import { say } from "../../../base/localised";
import type { Report } from "../../../model/types";
import { comparisonView } from "../../../views/comparison/comparison-view";
import { answerOwn, type Lifecycle } from "../../lifecycle";
import { type CompareParams, type CompareResult, compareRequest } from "../../protocol/comparison";
import type { Session } from "../../session";
import type { ReportsWatch } from "./reports-watch";

/** Registers the request that puts the figures of a report beside those of another, or of last year's. */
export function registerComparison(connection: Connection, lifecycle: () => Lifecycle, watch: ReportsWatch): void {
  answerOwn(connection, lifecycle, compareRequest, (session, params: CompareParams) => {
    watch.asked(session);
    return compared(session, params);
  });
}

async function compared(session: Session, { uri, other: given }: CompareParams): Promise<CompareResult> {
  const { locale } = await session.settings.of(uri);
  await session.workspace.indexing.idle();
  const report = await reportAt(session, uri);
  if (!report) return { problem: NO_REPORT[locale] };
  const other = given ?? (await lastYearOf(session, uri));
  const before = other === undefined ? undefined : await reportAt(session, other);
  if (other === undefined || !before) return { problem: NO_LAST_YEAR[locale] };
  return { view: comparisonView(before, report, locale), a: other, b: uri };
}

async function reportAt(session: Session, uri: string): Promise<Report | undefined> {
  const id = await session.workspace.ids.of(uri);
  const analysed = (await session.documents.analysed(uri)) ?? (await session.stored.analysed({ id, uri }));
  return analysed?.analysis?.report;
}

async function lastYearOf({ documents, workspace: { ids, index } }: Session, uri: string): Promise<string | undefined> {
  const open = await documents.analysed(uri);
  const neighbours = open ? documents.neighboursOf(open) : index.neighboursOf(await ids.of(uri));
  return neighbours.lastYear && index.get(neighbours.lastYear.id)?.uri;
}

const NO_REPORT = say(
  "这个文件不是年报，或没有在检查，因此不能对照。",
  "This file is no report, or is not checked, so it cannot be compared.",
);

const NO_LAST_YEAR = say(
  "打开的文件夹里没有同一机关上年的年报，或者有两份。可以选一份来对照。",
  "The folder has no report of the same body for last year, or two. Choose one to compare with.",
);
