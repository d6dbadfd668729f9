import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { globMatches } from "../../../server/src/base/glob";
import { decode, encodingOf } from "../../../server/src/bytes/decode";
import { officeTextUri } from "../../../server/src/lsp/office-uris";
import {
  type FindReportsParams,
  findReportsRequest,
  type ReadBytesResult,
  type ReadFileParams,
  readBytesRequest,
  readFileRequest,
} from "../../../server/src/lsp/protocol/workspace-files";
import { languageId } from "../settings";
import type { Declined } from "./declined";
import { filesBelow } from "./files-below";

/** The most files of one folder that are examined: a folder with more is no folder of reports. */
const MAX_FILES = 50_000;

/** The names of encodings in the API of VS Code. */
const ENCODINGS = { utf8: "utf8", gb18030: "gb18030", utf16le: "utf16le", utf16be: "utf16be" } as const;

/** Finds and reads the files of the workspace for the server, on whatever file system they are. */
export function serveReports(
  client: BaseLanguageClient,
  extension: vscode.Extension<unknown>,
  declined: Declined,
): void {
  client.onRequest(findReportsRequest, async ({ extensions }: FindReportsParams, token: vscode.CancellationToken) => {
    const found = new Set<string>();
    for (const folder of vscode.workspace.workspaceFolders ?? [])
      for (const uri of await findIn(folder, namesIn(folder, extensions, extension), token))
        if (!isDeclined(uri, declined)) found.add(uri.toString());
    if (found.size >= MAX_FILES)
      client.warn(`文件过多，只看其中一部分 · Too many files, only some are looked at: ${found.size}`);
    return [...found];
  });
  client.onRequest(readFileRequest, async ({ uri, maxBytes }: ReadFileParams) => {
    const file = vscode.Uri.parse(uri, true);
    // A report that the user has switched back to plain text is none.
    const bytes = declined.hasFile(file) ? null : await read(file, maxBytes);
    return bytes instanceof Uint8Array ? await textOf(bytes) : null;
  });
  client.onRequest<ReadBytesResult, void>(readBytesRequest, async ({ uri, maxBytes }: ReadFileParams) => {
    const bytes = await read(vscode.Uri.parse(uri, true), maxBytes);
    return bytes instanceof Uint8Array ? base64Of(bytes) : bytes;
  });
}

/** Returns bytes as base64. A call takes only so many arguments, so they are put together in parts. */
function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

const CHUNK = 32_768;

/** Reports whether the user has switched a report back to plain text, or the text that a document is shown as. */
function isDeclined(uri: vscode.Uri, declined: Declined): boolean {
  return declined.hasFile(uri) || declined.hasFile(vscode.Uri.parse(officeTextUri(uri.toString())));
}

/**
 * The names of files that may be reports, in small letters. Who does not want text files to be looked into has reports
 * known by their names.
 */
function namesIn(
  folder: vscode.WorkspaceFolder,
  extensions: readonly string[],
  { packageJSON }: vscode.Extension<unknown>,
): readonly string[] {
  const mode = vscode.workspace.getConfiguration("nianbao", folder).get<string>("autoDetect");
  if (mode !== "never") return extensions.map((extension) => `*${extension}`);
  const languages: readonly { id: string; filenamePatterns?: readonly string[] }[] = packageJSON.contributes.languages;
  return languages.find(({ id }) => id === languageId)?.filenamePatterns ?? [];
}

async function findIn(folder: vscode.WorkspaceFolder, names: readonly string[], token: vscode.CancellationToken) {
  // VS Code searches only where it has a provider for the file system. For one that never comes it waits for ever.
  if (folder.uri.scheme !== "file") return findByReading(folder, names, token);
  const include = new vscode.RelativePattern(folder, `**/{${names.map(inAnyCase).join(",")}}`);
  // Undefined: what `files.exclude` says holds. VS Code leaves `search.exclude` to the extension.
  const found = await vscode.workspace.findFiles(include, undefined, MAX_FILES, token);
  const isExcluded = excludedBy(["search"], folder);
  return found.filter((uri) => !isExcluded(uri.path.slice(folder.uri.path.replace(/\/$/, "").length + 1)));
}

function findByReading(folder: vscode.WorkspaceFolder, names: readonly string[], token: vscode.CancellationToken) {
  const isWanted = (path: string) => names.some((name) => globMatches(name, path.toLowerCase()));
  const isExcluded = excludedBy(["files", "search"], folder);
  return filesBelow(folder.uri, { isWanted, isExcluded, limit: MAX_FILES }, token);
}

/**
 * Returns a function that reports whether the settings `exclude` of these sections leave out a path relative to the
 * folder.
 */
function excludedBy(sections: readonly string[], folder: vscode.WorkspaceFolder): (path: string) => boolean {
  const globs = sections.flatMap((section) =>
    Object.entries(
      vscode.workspace.getConfiguration(section, folder).get<Record<string, unknown>>("exclude", {}),
    ).flatMap(([glob, value]) => (value === true ? glob : [])),
  );
  return (path) => globs.some((glob) => globMatches(glob, path));
}

/** The bytes of a file, which may be too large; null where there is none. */
async function read(uri: vscode.Uri, maxBytes: number): Promise<Uint8Array | Exclude<ReadBytesResult, string>> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) return null;
    if (size > maxBytes) return { tooLarge: true };
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return null;
  }
}

/**
 * Decodes by what the bytes are, not by what the user's settings say: a folder of reports has files in several
 * encodings.
 */
async function textOf(bytes: Uint8Array): Promise<string | null> {
  try {
    const decoded = decode(bytes);
    return decoded.kind === "text" ? decoded.text : null;
  } catch {
    // An editor may be built without the tables for GB18030; VS Code itself has its own.
    const encoding = encodingOf(bytes);
    return encoding ? await vscode.workspace.decode(bytes, { encoding: ENCODINGS[encoding] }) : null;
  }
}

/** A pattern that matches Latin letters in either case. */
function inAnyCase(pattern: string): string {
  return pattern.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}
