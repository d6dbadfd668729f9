import type { Connection, Diagnostic, InitializeParams, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { FailedRule } from "../analysis/analyse";
import { unaccepted } from "../analysis/baseline/unaccepted";
import { AnalysisCache } from "../analysis/cache";
import { diagnostics, type Diagnostic as ShownFinding } from "../analysis/diagnostics";
import type { Reading } from "../analysis/read-text";
import { lineMap } from "../base/lines";
import type { Finding } from "../rules/types";
import { type ClientSupport, optionsOf, supportOf } from "./client/support";
import { type Rendering, toDiagnostic } from "./convert/to-lsp";
import { logTroubles, tellStatus } from "./diagnostics/status";
import { comparedDocument } from "./documents/comparing";
import type { Compared } from "./documents/reading-among";
import { FolderFiles, isFolderFile } from "./settings/config-files";
import { pulledSettings, type Settings, type SettingsSource, sentSettings } from "./settings/settings";
import { settingsOverFiles } from "./settings/settings-over-files";
import { FileIds, spelledAlike } from "./workspace/file-ids";
import { folderOf, foldersOf } from "./workspace/folders";
import { Indexing } from "./workspace/indexing";
import { Renewals } from "./workspace/invalidations";
import { clientStore, type ReportStore } from "./workspace/report-store";
import { KnownReports } from "./workspace/workspace-index";

/** What the process that runs the server gives to it; everything that differs between Node and a browser. */
export interface Host {
  readonly version: string;
  /** Where the rules' pages are, as a URI, unless the client says so itself. */
  readonly rulePages?: string;
  /** Where the pages on the law are, as a URI that ends in a slash. */
  readonly lawPages?: string;
  /** Files that no editor has opened, for clients that give none themselves. */
  readonly store: ReportStore;
  /** The URI of the very file that a URI leads to, links followed; the URI itself where that cannot be told. */
  realUri(uri: string): Promise<string>;
  /** Resolves when messages that have arrived by now have been looked at. */
  nextTurn(): Promise<void>;
}

/** One client, from `initialize` to `shutdown`. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly support: ClientSupport;
  readonly settings: SettingsSource;
  readonly documents: TextDocuments<TextDocument>;
  readonly cache: AnalysisCache;
  readonly rulePages?: string;
  /** The last status sent for each document, as JSON, so that nothing is said twice. */
  readonly statuses: Map<string, string>;
  /** The URIs of the client's folders; changes with them. */
  readonly folders: Set<string>;
  readonly store: ReportStore;
  /** The configurations and baselines of the client's folders. */
  readonly folderFiles: FolderFiles;
  readonly ids: FileIds;
  readonly reports: KnownReports;
  /** Tells which reports' findings may have changed. */
  readonly renewals: Renewals;
  readonly indexing: Indexing;
  /** Open documents whose findings the client asks for by itself. */
  readonly pulled: Set<string>;
  /** Documents that were closed, and whether the client was told since what holds for the file. */
  readonly closings: Map<string, "told" | "new">;
  /** The end of the question on the whole workspace that waits for an answer. */
  question: AbortController;
  /** Readings and broken rules that are in the log already. */
  readonly logged: WeakSet<Reading | readonly FailedRule[]>;
}

/** A text with all that can be said about it. */
export interface Judged {
  readonly uri: string;
  readonly reading: Reading;
  readonly settings: Settings;
  /** All findings, those of the comparison with other reports among them; nothing switched off yet. */
  readonly findings: readonly Finding[];
  /** Rules that broke, those that compare reports among them. */
  readonly failed: readonly FailedRule[];
  readonly shown: readonly ShownFinding[];
}

/** One version of an open document with all that can be said about it. */
export interface Examined extends Judged {
  readonly document: TextDocument;
  /** The version that was read; the document itself may move on. */
  readonly version: number;
}

