import * as vscode from "vscode";
import {
  type KnownReport,
  knownReportsRequest,
  type NewReportParams,
  type NewReportResult,
  newReportRequest,
} from "../../../server/src/lsp/protocol";
import type { Server } from "../server";
import { languageId, messages } from "../settings";

/**
 * Arguments that the command takes instead of asking: from a key binding, another extension or a test. `null`: there is
 * no report of last year.
 */
interface NewReportArguments {
  readonly body?: string;
  readonly year?: number;
  readonly lastYear?: string | null;
}

/**
 * Registers the command 新建年报: asks for body, year and last year's report, and opens the skeleton as an unsaved
 * document.
 */
export function registerNewReport(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand("nianbao.newReport", (told?: NewReportArguments) => begin(server, told ?? {}));
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
  const params: NewReportParams = { body, year, ...(lastYear === null ? {} : { lastYear }) };
  const result = await server.request<NewReportResult>(newReportRequest, params);
  if (!result) void vscode.window.showErrorMessage(messages().serverStopped);
  else if ("problem" in result) void vscode.window.showErrorMessage(result.problem);
  else await open(result);
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

async function open(result: { readonly text: string; readonly doubt?: string }): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ content: result.text, language: languageId });
  await vscode.window.showTextDocument(document);
  if (result.doubt) void vscode.window.showWarningMessage(result.doubt);
}
