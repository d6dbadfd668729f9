import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { type Diagnostic, FileChangeType } from "vscode-languageserver/node";
import type { LanguageClient } from "../../support/processes/language-client";
import { type Random, random } from "../../support/random/random";
import { faultyReport } from "../../support/reports/faulty-report";
import { BODIES } from "../../support/reports/prose";
import { introduced } from "../support/clients";
import { type FolderClient, inFolder, itemsOf, lastYear, pullFolders, thisYear } from "../support/folders";

const ROUNDS = 4;
const STEPS = 30;

/** Names of reports, in folders too, of which some are renamed into others. */
const NAMES = ["甲 2022.txt", "甲 2023.txt", "乙/2022.txt", "乙/2023.txt", "乙/丙/年报 2023.md", "丁.txt"];
const FOLDERS = ["乙", "戊"];
/** Documents that are no files of the folder. */
const ELSEWHERE = [
  "untitled:Untitled-1",
  "git:/%E7%94%B2%202023.txt?%7B%22ref%22%3A%22~%22%7D",
  "vscode-vfs://x/a.txt",
];
const CONFIGS = ['{"rules":{"section-number":"off"}}', '{"exclude":["乙/**"]}', '{"rules":', "[]"];

/** A report that says something of others: its neighbours by body and year differ, or it is one of two. */
function someReport(chance: Random): string {
  const body = chance.pick(BODIES.slice(0, 2));
  const carried = chance.below(3);
  const report = chance.pick([lastYear(carried, { body }), thisYear(carried, { body }), faultyReport({ body })]);
  return chance.below(8) === 0 ? report.slice(0, chance.below(report.length)) : report;
}

/** Somebody who works in a folder and tells the server what an editor would. */
class Desk {
  readonly open = new Map<string, string>();
  private version = 1;

  constructor(
    private readonly folder: FolderClient,
    private readonly chance: Random,
  ) {}

  async step(): Promise<void> {
    const { chance } = this;
    const steps = [this.written, this.written, this.deleted, this.renamed, this.folderRenamed, this.configured];
    const typing = [this.opened, this.opened, this.edited, this.edited, this.closed, this.elsewhere];
    await chance.pick([...steps, ...typing]).call(this);
    if (chance.below(4) === 0) void pullFolders(this.folder.client);
  }

  private path(name: string): string {
    return path.join(this.folder.folder, name);
  }