/** Begins a session with what the client said of itself. */
export function openSession(
  connection: Connection,
  host: Host,
  params: InitializeParams,
  documents: TextDocuments<TextDocument>,
): Session {
  const support = supportOf(params);
  const options = optionsOf(params);
  const pages = typeof options.rulePages === "string" ? options.rulePages : host.rulePages;
  const folders = new Set(foldersOf(params));
  const store = support.reportStore ? clientStore(connection) : host.store;
  const [reports, renewals] = [new KnownReports(), new Renewals(host.nextTurn)];
  const folderFiles = new FolderFiles({
    read: (uri) => readFile({ documents, store }, uri),
    folders: () => [...folders],
    foundConfigs: (configs) => {
      const changed = reports.useAggregates(configs.flatMap(({ aggregates }) => aggregates));
      if (changed.size > 0) renewals.add(changed);
    },
  });
  const ownSettings = support.configuration
    ? pulledSettings(connection, params.locale, (uri) => (documents.get(uri) ? uri : folderOf(uri, folders)))
    : sentSettings(options, params.locale);
  const known = {
    connection,
    settings: settingsOverFiles(ownSettings, folderFiles),
    store,
    ids: new FileIds(host.realUri),
    reports,
    renewals,
  };
  return {
    ...known,
    host,
    support,
    documents,
    folders,
    folderFiles,
    cache: new AnalysisCache(),
    ...(pages ? { rulePages: pages.endsWith("/") ? pages : `${pages}/` } : {}),
    statuses: new Map(),
    indexing: new Indexing({ ...known, folders: () => [...folders], nextTurn: host.nextTurn }),
    pulled: new Set(),
    closings: new Map(),
    question: new AbortController(),
    logged: new WeakSet(),
  };
}

/** Ends what goes on in the background, and the question that waits for an answer. */
export function endSession({ indexing, question }: Session): void {
  indexing.cancel();
  question.abort();
}

/** The open document, read and checked in its latest version; undefined where it is not open. Tells the client what it is, if it wants to know. */
export async function examine(session: Session, uri: string): Promise<Examined | undefined> {
  if (isFolderFile(uri)) return undefined;
  const [settings, id] = await Promise.all([session.settings.of(uri), session.ids.of(uri)]);
  // Only now: the document may have changed or closed while the client was looking for its settings.
  const document = session.documents.get(uri);
  if (!document) return undefined;
  const { version } = document;
  const compared = comparedDocument(session, document, id, settings.analysis);
  const examined = { ...judged(uri, compared, settings), document, version };
  logTroubles(session, examined);
  await tellStatus(session, examined);
  return examined;
}

/** What is to be said of a text under these settings. */
export function judged(uri: string, compared: Compared, settings: Settings): Judged {
  const { reading, findings } = compared;
  const text = reading.kind === "report" ? reading.analysis.report.text : "";
  const open = unaccepted(findings, text, settings.accepted);
  return { uri, ...compared, settings, shown: diagnostics(open, settings.overrides) };
}

/** How to speak of a document to this client. */
export function renderingOf(session: Session, { uri, reading, settings }: Judged): Rendering {
  const lines = reading.kind === "report" ? reading.analysis.report.lines : lineMap("");
  const { support, rulePages, reports } = session;
  const { lawPages } = session.host;
  const elsewhere = (id: string) => reports.place(id);
  return {
    uri,
    lines,
    locale: settings.locale,
    support,
    elsewhere,
    ...(rulePages ? { rulePages } : {}),
    ...(lawPages ? { lawPages } : {}),
  };
}

/** All findings of a document as the client is to see them. */
export function renderedDiagnostics(session: Session, judged: Judged): Diagnostic[] {
  const rendering = renderingOf(session, judged);
  return judged.shown.map((finding) => toDiagnostic(finding, rendering));
}

/** The text of any file as the user sees it: as it stands in the editor, even unsaved, else as it is stored; undefined where there is none. */
export async function readFile(
  { documents, store }: Pick<Session, "documents" | "store">,
  uri: string,
): Promise<string | undefined> {
  const spelling = spelledAlike(uri);
  const open = documents.all().find((document) => spelledAlike(document.uri) === spelling);
  return open ? open.getText() : store.read(uri);
}
