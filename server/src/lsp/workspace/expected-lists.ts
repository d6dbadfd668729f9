import type { EntryProblem } from "../../analysis/config/entries";
import type { Config } from "../../analysis/config/types";
import { type Diagnostic, diagnostics, type SeverityOverrides } from "../../analysis/diagnostics";
import { checkLists } from "../../analysis/expected/check-lists";
import { type NamedText, nameLists, namePaths } from "../../analysis/expected/name-lists";
import type { ExpectedReport } from "../../rules/expected";
import { type ConfigFile, type ConfigFiles, uriBeside } from "../settings/config-files";
import type { SettingsSource } from "../settings/settings";
import { isBelow, spelledAlike } from "../uris";
import type { Workspace } from "./workspace";

/** A configuration or a file of names that says which reports are due, and what is wrong with that. */
export interface ExpectedList {
  readonly uri: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Files of names that cannot be read; in a configuration alone. */
  readonly problems: readonly EntryProblem[];
}

/** The reports that are due in the client's folders. */
export interface ExpectedLists {
  readonly lists: readonly ExpectedList[];
  readonly reports: readonly ExpectedInList[];
}

/** A report that a list names. */
export interface ExpectedInList extends ExpectedReport {
  /** If it is not at hand, it is missing. */
  readonly isComplete: boolean;
  readonly list: NamedText;
}

/** The parts that lists are found and checked with. */
interface ExpectedContext {
  readonly configFiles: ConfigFiles;
  readonly settings: SettingsSource;
  readonly workspace: Workspace;
  /** Returns the text of a file as the user sees it; undefined where there is none. */
  read(uri: string): Promise<string | undefined>;
  /** Returns the URI of the very file or folder that a URI leads to, as far as the host can tell. */
  realUri(uri: string): Promise<string>;
}

/** A configuration that expects reports, with the texts of its files of names and the severities that hold for it. */
interface ReadConfig {
  readonly config: ConfigFile<Config>;
  readonly texts: ReadonlyMap<string, NamedText>;
  readonly severities: SeverityOverrides;
}

/**
 * The lists of reports that are due in the client's folders, checked again when somebody asks and reports or lists have
 * changed.
 */
export class ExpectedInWorkspace {
  private readonly context: ExpectedContext;
  /** The texts of files of names, by URI as `spelledAlike` gives it. */
  private readonly texts = new Map<string, Promise<string | undefined>>();
  private known: { readonly from: readonly unknown[]; readonly lists: ExpectedLists } | undefined;

  constructor(context: ExpectedContext) {
    this.context = context;
  }

  /** Returns the lists as they are now, checked against the reports that are known now. */
  async lists(): Promise<ExpectedLists> {
    const { workspace, configFiles } = this.context;
    const configs = (await configFiles.inFolders()).filter(({ value }) => value.expected.length > 0);
    const read = await Promise.all(configs.map((config) => this.readConfig(config)));
    const isComplete = !workspace.indexing.busy;
    const from = [
      workspace.index.revision,
      isComplete,
      ...read.flatMap(({ config, texts, severities }) => [
        config,
        severities,
        ...[...texts.values()].map((one) => one.text),
      ]),
    ];
    if (this.known?.from.length === from.length && this.known.from.every((one, at) => one === from[at]))
      return this.known.lists;
    const lists = this.checked(read, isComplete);
    this.known = { from, lists };
    return lists;
  }

  /** Notes that a file has changed or is gone. Returns true if it is one of the files of names. */
  forget(uri: string): boolean {
    return this.texts.delete(spelledAlike(uri));
  }

  private async readConfig(config: ConfigFile<Config>): Promise<ReadConfig> {
    const texts = new Map<string, NamedText>();
    for (const path of namePaths(config.value)) {
      const file = uriBeside(config.uri, path);
      const spelling = spelledAlike(file);
      const coming = this.texts.get(spelling) ?? this.readBelow(uriBeside(config.uri, ""), file);
      this.texts.set(spelling, coming);
      const text = await coming;
      if (text !== undefined) texts.set(path, { file, text });
    }
    return { config, texts, severities: (await this.context.settings.of(config.uri)).overrides };
  }

  /** A link must not lead out of the folder: a configuration from anywhere must not have other files read. */
  private async readBelow(folder: string, file: string): Promise<string | undefined> {
    const [top, real] = await Promise.all([folder, file].map(this.context.realUri));
    return isBelow(spelledAlike(real ?? file), spelledAlike(top ?? folder)) ? this.context.read(file) : undefined;
  }

  private checked(read: readonly ReadConfig[], allRead: boolean): ExpectedLists {
    const { workspace } = this.context;
    const at = { index: workspace.index.byBody, unread: workspace.unread.names() };
    const lists: ExpectedList[] = [];
    const reports: ExpectedInList[] = [];
    for (const { config, texts, severities } of read) {
      const own = nameLists(config.value, { file: config.uri, text: config.text }, texts);
      // Above the client's folders there are reports that nobody has read.
      const isComplete = allRead && this.isInFolders(config.uri);
      const checked = checkLists(own.lists, { ...at, isComplete });
      for (const { file, text, expected, findings } of checked) {
        for (const report of expected) reports.push({ ...report, isComplete, list: { file, text } });
        lists.push({
          uri: file,
          text,
          diagnostics: diagnostics(findings, severities),
          problems: file === config.uri ? own.problems : [],
        });
      }
      if (own.problems.length > 0 && !checked.some(({ file }) => file === config.uri))
        lists.push({ uri: config.uri, text: config.text, diagnostics: [], problems: own.problems });
    }
    return { lists, reports };
  }

  private isInFolders(uri: string): boolean {
    return [...this.context.workspace.folders].some((folder) => isBelow(spelledAlike(uri), spelledAlike(folder)));
  }
}