  private tell(...changes: readonly (readonly [string, FileChangeType])[]): Promise<void> {
    return this.folder.client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: changes.map(([name, type]) => ({ uri: this.folder.uri(name), type })),
    });
  }

  private async written(name = this.chance.pick(NAMES), text = someReport(this.chance)): Promise<void> {
    const type = existsSync(this.path(name)) ? FileChangeType.Changed : FileChangeType.Created;
    mkdirSync(path.dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
    await this.tell([name, type]);
  }

  private async deleted(): Promise<void> {
    const name = this.chance.pick(NAMES);
    if (!existsSync(this.path(name))) return;
    rmSync(this.path(name));
    await this.tell([name, FileChangeType.Deleted]);
  }

  /** As editors do it: what is open under the old name is closed and opened under the new one. */
  private async renamed(): Promise<void> {
    const [from, to] = [this.chance.pick(NAMES), this.chance.pick(NAMES)];
    if (from === to || !existsSync(this.path(from)) || !existsSync(path.dirname(this.path(to)))) return;
    renameSync(this.path(from), this.path(to));
    await this.moved(this.folder.uri(from), this.folder.uri(to));
    await this.tell([from, FileChangeType.Deleted], [to, FileChangeType.Created]);
  }

  private async moved(from: string, to: string): Promise<void> {
    const text = this.open.get(from);
    if (text === undefined) return;
    await this.folder.client.close(from);
    this.open.delete(from);
    if (!this.open.has(to)) await this.opens(to, text);
  }

  /** An editor tells of the folder alone. */
  private async folderRenamed(): Promise<void> {
    const [from, to] = this.chance.below(2) === 0 ? FOLDERS : [...FOLDERS].reverse();
    if (!from || !to || !existsSync(this.path(from)) || existsSync(this.path(to))) return;
    renameSync(this.path(from), this.path(to));
    for (const uri of [...this.open.keys()].filter((one) => one.startsWith(`${this.folder.uri(from)}/`)))
      await this.moved(uri, this.folder.uri(to) + uri.slice(this.folder.uri(from).length));
    await this.tell([from, FileChangeType.Deleted], [to, FileChangeType.Created]);
  }

  private async configured(): Promise<void> {
    const name = "nianbao.json";
    if (this.chance.below(2) === 0) return this.written(name, this.chance.pick(CONFIGS));
    if (!existsSync(this.path(name))) return;
    rmSync(this.path(name));
    await this.tell([name, FileChangeType.Deleted]);
  }

  private async opens(uri: string, text: string): Promise<void> {
    this.open.set(uri, text);
    await this.folder.client.open(uri, text, this.version++);
  }

  private async opened(): Promise<void> {
    const name = this.chance.pick(NAMES);
    const uri = this.folder.uri(name);
    if (this.open.has(uri) || !existsSync(this.path(name))) return;
    await this.opens(uri, readFileSync(this.path(name), "utf8"));
  }

  private async edited(): Promise<void> {
    const [uri] = [...this.open.keys()].slice(this.chance.below(Math.max(1, this.open.size)));
    if (uri === undefined) return;
    const text = someReport(this.chance);
    this.open.set(uri, text);
    await this.folder.client.change(uri, this.version++, [{ text }]);
  }

  private async closed(): Promise<void> {
    const [uri] = [...this.open.keys()].slice(this.chance.below(Math.max(1, this.open.size)));
    if (uri === undefined) return;
    this.open.delete(uri);
    await this.folder.client.close(uri);
  }

  private async elsewhere(): Promise<void> {
    const uri = this.chance.pick(ELSEWHERE);
    if (!this.open.has(uri)) await this.opens(uri, someReport(this.chance));
  }
}

/** All that is said of the folder and of open documents, in an order that does not depend on how it came about. */
async function said(client: LanguageClient, open: Iterable<string>): Promise<readonly string[]> {
  // A client that shows what is gone is always answered, even where nothing is to be said.
  const { items } = await pullFolders(client, [{ uri: "file:///gone.txt", value: "gone" }]);
  const all = items.map((item) => [item.uri, itemsOf(item)] as const);
  for (const uri of open) all.push([`open ${uri}`, itemsOf(await client.pull(uri))]);
  return all.flatMap(([uri, found]) => found.map((one) => `${uri} ${shown(one)}`)).sort();
}

function shown({ code, message, range, relatedInformation = [] }: Diagnostic): string {
  const related = relatedInformation.map(({ location }) => `${location.uri}:${location.range.start.line}`);
  return `${code} ${range.start.line}:${range.start.character} ${message} ${related.join(" ")}`;
}

test.each(Array.from({ length: ROUNDS }, (_, round) => round))(
  "whatever becomes of files and documents, what is said is what a server says that comes upon them: round %i",
  async (round) => {
    const chance = random(round);
    const folder = await inFolder(Object.fromEntries(NAMES.map((name) => [name, someReport(chance)] as const)));
    const desk = new Desk(folder, chance);
    for (let step = 0; step < STEPS; step++) await desk.step();
    const { client: fresh } = await introduced({
      workspaceFolders: [{ uri: pathToFileURL(folder.folder).href, name: "年报" }],
    });
    for (const [uri, text] of desk.open) await fresh.open(uri, text);
    expect(await said(folder.client, desk.open.keys())).toEqual(await said(fresh, desk.open.keys()));
  },
  60_000,
);
