import { groupedBy } from "../../base/groups";
import type { JsonNode } from "../../base/json/json-node";
import { memberOf, readJsonc } from "../../base/json/jsonc";
import { say } from "../../base/localised";
import type { Span } from "../../base/span";
import {
  arrayItems,
  type EntryProblem,
  fewProblems,
  membersOf,
  type Problems,
  refute,
  reject,
  textOf,
  wrongKind,
} from "../config/entries";

/** A finding that a person has looked at and accepted (已核实). */
export interface BaselineEntry {
  /** The report's path, relative to the baseline's folder, with forward slashes. */
  readonly file: string;
  readonly code: string;
  /** See `fingerprintOf`. */
  readonly fingerprint: string;
  /** The message of the accepted finding, for people only. */
  readonly message?: string;
  /** The reason for accepting it; empty until somebody writes one. */
  readonly reason: string;
  /** Who accepted it, as a person wrote it; nothing here is taken from the system. */
  readonly by?: string;
  /** When, as a person wrote it. */
  readonly at?: string;
}

/** An entry with its place in the baseline. */
export interface PlacedEntry extends BaselineEntry {
  readonly span: Span;
}

/** The version of the file that is written. */
export const BASELINE_VERSION = 1;

/** The content of a `nianbao.baseline.json`. */
export interface Baseline {
  /** The entries in the order of the file. */
  readonly entries: readonly PlacedEntry[];
  /** True if the file is written so that entries can be added. */
  readonly editable: boolean;
}

/**
 * Reads a baseline. Never throws: a wrong entry is told with its place, and the rest holds. An entry without a reason
 * is a hint.
 */
export function readBaseline(text: string): {
  readonly baseline: Baseline;
  readonly problems: readonly EntryProblem[];
} {
  const { root, problems: syntax } = readJsonc(text);
  const problems: Problems = syntax.map((problem) => ({ ...problem, severity: "error", seenBySchema: true }));
  const entries = root ? entriesOf(root, problems) : [];
  const list = memberOf(root, "accepted");
  const editable = syntax.length === 0 && (!root || root.kind === "object") && (!list || list.value.kind === "array");
  return { baseline: { entries, editable }, problems: fewProblems(problems) };
}

/** Returns the entries by the files they are for, whatever way their paths are written; ask with `pathKey`. */
export function entriesByFile({ entries }: Baseline): ReadonlyMap<string, readonly PlacedEntry[]> {
  return groupedBy(entries, ({ file }) => pathKey(file));
}

/** Returns a key that is equal for all ways of writing a relative path. */
export function pathKey(path: string): string {
  return path
    .normalize("NFC")
    .replaceAll("\\", "/")
    .replace(/^(?:\.\/)+/, "");
}

/** The accepted findings of a file, and the entries that no longer match any finding. */
export interface BaselineMatch {
  /** For each finding, in order, the entry that accepts it, if any. */
  readonly accepted: readonly (PlacedEntry | undefined)[];
  readonly stale: readonly PlacedEntry[];
}

/** Holds the entries for a file against the distinct fingerprints of all its findings, those switched off too. */
export function matchEntries(entries: readonly PlacedEntry[], fingerprints: readonly string[]): BaselineMatch {
  const byPrint = new Map(entries.map((entry) => [entry.fingerprint, entry]));
  const accepted = fingerprints.map((fingerprint) => byPrint.get(fingerprint));
  const used = new Set(accepted);
  return { accepted, stale: entries.filter((entry) => !used.has(entry)) };
}

/** Returns the list of entries in the file, where there is one. */
export function listOf(root: JsonNode | undefined): Extract<JsonNode, { readonly kind: "array" }> | undefined {
  const list = memberOf(root, "accepted")?.value;
  return list?.kind === "array" ? list : undefined;
}

function entriesOf(root: JsonNode, problems: Problems): readonly PlacedEntry[] {
  const members = membersOf(root, ["$schema", "version", "accepted"], problems);
  const entries: PlacedEntry[] = [];
  const known = new Set<string>();
  for (const { key, value } of members) {
    if (key === "version" && !(value.kind === "number" && value.value === BASELINE_VERSION))
      wrongKind(value, problems, say(` ${BASELINE_VERSION}`, `${BASELINE_VERSION}`));
    if (key === "$schema") textOf(value, problems);
    if (key !== "accepted") continue;
    for (const item of arrayItems(value, problems)) {
      const entry = entryOf(item, problems);
      if (!entry) continue;
      const name = `${pathKey(entry.file)}\0${entry.fingerprint}`;
      if (known.has(name)) refute(problems, item.span, say("与前面的一条重复", "stands above already"));
      else entries.push(entry);
      known.add(name);
    }
  }
  return entries;
}

const KEYS = ["file", "code", "fingerprint", "message", "reason", "by", "at"] as const;
/** Those that may say anything, or nothing. */
const FREE: readonly string[] = ["message", "reason", "by", "at"];
const NEEDED = ["file", "code", "fingerprint"] as const;

function entryOf(node: JsonNode, problems: Problems): PlacedEntry | undefined {
  const texts = new Map<string, string>();
  const members = membersOf(node, KEYS, problems);
  for (const { key, value } of members) {
    const text = FREE.includes(key) && value.kind === "string" ? value.value : textOf(value, problems);
    if (text !== undefined) texts.set(key, text);
  }
  const [file, code, fingerprint] = NEEDED.map((key) => texts.get(key));
  const missing = NEEDED.filter((key) => !members.some((member) => member.key === key));
  if (node.kind === "object" && missing.length > 0)
    reject(problems, node.span, say(`缺少 ${missing.join("、")}`, `${missing.join(", ")} missing`));
  if (file === undefined || code === undefined || fingerprint === undefined) return undefined;
  const [message, reason = ""] = [texts.get("message"), texts.get("reason")];
  if (reason.trim() === "") problems.push(reasonMissing(memberOf(node, "reason")?.value.span ?? node.span));
  const given = Object.fromEntries(["by", "at"].flatMap((key) => (texts.get(key) ? [[key, texts.get(key)]] : [])));
  return { file, code, fingerprint, ...(message === undefined ? {} : { message }), reason, ...given, span: node.span };
}

function reasonMissing(where: Span): EntryProblem {
  const message = say("还没有写明核实的理由", "no reason is given yet");
  return { span: where, message, severity: "hint", seenBySchema: false };
}
