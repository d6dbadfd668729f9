import * as vscode from "vscode";
import { type TablesResult, tablesRequest } from "../../../server/src/lsp/protocol/tables";
import { isReport } from "../reports/is-report";
import type { Server } from "../server";
import { messages } from "../settings";
import { CellsInText, rangeOf } from "./cells-in-text";
import { FixesInPanel } from "./fixes-in-panel";
import type { FromPage, ToPage } from "./panel-messages";
import { ReportChanges } from "./report-changes";

/**
 * The report that the panel shows. It is asked for anew whenever its text changes, one question at a time, and only
 * while the panel can be seen.
 */
export class ShownReport implements vscode.Disposable {
  readonly #server: Server;
  readonly #panel: vscode.WebviewPanel;
  readonly #cells = new CellsInText();
  readonly #fixes: FixesInPanel;
  readonly #changes: ReportChanges;
  readonly #listeners: vscode.Disposable;
  #uri: vscode.Uri | undefined;
  #page: "loading" | "listening" = "loading";
  #asking = false;
  #askAgain = false;
  #disposed = false;

  constructor(server: Server, panel: vscode.WebviewPanel) {
    this.#server = server;
    this.#panel = panel;
    const target = { document: () => this.#document(), column: () => this.#column() };
    this.#changes = new ReportChanges(server, target);
    this.#fixes = new FixesInPanel(target);
    const about = (uri: vscode.Uri): boolean => uri.toString() === this.#uri?.toString();
    this.#listeners = vscode.Disposable.from(
      this.#cells,
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (about(document.uri) && contentChanges.length > 0) this.refresh();
      }),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => about(uri) && this.refresh()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => about(uri) && this.refresh()),
      vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        if (opened.length + closed.length > 0) this.refresh();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.refresh()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (about(textEditor.document.uri)) this.#cursorMoved(textEditor);
      }),
      // Other years' reports, settings and accepted findings change what is shown, too.
      server.onDidChangeTables(() => this.refresh()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some(about) && this.refresh()),
      server.onDidChangeState(() => this.refresh()),
      panel.onDidChangeViewState(() => {
        // A page that is out of sight is thrown away, and says that it is ready when it is back.
        if (!panel.visible) this.#page = "loading";
      }),
    );
  }

  dispose(): void {
    this.#disposed = true;
    this.#listeners.dispose();
  }

  /** Shows another report from now on. */
  follow(uri: vscode.Uri): void {
    if (uri.toString() === this.#uri?.toString()) return;
    const before = this.#document();
    if (before) this.#cells.mark(before, undefined);
    this.#uri = uri;
    this.#panel.title = messages().tablesOf(uri.path.split("/").at(-1) ?? "");
    this.refresh();
  }

  /** Sends a message to the page. */
  post(message: ToPage): void {
    if (!this.#disposed) void this.#panel.webview.postMessage(message);
  }

  /** Asks for the tables anew. While an answer is awaited, once more after it. */
  refresh(): void {
    if (this.#asking) {
      this.#askAgain = true;
      return;
    }
    if (this.#disposed || this.#page === "loading") return;
    this.#asking = true;
    this.#askAgain = false;
    void this.#ask().finally(() => {
      this.#asking = false;
      if (this.#askAgain) this.refresh();
    });
  }

  /** Does what the page says. */
  async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case "ready":
        this.#page = "listening";
        return this.refresh();
      case "reopen":
        return this.#reopen();
      case "cell":
        return this.#showInText(message.key);
      case "open":
        return this.#open(new vscode.Position(message.line, message.character));
      case "change":
        return this.post({ type: "changed", id: message.id, ...(await this.#changes.make(message.change)) });
      case "fixes": {
        const titles = await this.#fixes.titles(rangeOf(message.range));
        return this.post({ type: "fixes", range: message.range, titles });
      }
      case "fix": {
        const text = await this.#fixes.apply(rangeOf(message.range), message.title);
        return text === undefined ? undefined : this.post({ type: "problem", text });
      }
      case "undo":
      case "redo":
        await this.#changes.travel(message.type);
        this.#panel.reveal();
        return this.post({ type: "focus" });
      case "save":
        return this.#changes.save();
    }
  }

  #document(): vscode.TextDocument | undefined {
    const uri = this.#uri?.toString();
    // VS Code keeps a document for minutes after its editor is closed, where nobody would see what is written into it.
    return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri && isInTab(document));
  }

  /** The column of editors where the text is or should be: not the panel's own. */
  #column(): vscode.ViewColumn {
    const shown = this.#editors()[0]?.viewColumn;
    return (
      shown ?? (this.#panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One)
    );
  }

  #editors(): readonly vscode.TextEditor[] {
    const document = this.#document();
    return vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
  }

  async #ask(): Promise<void> {
    const uri = this.#uri;
    const document = this.#document();
    if (!uri) return this.#notice({ text: messages().noReportInFront });
    if (!document) return this.#notice({ text: messages().reportClosed, button: messages().openReport });
    if (!isReport(document)) return this.#notice({ text: messages().notChecked });
    const result = await this.#server.request<TablesResult | null>(tablesRequest, { uri: uri.toString() });
    // Something else is shown by now, or there is a newer text, which will be asked for.
    if (uri !== this.#uri || document.isClosed || (result && result.version !== document.version)) return;
    if (!result)
      return this.#notice({
        text: this.#server.state === "stopped" ? messages().serverStopped : messages().serverStarting,
      });
    if ("notice" in result) return this.#notice({ text: result.notice });
    const editable = await isWritable(document);
    this.#cells.use(result.view);
    this.post({ type: "show", uri: uri.toString(), view: result.view, editable });
    const [editor] = this.#editors();
    if (editor && vscode.window.activeTextEditor === editor) this.#cursorMoved(editor);
  }

  #notice(notice: { readonly text: string; readonly button?: string }): void {
    this.#cells.use(undefined);
    this.post({ type: "notice", ...(this.#uri ? { uri: this.#uri.toString() } : {}), ...notice });
  }

  #cursorMoved({ document, selection }: vscode.TextEditor): void {
    const key = this.#cells.keyAt(selection.active);
    this.#cells.mark(document, key);
    this.post({ type: "cursor", ...(key === undefined ? {} : { key }) });
  }

  /** Brings the cell into view in the text and puts the cursor there; the focus stays in the panel. */
  #showInText(key: string): void {
    const document = this.#document();
    const range = this.#cells.rangeOf(key);
    if (!document || !range) return;
    for (const editor of this.#editors()) {
      editor.selection = new vscode.Selection(range.start, range.start);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
    this.#cells.mark(document, key);
  }

  async #open(place: vscode.Position): Promise<void> {
    const document = this.#document();
    if (!document) return;
    await vscode.window.showTextDocument(document, {
      viewColumn: this.#column(),
      selection: new vscode.Range(place, place),
    });
  }

  async #reopen(): Promise<void> {
    if (!this.#uri) return;
    try {
      await vscode.window.showTextDocument(this.#uri, { viewColumn: this.#column() });
    } catch {
      this.#notice({ text: messages().reportGone });
    }
  }
}

/** Reports whether a document is in an editor, be it behind others or in a comparison. */
function isInTab(document: vscode.TextDocument): boolean {
  if (vscode.window.visibleTextEditors.some((editor) => editor.document === document)) return true;
  const uri = document.uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      if (input instanceof vscode.TabInputText) return input.uri.toString() === uri;
      if (!(input instanceof vscode.TabInputTextDiff)) return false;
      return [input.original, input.modified].some((side) => side.toString() === uri);
    }),
  );
}

/** Reports whether a document can be written into: not an old version, not a file that may only be read. */
async function isWritable({ uri, isUntitled }: vscode.TextDocument): Promise<boolean> {
  if (isUntitled) return true;
  // Of a text that is no file, such as the old side of a comparison, VS Code does not know.
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true) return false;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) === 0;
  } catch {
    // A file that was deleted can be saved anew.
    return true;
  }
}
