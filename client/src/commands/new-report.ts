import * as vscode from "vscode";
import {
  type KnownReport,
  knownReportsRequest,
  type NewReport,
  type NewReportParams,
  type NewReportResult,
  newReportRequest,
} from "../../../server/src/lsp/protocol/new-report";
import { uriOf } from "../comparison/comparison-panel";
import { exists } from "../files";
import { isGuestLanguage } from "../reports/is-report";
import type { Server } from "../server";
import { messages } from "../settings";
import { reportFileName, skeletonSnippet } from "./skeleton";

/**
 * Arguments that the command takes instead of asking: from a key binding, another extension or a test. `null`: there is
 * no report of last year.
 */
interface NewReportArguments {
  readonly body?: string;
  readonly year?: number;
  readonly lastYear?: string | null;
  /** The layout of the tables, by its name; that of last year's report where only this is left out. */
  readonly layout?: string;
}

/**
 * Registers 新建年报 and the same from a report that is there: asks for body, year and last year's report, and opens the
 * skeleton as an unsaved document.
 */
export function registerNewReport(server: Server): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand("nianbao.newReport", (told?: NewReportArguments) => begin(server, told ?? {})),
    vscode.commands.registerCommand("nianbao.newReportFrom", (of?: vscode.Uri | { readonly uri?: string }) =>
      beginFrom(server, uriOf(of)),
    ),
  );
}

/** Begins the report that follows a report: of the same body, for the next year, with its figures carried over. */
async function beginFrom(server: Server, uri: string | undefined): Promise<void> {
  if (uri === undefined) return;
  await server.ensureStarted();
  const known = (await server.request<readonly KnownReport[]>(knownReportsRequest, {})) ?? [];
  const from = known.find((report) => sameFile(report.uri, uri));
  if (from) await begin(server, { body: from.body, year: from.year + 1, lastYear: from.uri });
  else void vscode.window.showInformationMessage(messages().notKnownReport);
}

function sameFile(a: string, b: string): boolean {
  return vscode.Uri.parse(a).toString() === vscode.Uri.parse(b).toString();
}

async function begin(server: Server, told: NewReportArguments): Promise<void> {
  await server.ensureStarted();
  const known = (await server.request<readonly KnownReport[]>(knownReportsRequest, {})) ?? [];
  const year = told.year ?? (await askYear());
  if (year === undefined) return;
  const lastYear = told.lastYear === undefined ? await askLastYear(known, year) : told.lastYear;
  if (lastYear === undefined) return;
  const suggested = known.find(({ uri }) => uri === lastYear)?.body ?? known[0]?.body ?? "";
  const body = told.body ?? (await askBody(suggested));
  if (body === undefined) return;
  const layout = told.layout ?? (told.body === undefined ? await askLayout(lastYear !== null) : null);
  if (layout === undefined) return;
  const params: NewReportParams = {
    body,
    year,
    ...(lastYear === null ? {} : { lastYear }),
    ...(layout === null ? {} : { layout }),
  };
  const result = await server.request<NewReportResult>(newReportRequest, params);
  if (!result) void vscode.window.showErrorMessage(messages().serverStopped);
  else if ("problem" in result) void vscode.window.showErrorMessage(result.problem);
  else await open(server, params, result);
}

/** Reports are written in the year after the one they are about. */
async function askYear(): Promise<number | undefined> {
  const m = messages();
  const answer = await vscode.window.showInputBox({
    title: m.newReport,
    prompt: m.askYear,
    value: String(new Date().getFullYear() - 1),
    validateInput: (value) => (/^20\d\d$/.test(value.trim()) ? undefined : m.badYear),
  });
  return answer === undefined ? undefined : Number(answer.trim());
}

async function askBody(suggested: string): Promise<string | undefined> {
  const m = messages();
  const answer = await vscode.window.showInputBox({
    title: m.newReport,
    prompt: m.askBody,
    value: suggested,
    validateInput: (value) => (value.trim() === "" ? m.badBody : undefined),
  });
  return answer?.trim();
}

interface Choice extends vscode.QuickPickItem {
  /** The report's URI, null for none, undefined for one that is to be looked for. */
  readonly uri?: string | null;
}

/** The URI of last year's report, null for none; undefined when the user gives up. */
async function askLastYear(known: readonly KnownReport[], year: number): Promise<string | null | undefined> {
  const m = messages();
  const fitting = known.filter((report) => report.year === year - 1);
  const choices: readonly Choice[] = [
    ...fitting.map(({ uri, body }) => ({
      label: body,
      description: m.year(year - 1),
      detail: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
      uri,
    })),
    { label: m.noLastYear, detail: m.noLastYearDetail, uri: null },
    { label: m.chooseFile },
  ];
  const placeHolder = m.askLastYear(year - 1);
  const choice = await vscode.window.showQuickPick(choices, { title: m.newReport, placeHolder, matchOnDetail: true });
  if (!choice || choice.uri !== undefined) return choice?.uri;
  const [file] = (await vscode.window.showOpenDialog({ title: placeHolder, canSelectMany: false })) ?? [];
  return file?.toString();
}

/**
 * The layout of the tables: as tabs, as Markdown, or as in the report of last year; undefined where the user gives up.
 */
async function askLayout(hasLastYear: boolean): Promise<string | null | undefined> {
  const m = messages();
  const choices = [
    ...(hasLastYear ? [{ label: m.layoutOfLastYear, layout: null }] : []),
    { label: m.layoutTabs, detail: m.layoutTabsDetail, layout: "tab-rows" },
    { label: m.layoutMarkdown, detail: m.layoutMarkdownDetail, layout: "markdown" },
  ];
  const choice = await vscode.window.showQuickPick(choices, { title: m.newReport, placeHolder: m.askLayout });
  return choice?.layout;
}

/**
 * Opens the report as an unsaved document with a path, so that saving it suggests its folder and its whole name. The
 * first open place is selected, and the tab key leads to the next.
 */
async function open(server: Server, { body, year, lastYear }: NewReportParams, result: NewReport): Promise<void> {
  const uri = await freeUri(lastYear, reportFileName(body, year, result.layout));
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  const snippet = new vscode.SnippetString(skeletonSnippet(result.text, result.places));
  await editor.insertSnippet(snippet, new vscode.Position(0, 0), {
    undoStopBefore: false,
    undoStopAfter: false,
    keepWhitespace: true,
  });
  if (isGuestLanguage(document)) await server.checkGuest(document);
  if (result.doubt) void vscode.window.showWarningMessage(result.doubt);
}

/**
 * The place of a new file: beside the report of last year, else in the first folder, under a name that is not taken.
 */
async function freeUri(lastYear: string | undefined, name: string): Promise<vscode.Uri> {
  const folder = lastYear
    ? vscode.Uri.joinPath(vscode.Uri.parse(lastYear), "..")
    : vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) return vscode.Uri.from({ scheme: "untitled", path: name });
  for (let count = 1; ; count++) {
    const numbered = count === 1 ? name : name.replace(/\.[a-z]+$/, `（${count}）$&`);
    const file = vscode.Uri.joinPath(folder, numbered);
    const uri = file.with({ scheme: "untitled" });
    if (!isOpen(uri) && !(await exists(file))) return uri;
  }
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}
