import type { ClientCapabilities, InitializeParams } from "vscode-languageserver";
import { isRecord } from "../../base/shapes/shapes";

/** The client's capabilities and its own options, as it announced them in `initialize`. */
export interface ClientSupport extends ReadFeatureSupport, EditFeatureSupport {
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
  /**
   * It shows the texts of Word documents and workbooks under URIs of our own, which no other client can open
   * (`nianbao/officeText`).
   */
  readonly officeTexts: boolean;
}

/** Reads the client's capabilities; what is not announced is not there. */
export function supportOf(params: InitializeParams): ClientSupport {
  const { textDocument, workspace }: ClientCapabilities = params.capabilities ?? {};
  const { diagnostic, publishDiagnostics } = textDocument ?? {};
  return {
    ...readFeatureSupportOf(params.capabilities ?? {}, optionsOf(params)),
    ...editFeatureSupportOf(params.capabilities ?? {}),
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
    officeTexts: optionsOf(params).officeTexts === true,
  };
}

/** Returns the client's own options (`initializationOptions`), an empty object where there are none. */
export function optionsOf(params: InitializeParams): Readonly<Record<string, unknown>> {
  const options: unknown = params.initializationOptions;
  return isRecord(options) ? options : {};
}

/** Capabilities that features for reading a report depend on. */
interface ReadFeatureSupport {
  /** The format of hovers: Markdown if the client announces it, else plain text. */
  readonly hoverFormat: "markdown" | "plaintext";
  /** It takes definitions that say what of the text they were asked of. */
  readonly definitionLinks: boolean;
  /** It takes links with a word on where they lead. */
  readonly linkTooltips: boolean;
  /** It can be asked to show a place of a document. */
  readonly showsDocuments: boolean;
  readonly semanticTokens: boolean;
  /** It knows the types of tokens that only a report has (`ownTokenTypes` in its `initializationOptions`). */
  readonly ownTokenTypes: boolean;
  /** It shows the name of a rule that comes with a finding (`ruleNames` in its `initializationOptions`). */
  readonly ruleNames: boolean;
  readonly inlayHints: boolean;
  readonly selectionRanges: boolean;
  /** It asks again for all inlay hints when told to. */
  readonly refreshesInlayHints: boolean;
  /** It asks again for all code lenses when told to. */
  readonly refreshesCodeLenses: boolean;
}

/** Reads the client's capabilities and its own options; what is not announced is not there. */
function readFeatureSupportOf(
  { textDocument, workspace, window }: ClientCapabilities,
  options: Readonly<Record<string, unknown>>,
): ReadFeatureSupport {
  return {
    hoverFormat: textDocument?.hover?.contentFormat?.includes("markdown") ? "markdown" : "plaintext",
    definitionLinks: textDocument?.definition?.linkSupport === true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    showsDocuments: window?.showDocument?.support === true,
    semanticTokens: textDocument?.semanticTokens !== undefined,
    ownTokenTypes: options.ownTokenTypes === true,
    ruleNames: options.ruleNames === true,
    inlayHints: textDocument?.inlayHint !== undefined,
    selectionRanges: textDocument?.selectionRange !== undefined,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
  };
}

/** Capabilities that features for editing a report depend on. */
interface EditFeatureSupport {
  /** It goes from place to place in a text that was completed. */
  readonly snippets: boolean;
  /** It leaves the white space of a completed text alone when told to: tabs at the beginnings of lines are cells. */
  readonly asIs: boolean;
}

/** `InsertTextMode.asIs` of the protocol. */
const AS_IS = 1;

/** Reads the client's capabilities; what is not announced is not there. */
function editFeatureSupportOf({ textDocument }: ClientCapabilities): EditFeatureSupport {
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    asIs: item?.insertTextModeSupport?.valueSet?.includes(AS_IS) === true,
  };
}
