import type { Connection, Diagnostic, InitializeParams, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { lineMap } from "../base/lines";
import { AnalysisCache } from "../ide/cache";
import { diagnostics, type Diagnostic as ShownFinding } from "../ide/diagnostics";
import type { Reading } from "../ide/reading";
import { type StatusParams, statusNotification } from "./protocol";
import { pulledSettings, type Settings, type SettingsSource, sentSettings } from "./settings";
import { type ClientSupport, optionsOf, supportOf } from "./support";
import { type Rendering, toDiagnostic, toStatus } from "./to-lsp";

/** What the process that runs the server gives to it; everything that differs between Node and a browser. */
export interface Host {
  readonly version: string;
  /** Where the rules' pages are, as a URI, unless the client says so itself. */
  readonly rulePages?: string;
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
  readonly results: WeakMap<Reading, WeakMap<Settings, string>>;
  /** Readings whose troubles are in the log already. */
  readonly logged: WeakSet<Reading>;
}

/** One version of an open document with all that can be said about it. */
export interface Examined {
  readonly document: TextDocument;
  /** The version that was read; the document itself may move on. */
  readonly version: number;
  readonly reading: Reading;
  readonly settings: Settings;
  readonly shown: readonly ShownFinding[];
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
  return {
    connection,
    host,
    support,
    documents,
    settings: support.configuration ? pulledSettings(connection, params.locale) : sentSettings(options, params.locale),
    cache: new AnalysisCache(),
    ...(pages ? { rulePages: pages.endsWith("/") ? pages : `${pages}/` } : {}),
    statuses: new Map(),
    results: new WeakMap(),
    logged: new WeakSet(),
  };
}

/** The open document, read and checked in its latest version; undefined where it is not open. Tells the client what it is, if it wants to know. */
export async function examine(session: Session, uri: string): Promise<Examined | undefined> {
  const settings = await session.settings.of(uri);
  // Only now: the document may have changed or closed while the client was looking for its settings.
  const document = session.documents.get(uri);
  if (!document) return undefined;
  const { version } = document;
  const reading = session.cache.get(uri, version, document.getText());
  const shown = reading.kind === "report" ? diagnostics(reading.analysis, settings.overrides) : [];
  const examined = { document, version, reading, settings, shown };
  logTroubles(session, examined);
  await tellStatus(session, examined);
  return examined;
}

/** How to speak of a document to this client. */
export function renderingOf(session: Session, { document, reading, settings }: Examined): Rendering {
  const lines = reading.kind === "report" ? reading.analysis.report.lines : lineMap("");
  const { support, rulePages } = session;
  return { uri: document.uri, lines, locale: settings.locale, support, ...(rulePages ? { rulePages } : {}) };
}

/** All findings of a document as the client is to see them. */
export function renderedDiagnostics(session: Session, examined: Examined): Diagnostic[] {
  const rendering = renderingOf(session, examined);
  return examined.shown.map((finding) => toDiagnostic(finding, rendering));
}

/** A name for what was found: the same only while neither text nor settings change, even if a document is closed and its versions begin anew. */
export function resultIdOf(session: Session, { reading, settings }: Examined): string {
  const known = session.results.get(reading) ?? new WeakMap<Settings, string>();
  session.results.set(reading, known);
  const id = known.get(settings) ?? `${nextResult++}`;
  known.set(settings, id);
  return id;
}

let nextResult = 1;

async function tellStatus(session: Session, { document, version, reading, shown }: Examined): Promise<void> {
  if (!session.support.status) return;
  const params: StatusParams = { uri: document.uri, version, status: toStatus(reading, shown) };
  const told = JSON.stringify(params);
  if (session.statuses.get(document.uri) === told) return;
  session.statuses.set(document.uri, told);
  await session.connection.sendNotification(statusNotification, params);
}

/** Writes down what a user should be able to find out: rules that broke, and documents that are not read. Never any text of a document. */
function logTroubles(session: Session, { document, reading }: Examined): void {
  if (session.logged.has(reading)) return;
  session.logged.add(reading);
  const { console } = session.connection;
  if (reading.kind === "too-large") console.warn(`文档过大，未检查 · Too large, not checked: ${document.uri}`);
  if (reading.kind === "wrong-encoding")
    console.warn(`文档编码有误，未检查 · Wrong encoding, not checked: ${document.uri}`);
  if (reading.kind !== "report") return;
  for (const { code, error } of reading.analysis.failed)
    console.error(`规则出错 · Rule failed: ${code}: ${error instanceof Error ? error.stack : String(error)}`);
}
