import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { examine, type Judged, renderedDiagnostics, type Session } from "../session";
import { spelledAlike } from "../workspace/file-ids";
import { judgeFile } from "../workspace/stored-reports";
import type { Member } from "../workspace/workspace-index";
import { NO_FINDINGS, resultIdOf } from "./result-id";

/** How many files' findings are sent together while the others are still being worked out. */
const CHUNK = 16;

/** Stands for what the client shows where nobody knows what that is. */
const UNCERTAIN = "?";

/**
 * Tells what has changed in the folders since the client asked last. While nothing has, the answer waits: the client asks again after each
 * answer, so answering at once would keep both busy for nothing. A later question ends the wait of an earlier one.
 */
export async function workspaceReport(
  session: Session,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
  partial?: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>,
): Promise<WorkspaceDiagnosticReport> {
  const ended = endOfQuestion(session, token);
  const shown = new Map(params.previousResultIds.map(({ uri, value }) => [spelledAlike(uri), { uri, value }]));
  const over = abortion(ended);
  for (let first = true; !ended.aborted; first = false) {
    await Promise.race([session.indexing.idle(), over]);
    const { revision } = session.renewals;
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    let news = false;
    for await (const item of differences(session, shown, closedLately(session.closings, first))) {
      if (ended.aborted) break;
      items.push(item);
      news ||= item.kind === DocumentDiagnosticReportKind.Full;
      if (news && partial && items.length >= CHUNK) partial.report({ items: items.splice(0) });
    }
    if (news) return { items };
    await session.renewals.after(revision, ended);
  }
  return { items: [] };
}

/** Aborted when the client wants no answer any more, asks anew, or goes away. */
function endOfQuestion(session: Session, token: CancellationToken): AbortSignal {
  session.question.abort();
  const controller = new AbortController();
  session.question = controller;
  token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}

function abortion(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve());
  });
}

/**
 * The documents of which it is uncertain what the client shows, as they were closed while their findings were on the way: VS Code passes
 * over what it is told of a document that it still holds for open. They are told twice, the second time in answer to the next question.
 */
function closedLately(closings: Map<string, "told" | "new">, first: boolean): ReadonlyMap<string, string> {
  const uris = [...closings].filter(([, state]) => first || state === "new");
  for (const [uri, state] of uris) {
    if (state === "told") closings.delete(uri);
    else closings.set(uri, "told");
  }
  return new Map(uris.map(([uri]) => [spelledAlike(uri), uri]));
}

/** The files whose findings are not as the client shows them, and those that were looked at again and are. */
async function* differences(
  session: Session,
  shown: ReadonlyMap<string, { readonly uri: string; readonly value: string }>,
  closed: ReadonlyMap<string, string>,
): AsyncGenerator<WorkspaceDocumentDiagnosticReport> {
  const left = new Map([...shown].filter(([, { value }]) => value !== NO_FINDINGS).map(([key, { uri }]) => [key, uri]));
  for (const [spelling, uri] of closed) left.set(spelling, uri);
  for (const member of session.reports.all()) {
    const { spelling } = member;
    left.delete(spelling);
    const value = closed.has(spelling) ? UNCERTAIN : (shown.get(spelling)?.value ?? NO_FINDINGS);
    if (member.result === value) continue;
    const item = await difference(session, member, value);
    if (item) yield item;
  }
  // What the client shows and what is no report any more. A document that is open is left to the client's own questions.
  for (const { uri } of session.documents.all()) left.delete(spelledAlike(uri));
  for (const uri of left.values()) yield { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] };
}

async function difference(
  session: Session,
  { id }: Member,
  value: string,
): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
  const open = session.reports.openUri(id);
  if (open !== undefined) {
    // The client asks for these by itself, but not for those that it shows nowhere.
    const examined = session.pulled.has(open) ? undefined : await examine(session, open);
    return examined && reportOf(session, examined, { version: examined.version, value });
  }
  const member = session.reports.get(id);
  if (!member) return undefined;
  const { changes, uri } = member;
  const judged = await judgeFile(session, member);
  await session.host.nextTurn();
  if (session.reports.openUri(id) !== undefined) return undefined;
  const item = judged ? reportOf(session, judged, { version: null, value }) : nothingOf(uri, value);
  session.reports.workedOut(id, changes, item?.resultId ?? NO_FINDINGS);
  return item;
}

function nothingOf(uri: string, value: string): WorkspaceDocumentDiagnosticReport | undefined {
  if (value === NO_FINDINGS) return undefined;
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [], resultId: NO_FINDINGS };
}

function reportOf(
  session: Session,
  judged: Judged,
  { version, value }: { readonly version: number | null; readonly value: string },
): WorkspaceDocumentDiagnosticReport | undefined {
  const { uri } = judged;
  const items = renderedDiagnostics(session, judged);
  const resultId = resultIdOf(items);
  if (resultId !== value) return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items };
  return items.length === 0 ? undefined : { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId };
}
