import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { entriesByFile, matchEntries, type PlacedEntry, readBaseline } from "../../analysis/baseline/read";
import { fingerprintsOf } from "../../analysis/baseline/unaccepted";
import type { EntryProblem } from "../../analysis/config/entries";
import { readConfig } from "../../analysis/config/read";
import { lineMap } from "../../base/lines";
import { toRange } from "../convert/to-lsp";
import { comparedFile } from "../documents/comparing";
import { examine, type Judged, judged, type Session } from "../session";
import { folderFileKind, uriBeside } from "../settings/config-files";
import { spelledAlike } from "../workspace/file-ids";
import type { Member } from "../workspace/workspace-index";

const SEVERITIES: Readonly<Record<EntryProblem["severity"], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What is to be said of an open configuration or baseline: wrong entries, and accepted findings that are gone. */
export async function folderFileDiagnostics(session: Session, document: TextDocument): Promise<Diagnostic[]> {
  const { uri } = document;
  const text = document.getText();
  const { locale } = await session.settings.of(uri);
  const problems =
    folderFileKind(uri) === "config" ? readConfig(text).problems : await baselineProblems(session, uri, text);
  const lines = lineMap(text);
  return problems
    .filter(({ seenBySchema }) => !(seenBySchema && session.support.validatesSchemas))
    .map(({ span, message, severity }) => ({
      range: toRange(lines, span),
      severity: SEVERITIES[severity],
      source: "nianbao",
      message: message[locale],
    }));
}

async function baselineProblems(session: Session, uri: string, text: string): Promise<readonly EntryProblem[]> {
  const { baseline, problems } = readBaseline(text);
  const gone: EntryProblem[] = [];
  for (const [file, entries] of entriesByFile(baseline))
    gone.push(...(await goneIn(session, uriBeside(uri, file), entries)));
  return [...problems, ...gone].sort((a, b) => a.span.start - b.span.start);
}

/** The entries for a report that nothing matches any more. */
async function goneIn(
  session: Session,
  report: string,
  entries: readonly PlacedEntry[],
): Promise<readonly EntryProblem[]> {
  const prints = await printsIn(session, report);
  await session.host.nextTurn();
  const message = prints
    ? { "zh-CN": "年报里已没有这个问题，可删去这一条", en: "the report has no such finding any more; the entry can go" }
    : { "zh-CN": "找不到这份年报", en: "there is no such report" };
  return matchEntries(entries, prints ?? []).stale.map(({ span }) => ({
    span,
    message,
    severity: "information",
    seenBySchema: false,
  }));
}

/** What the findings of a report are known by; undefined where there is no such report. */
async function printsIn(session: Session, uri: string): Promise<readonly string[] | undefined> {
  const spelling = spelledAlike(uri);
  const open = session.documents.all().find((document) => spelledAlike(document.uri) === spelling);
  if (open) return printsOf(await examine(session, open.uri));
  const id = await session.ids.of(uri);
  const member = session.reports.get(id);
  const known = member && remembered.get(member);
  if (known && known.changes === member.changes) return known.prints;
  const changes = member?.changes ?? 0;
  const prints = printsOf(await stored(session, id, uri));
  if (member && prints) remembered.set(member, { changes, prints });
  return prints;
}

/** A baseline may name hundreds of reports, and is looked through after each letter that is typed in it. */
const remembered = new WeakMap<Member, { readonly changes: number; readonly prints: readonly string[] }>();

async function stored(session: Session, id: string, uri: string): Promise<Judged | undefined> {
  const [text, settings] = await Promise.all([session.store.read(uri), session.settings.of(uri)]);
  return text === undefined ? undefined : judged(uri, comparedFile(session, id, text, settings.analysis), settings);
}

function printsOf(of: Judged | undefined): readonly string[] | undefined {
  return of?.reading.kind === "report" ? fingerprintsOf(of.findings, of.reading.analysis.report.text) : undefined;
}
