import { say } from "../../base/localised";
import type { Span } from "../../base/span";
import type { BodyNames } from "../../model/identity/configured";
import type { EntryProblem } from "../config/entries";
import type { Config, ListedName } from "../config/types";
import { namesIn } from "./name-list";

/** The most reports that the lists of a configuration may name: bodies times years. */
const MOST_REPORTS = 200_000;

/** A file with a text. */
export interface NamedText {
  /** The name of the file as its shell shows it: a URI in the server, a file name on the command line. */
  readonly file: string;
  readonly text: string;
}

/** A list of bodies of which a report is expected for each of the years. */
export interface NameList extends NamedText {
  /** The names with their places in the text. */
  readonly names: readonly ListedName[];
  readonly years: readonly number[];
  /** Bodies with their other names. */
  readonly bodies: readonly BodyNames[];
}

/** The lists of a configuration. */
export interface NameLists {
  readonly lists: readonly NameList[];
  /** Files of names that are not there or hold no name, at their places in the configuration. */
  readonly problems: readonly EntryProblem[];
}

/**
 * Returns the lists of reports that a configuration expects. `own` is the configuration itself, `texts` are the files
 * of names that it points at, by the paths that it gives.
 */
export function nameLists(config: Config, own: NamedText, texts: ReadonlyMap<string, NamedText>): NameLists {
  const lists: NameList[] = [];
  const problems: EntryProblem[] = [];
  let left = MOST_REPORTS;
  for (const { bodies: listed, years } of config.expected) {
    const { bodies } = config;
    const named = "path" in listed ? texts.get(listed.path) : own;
    const all = "path" in listed ? namesIn(named?.text ?? "") : listed;
    const names = all.slice(0, Math.floor(left / years.length));
    left -= names.length * years.length;
    if (named && (names.length > 0 || named === own)) lists.push({ ...named, names, years, bodies });
    const span = "path" in listed ? listed.span : all[names.length]?.span;
    if (span && all.length > names.length) problems.push(tooMany(span, all.length - names.length));
    else if (span && all.length === 0) problems.push(named ? noNames(span) : noFile(span));
  }
  return { lists, problems };
}

function tooMany(span: Span, more: number): EntryProblem {
  const message = say(
    `应报的年报最多 ${MOST_REPORTS} 份，这里起的 ${more} 个机关没有核对`,
    `at most ${MOST_REPORTS} reports can be due; the ${more} bodies from here on are not looked for`,
  );
  return { span, message, severity: "error", seenBySchema: false };
}

/** Returns the paths of the files of names that a configuration points at, each once. */
export function namePaths({ expected }: Config): readonly string[] {
  return [...new Set(expected.flatMap(({ bodies }) => ("path" in bodies ? [bodies.path] : [])))];
}

function noFile(span: Span): EntryProblem {
  const message = say(
    "找不到名单文件，或不是文本文件，或是通到文件夹外的链接",
    "no such file of names, or not a text file, or a link out of the folder",
  );
  return { span, message, severity: "error", seenBySchema: false };
}

function noNames(span: Span): EntryProblem {
  const message = say(
    "名单文件里没有机关名称；一行写一个，或写在 CSV 的“机关”一列",
    "the file holds no name of a body; write one a line, or a CSV column headed 机关",
  );
  return { span, message, severity: "error", seenBySchema: false };
}
