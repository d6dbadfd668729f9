import { strict as assert } from "node:assert";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as vscode from "vscode";

/** The folder that is open, the first of several: a copy of examples/. */
export function workspaceFolder(): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, "a folder is open");
  return folder.uri.fsPath;
}

/** The bytes of a file of the workspace as text. */
export const onDisk = (name: string): string => readFileSync(path.join(workspaceFolder(), name), "utf8");

const written = new Set<string>();

/**
 * Writes a file into the workspace, in folders that are made for it. It is gone after the test: two files of one report
 * are a finding.
 */
export function write(name: string, content: string | Uint8Array): void {
  const file = path.join(workspaceFolder(), name);
  written.add(name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Resolves once `probe` gives something, and gives that; the only way in which these tests wait. */
export async function until<T>(
  what: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
  timeoutMs = 20_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > deadline) throw new Error(`waited ${timeoutMs} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Opens a file of the workspace in an editor, as a click in the explorer does. */
export async function openFile(name: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.file(path.join(workspaceFolder(), name));
  // Not openTextDocument, which keeps a document alive for minutes after its editor is closed.
  await vscode.commands.executeCommand("vscode.open", uri);
  return until(`${name} is shown`, () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.toString() === uri.toString() && document;
  });
}

/** Resolves once a document has a language. */
export async function hasLanguage(document: vscode.TextDocument, language: string): Promise<void> {
  await until(
    `${document.uri.path} is ${language}, not ${document.languageId}`,
    () => document.languageId === language,
  );
}

/** What the extension reports on a document now. */
export const findings = (document: vscode.TextDocument): vscode.Diagnostic[] => closedFindings(document.uri);

/** What it reports on a file, open or not. */
export function closedFindings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "nianbao");
}

/** The code of the rule of a finding, behind the rule's name where that is shown. */
export function codeOf(diagnostic: vscode.Diagnostic): string {
  return shownCode(diagnostic).replace(/^.* /, "");
}

/** The name of a diagnostic's rule, which is shown before the code. */
export function ruleNameOf(diagnostic: vscode.Diagnostic): string {
  return shownCode(diagnostic).replace(/ [^ ]*$/, "");
}

function shownCode({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** Replaces the first occurrence of a text in a document. */
export async function replace(document: vscode.TextDocument, old: string, text: string): Promise<void> {
  const start = document.getText().indexOf(old);
  assert.ok(start >= 0, `${old} is in the document`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(start + old.length)),
    text,
  );
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/**
 * The quick fixes that are offered at a place, the first twenty with their edits. None yet where VS Code breaks its
 * question off, as it does while the server is still saying what it can do.
 */
export async function quickFixes({ uri }: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const command = "vscode.executeCodeActionProvider";
  const kind = vscode.CodeActionKind.QuickFix.value;
  try {
    return await vscode.commands.executeCommand(command, uri, range, kind, 20);
  } catch (error) {
    if (error instanceof Error && error.name === "Canceled") return [];
    throw error;
  }
}

/** The exercise among the examples: a report with faults. */
export function exerciseName(): string {
  const name = readdirSync(workspaceFolder())
    .sort()
    .find((file) => file.startsWith("练习") && file.endsWith(".txt"));
  assert.ok(name, "examples/ holds 练习-*.txt");
  return name;
}

/**
 * A faultless example with its rows on one line each, and one such row, cut before and after the last figure, its
 * total.
 */
interface Faultless {
  readonly name: string;
  readonly text: string;
  readonly row: string;
  readonly before: string;
  readonly total: string;
  readonly after: string;
}

let found: Faultless | undefined;

/** The same example each time, whatever files the tests have written since. */
export function faultless(): Faultless {
  found ??= findFaultless();
  return found;
}

function findFaultless(): Faultless {
  for (const name of readdirSync(workspaceFolder()).sort()) {
    if (!name.endsWith(".txt") || name.startsWith("练习")) continue;
    const text = onDisk(name);
    const match = /^.*予以公开(?:[\t |]+\d+){6}[\t |]+(\d+)[\t |]*$/mu.exec(text);
    if (!match) continue;
    const [row, total = ""] = match;
    const at = row.lastIndexOf(total);
    return { name, text, row, before: row.slice(0, at), total, after: row.slice(at + total.length) };
  }
  throw new Error("no example has the row 予以公开 on one line");
}

/**
 * Closes all editors without saving, and deletes what the test has written. A plain close would ask about unsaved
 * documents.
 */
export async function cleanUp(): Promise<void> {
  const open = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
  for (let left = open(); left.length > 0; left = open()) {
    const [of, names] = [left.length, left.map(({ label, isActive }) => `${label}${isActive ? " (active)" : ""}`)];
    // For a moment no editor may be the active one, and then the command does nothing.
    await until(`one of ${of} editors is closed: ${names.join(", ")}`, async () => {
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
      return open().length < of;
    });
  }
  for (const name of written) rmSync(path.join(workspaceFolder(), name), { force: true });
  written.clear();
}
