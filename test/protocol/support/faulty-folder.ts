import type { Diagnostic } from "vscode-languageserver";
import { FAULTS, faultyReport } from "../../support/reports/faulty-report";
import type { Introduction } from "./clients";
import { type FolderClient, inFolder, itemsOf } from "./folders";

/** The files of the folder. */
export const REPORT = "2023/青禾县.txt";
export const CONFIG = "nianbao.json";
export const BASELINE = "nianbao.baseline.json";
/** A configuration that switches one of the faults off. */
export const OFF = '{ "rules": { "section-number": "off" } }';
/** The codes of the faulty report's findings but one. */
export const without = (code: string) => FAULTS.filter((other) => other !== code);

/** A folder with a faulty report, which is open. */
export async function faultyFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  as: Introduction = {},
  text = faultyReport(),
): Promise<FolderClient> {
  const folder = await inFolder({ [REPORT]: text, ...files }, as);
  await folder.client.open(folder.uri(REPORT), text);
  return folder;
}

/** Tells the server that a file was written. */
export async function saved({ client, uri, write }: FolderClient, name: string, text: string): Promise<void> {
  write(name, text);
  await client.fileChanged(uri(name));
}

/** What is found in a file. */
export async function findings({ client, uri }: FolderClient, name: string): Promise<readonly Diagnostic[]> {
  return itemsOf(await client.pull(uri(name)));
}

/** What findings say, and where they begin. */
export const said = (items: readonly Diagnostic[]) =>
  items.map(({ message, severity, range }) => [message, severity, range.start.line, range.start.character]);
