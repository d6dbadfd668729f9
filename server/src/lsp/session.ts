import type { Connection, InitializeParams, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { OFFICE_EXTENSIONS, REPORT_EXTENSIONS } from "../analysis/report-files";
import type { Platform } from "../office/package/platform";
import type { OfficeProblem } from "../office/problem";
import type { PdfReading } from "../office/read-office";
import { OFFICE_PROBLEMS } from "../wording/office";
import { UNREAD_SETTINGS } from "../wording/unread";
import type { Client } from "./client/client";
import { optionsOf, supportOf } from "./client/support";
import { type Render, renderFor } from "./convert/rendering";
import { DiagnosticsManager } from "./diagnostics/diagnostics-manager";
import { OpenDocuments } from "./documents/open-documents";
import { ReportEntries } from "./documents/report-entries";
import { ReportStates } from "./documents/report-states";
import { StoredReports } from "./documents/stored-reports";
import { type PatientReader, patientReader } from "./patient-reader";
import { ConfigFiles } from "./settings/config-files";
import { pulledSettings, type SettingsSource, sentSettings } from "./settings/settings";
import { settingsOverFiles } from "./settings/settings-over-files";
import { unescaped } from "./uris";
import { type ContentReader, READER_HERE } from "./workspace/content-reader";
import { ExpectedInWorkspace } from "./workspace/expected-lists";
import { FileIds } from "./workspace/file-ids";
import { Indexing } from "./workspace/indexing";
import { Invalidations } from "./workspace/invalidations";
import { type OfficeStore, withOffice } from "./workspace/office-store";
import { clientStore, type FileStore } from "./workspace/report-store";
import { UnreadDocuments } from "./workspace/unread-documents";
import { folderOf, foldersOf, type Workspace } from "./workspace/workspace";
import { WorkspaceIndex } from "./workspace/workspace-index";

/** The services of the process that runs the server: everything that differs between Node and a browser. */
export interface Host {
  readonly version: string;
  /** The address of the rules' pages as a URI, unless the client gives one itself. */
  readonly rulePages?: string;
  /** The address of the pages on the law: a URI that ends in a slash. */
  readonly lawPages?: string;
  /** Files that no editor has opened, for clients that give none themselves. */
  readonly store: FileStore;
  /** What reading Word documents and workbooks needs of the process. */
  readonly officePlatform: Platform;
  /** Starts threads that read the texts of so many files; undefined where they are not worth it, or there are none. */
  readonly contentThreads?: (files: number) => ContentReader | undefined;
  /** Reads a PDF while the server answers; undefined where none are read. Never rejects. */
  readonly readPdf?: (bytes: Uint8Array) => Promise<PdfReading>;
  /** Returns the URI of the very file that a URI leads to, links followed; the URI itself where that cannot be told. */
  realUri(uri: string): Promise<string>;
  /** Resolves when the messages that have arrived by now have been handled. */
  messagesHandled(): Promise<void>;
}

/** One client, from `initialize` to `shutdown`: the parts that handlers take what they need from. */
export interface Session {
  readonly client: Client;
  readonly settings: SettingsSource;
  /** The configurations and baselines of the client's folders. */
  readonly configFiles: ConfigFiles;
  /** What those are read with. */
  readonly settingsReader: PatientReader;
  readonly workspace: Workspace;
  readonly documents: OpenDocuments;
  readonly stored: StoredReports;
  /** What was found in each report. */
  readonly states: ReportStates;
  /** The reports there are and those that are due, with what was found in them. */
  readonly entries: ReportEntries;
  /** The reports that are due. */
  readonly expected: ExpectedInWorkspace;
  readonly diagnostics: DiagnosticsManager;
  readonly render: Render;
  /**
   * Returns the text of any file as the user sees it: as it stands in the editor, even unsaved, else as it is stored;
   * undefined where there is none.
   */
  readText(uri: string): Promise<string | undefined>;
  /** Returns the text of a Word document or workbook, as {@link OfficeStore} gives it. */
  readonly readOffice: OfficeStore["readOffice"];
  /** Reports whether there is such a file, as {@link OfficeStore} does. */
  readonly isThere: OfficeStore["isThere"];
}

/** Begins a session with what the client said of itself. */
export function openSession(
  connection: Connection,
  host: Host,
  params: InitializeParams,
  textDocuments: TextDocuments<TextDocument>,
): Session {
  const client = clientOf(connection, host, params);
  const { messagesHandled } = client;
  const store = storeOf(client, host);
  const shared = {
    folders: new Set(foldersOf(params)),
    ids: new FileIds(host.realUri),
    index: new WorkspaceIndex(),
    unread: new UnreadDocuments(),
    invalidations: new Invalidations(messagesHandled),
  };
  const { index } = shared;
  const readText: Session["readText"] = async (uri) => documents.openAs(uri)?.getText() ?? store.read(uri);
  const ofSettings = settingsOf(client, params, { ...shared, readText, textDocuments, isThere: store.isThere });
  const { settings, configFiles } = ofSettings;
  const readerFor = (files: number) => host.contentThreads?.(files) ?? READER_HERE;
  const showsClosed = client.support.pullsDiagnostics;
  const indexing = new Indexing({ ...shared, connection, store, settings, showsClosed, readerFor, messagesHandled });
  const workspace = { ...shared, indexing };
  const expected = new ExpectedInWorkspace({ configFiles, settings, workspace, read: readText, realUri: host.realUri });
  const documents = new OpenDocuments({ ...shared, documents: textDocuments, settings });
  const stored = new StoredReports({ store, settings, index });
  const render = renderFor(client, index);
  const states = new ReportStates({ index, documents, stored, messagesHandled });
  const entries = new ReportEntries({ index, states, expected });
  const ofReports = { workspace, documents, stored, states, expected, render };
  const diagnostics = new DiagnosticsManager({ client, settings, configFiles, ...ofReports });
  const { readOffice, isThere } = store;
  return { client, ...ofSettings, ...ofReports, entries, diagnostics, readText, readOffice, isThere };
}

/** What the settings of a session come from. */
interface SettingsSources {
  readonly folders: ReadonlySet<string>;
  readonly index: WorkspaceIndex;
  readonly invalidations: Invalidations;
  readonly readText: Session["readText"];
  readonly isThere: Session["isThere"];
  readonly textDocuments: TextDocuments<TextDocument>;
}

/** Returns the client's settings with those of configuration files over them; a change invalidates what it touches. */
function settingsOf(
  { connection, support }: Client,
  params: InitializeParams,
  { folders, index, invalidations, readText, isThere, textDocuments }: SettingsSources,
): Pick<Session, "settings" | "configFiles" | "settingsReader"> {
  const settingsReader = patientReader(readText, { usual: 3000, tried: 100 }, (uri) =>
    connection.console.warn(
      `没有读到 ${unescaped(uri)}：文件系统没有答复，有答复后再用 · The file system does not answer; what it says will be used when it does`,
    ),
  );
  const configFiles = new ConfigFiles({
    read: settingsReader.read,
    folders: () => [...folders],
    isThere,
    onUnread: (uri) => {
      const { "zh-CN": chinese, en } = UNREAD_SETTINGS;
      connection.console.warn(`${unescaped(uri)}: ${chinese} · ${en}`);
      invalidations.add([]);
    },
    onConfigs: (configs) => {
      const invalidated = index.useAggregates(configs.flatMap(({ aggregates }) => aggregates));
      if (invalidated.size > 0) invalidations.add(invalidated);
    },
  });
  const ownSettings = support.configuration
    ? pulledSettings(connection, params.locale, (uri) => (textDocuments.get(uri) ? uri : folderOf(uri, folders)))
    : sentSettings(optionsOf(params), params.locale);
  return { settings: settingsOverFiles(ownSettings, configFiles), configFiles, settingsReader };
}

/** Ends what goes on in the background, and the question that waits for an answer. */
export function endSession({ workspace, states, diagnostics }: Session): void {
  states.end();
  workspace.indexing.cancel();
  diagnostics.end();
}

function storeOf({ connection, support }: Client, host: Host): OfficeStore {
  const shown = support.officeTexts;
  const extensions = shown ? [...REPORT_EXTENSIONS, ...OFFICE_EXTENSIONS] : REPORT_EXTENSIONS;
  const files = support.reportStore ? clientStore(connection, extensions, host.store) : host.store;
  const said = new Set<string>();
  const onProblem = (uri: string, problem: OfficeProblem) => {
    const { "zh-CN": chinese, en } = OFFICE_PROBLEMS[problem];
    const message = `${unescaped(uri)}: ${chinese} · ${en}`;
    if (!said.has(message)) connection.console.warn(message);
    said.add(message);
  };
  return withOffice(files, { platform: host.officePlatform, readPdf: host.readPdf, shown, onProblem });
}

function clientOf(connection: Connection, host: Host, params: InitializeParams): Client {
  const own = optionsOf(params);
  const rulePages = pagesAt(own.rulePages, host.rulePages);
  const lawPages = pagesAt(own.lawPages, host.lawPages);
  return {
    connection,
    support: supportOf(params),
    messagesHandled: host.messagesHandled,
    ...(rulePages ? { rulePages } : {}),
    ...(lawPages ? { lawPages } : {}),
  };
}

/** Returns the address that the client gives for pages, or else the host's, with a slash at its end. */
function pagesAt(own: unknown, host: string | undefined): string | undefined {
  const pages = typeof own === "string" ? own : host;
  return pages === undefined || pages === "" || pages.endsWith("/") ? pages : `${pages}/`;
}
