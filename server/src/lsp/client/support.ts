import type { ClientCapabilities, InitializeParams } from "vscode-languageserver";
import { type ReadingSupport, readingSupportOf } from "./reading-support";
import { type WritingSupport, writingSupportOf } from "./writing-support";

/** What the client at the other end can take, as it said when it started the server. */
export interface ClientSupport extends WritingSupport {
  /** It asks for diagnostics itself; where false they are sent to it. Never both. */
  readonly pullsDiagnostics: boolean;
  /** It asks again for all diagnostics when told to. */
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescriptions: boolean;
  readonly hierarchicalSymbols: boolean;
  /** It takes code actions with edits; where false it only knows commands, and is offered none. */
  readonly codeActions: boolean;
  /** It takes edits that name the version of the document they are made for. */
  readonly versionedEdits: boolean;
  /** It answers questions about settings. */
  readonly configuration: boolean;
  /** It tells of changed settings once it is asked to. */
  readonly watchesConfiguration: boolean;
  /** It tells of changed files once it is asked to. */
  readonly watchesFiles: boolean;
  /** It tells when its folders change. */
  readonly workspaceFolders: boolean;
  /** It wants to hear what each document is (`nianbao/status`). */
  readonly status: boolean;
  /** It asks for an action's edit once the action is chosen. */
  readonly resolvesActions: boolean;
  /** It can be told later which documents the server wants to hear of. */
  readonly registersDocuments: boolean;
  /** It makes files that are not there yet as part of an edit. */
  readonly createsFiles: boolean;
  /** It holds settings files against their schemas and tells of wrong entries itself. */
  readonly validatesSchemas: boolean;
  /** It finds and reads the files of its folders for the server (`nianbao/findReports`, `nianbao/readFile`). */
  readonly reportStore: boolean;
  readonly reading: ReadingSupport;
}

/** Reads the client's capabilities; what is not announced is not there. */
export function supportOf(params: InitializeParams): ClientSupport {
  const { textDocument, workspace }: ClientCapabilities = params.capabilities ?? {};
  const { diagnostic, publishDiagnostics } = textDocument ?? {};
  return {
    ...writingSupportOf(params.capabilities ?? {}),
    pullsDiagnostics: diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: diagnostic?.relatedInformation === true || publishDiagnostics?.relatedInformation === true,
    codeDescriptions:
      diagnostic?.codeDescriptionSupport === true || publishDiagnostics?.codeDescriptionSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    configuration: workspace?.configuration === true,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    status: optionsOf(params).status === true,
    resolvesActions:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes("edit") === true,
    registersDocuments:
      textDocument?.synchronization?.dynamicRegistration === true &&
      (diagnostic === undefined || diagnostic.dynamicRegistration === true),
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes("create") === true,
    validatesSchemas: optionsOf(params).validatesSchemas === true,
    reportStore: optionsOf(params).reportStore === true,
    reading: readingSupportOf(params.capabilities ?? {}, optionsOf(params)),
  };
}

/** The client's own options (`initializationOptions`), an empty object where there are none. */
export function optionsOf(params: InitializeParams): Readonly<Record<string, unknown>> {
  const options: unknown = params.initializationOptions;
  return isRecord(options) ? options : {};
}

/** Whether a value from outside is an object whose members can be asked for. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
