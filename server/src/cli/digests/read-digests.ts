import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { type Localised, say } from "../../base/localised";
import { PlainCopies } from "../../base/plain-copies";
import type { Aggregate } from "../../rules/neighbours";
import { SKIP_REASONS } from "../messages";
import type { CheckedFile } from "../pipeline/check-files";
import type { RunSummary, SkippedFile } from "../pipeline/run-log";
import { type CheckedPart, DIGESTS_MARK, DIGESTS_VERSION, type FileRecord } from "./checked-part";
import { isAggregates, isFileRecord, isSummary } from "./part-shapes";
import { fromJson } from "./plain-json";

/** What is wrong with a file of digests, or with several together. */
export interface DigestsProblem {
  readonly file: string;
  readonly problem: Localised;
}

/**
 * Reads the parts of several files of digests as one: the reports in the order of the files, as if one run had checked
 * them. `names` are as the user wrote them. Returns the first problem instead, if there is one; never rejects.
 */
export async function readDigests(names: readonly string[], cwd: string): Promise<CheckedPart | DigestsProblem> {
  const files: CheckedFile[] = [];
  const aggregates = new Map<string, Aggregate>();
  const skipped: SkippedFile[] = [];
  const copies = new PlainCopies();
  const partOf = new Map<string, string>();
  let failed = false;
  for (const name of names) {
    const part = await readPart(path.resolve(cwd, name), cwd, copies);
    if ("zh-CN" in part) return { file: name, problem: part };
    for (const checked of part.files) {
      const other = partOf.get(checked.file.name);
      if (other !== undefined) return { file: name, problem: standsTwice(checked.file.name, other) };
      partOf.set(checked.file.name, name);
      files.push(checked);
    }
    for (const aggregate of part.aggregates) aggregates.set(JSON.stringify(aggregate), aggregate);
    for (const one of part.summary.skipped) skipped.push(one);
    failed ||= part.summary.failed;
  }
  return { files, aggregates: [...aggregates.values()], summary: { reports: files.length, skipped, failed } };
}

/** The first and the last line of a file of digests, as far as they are known to be such. */
interface FirstLine {
  readonly kind?: unknown;
  readonly version?: unknown;
  readonly aggregates?: unknown;
}
interface LastLine {
  readonly summary?: unknown;
  readonly sum?: unknown;
}

async function readPart(file: string, cwd: string, copies: PlainCopies): Promise<CheckedPart | Localised> {
  const sum = createHash("sha256");
  const files: CheckedFile[] = [];
  let first: FirstLine | undefined;
  let last: LastLine | undefined;
  try {
    // What is no file, such as a pipe, might never end.
    if (!statSync(file).isFile()) return NO_DIGESTS;
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      const value = fromJson(line) as FirstLine & LastLine;
      if (first === undefined) {
        if (value?.kind !== DIGESTS_MARK) return NO_DIGESTS;
        if (value.version !== DIGESTS_VERSION) return OTHER_VERSION;
        first = value;
      } else if (value?.sum !== undefined) last = value;
      else if (isFileRecord(value)) files.push(checkedFile(value as FileRecord, cwd, copies));
      else return DAMAGED;
      if (value.sum === undefined) sum.update(`${line}\n`);
    }
  } catch (error) {
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (syscall !== undefined) return SKIP_REASONS[code === "ENOENT" ? "not-found" : "unreadable"];
    return first ? DAMAGED : NO_DIGESTS;
  }
  if (!first) return NO_DIGESTS;
  if (last?.sum !== sum.digest("hex") || !isSummary(last.summary) || !isAggregates(first.aggregates)) return DAMAGED;
  return { files, aggregates: first.aggregates as readonly Aggregate[], summary: last.summary as RunSummary };
}

function checkedFile({ file, result }: FileRecord, cwd: string, copies: PlainCopies): CheckedFile {
  return { result: copies.copy(result), file: { ...file, path: pathOf(file.name, cwd) } };
}

function pathOf(name: string, cwd: string): string | undefined {
  return name === "-" ? undefined : path.resolve(cwd, name);
}

const NO_DIGESTS = say("不是 check --digests 写的文件", "not a file that check --digests wrote");
const OTHER_VERSION = say(
  "是另一版 nianbao 写的，请用同一版重新生成",
  "written by another version of nianbao; write it again with this one",
);
const DAMAGED = say("不完整或被改动过，请重新生成", "cut off or changed since it was written; write it again");

function standsTwice(report: string, other: string): Localised {
  return say(
    `年报 ${report} 已在 ${other} 里；各部分请在同一个文件夹下运行，每份年报只放一次`,
    `report ${report} is in ${other} already; run all parts from one folder, each report once`,
  );
}
