import { type Baseline, entriesByFile, type PlacedEntry, pathKey, readBaseline } from "../../analysis/baseline/read";
import { readConfig } from "../../analysis/config/read";
import type { Config } from "../../analysis/config/types";
import { isBelow, schemeOf, spelledAlike, unescaped } from "../uris";

/** The file that says how the reports beside and below it are checked. */
const CONFIG_NAME = "nianbao.json";

/** The file that keeps the findings that a person has accepted. */
const BASELINE_NAME = "nianbao.baseline.json";

/** A file that holds for all documents beside and below it. */
export interface ConfigFile<T> {
  readonly uri: string;
  readonly text: string;
  readonly value: T;
}

/** A baseline, its entries sorted out by file. */
export interface BaselineByFile extends Baseline {
  readonly byFile: ReadonlyMap<string, readonly PlacedEntry[]>;
}

/** The parts that the files are found with. */
export interface ConfigFilesContext {
  /** Returns the text of a file, as it stands in the editor or else as it is stored; undefined where there is none. */
  read(uri: string): Promise<string | undefined>;
  /** Returns the client's folders. On file systems other than this machine's nothing is looked for above them. */
  folders(): readonly string[];
  /** Reports whether there is such a file, whatever it holds. */
  isThere(uri: string): Promise<boolean>;
  /** Called with all configurations known, whenever one of them was read. */
  onConfigs(configs: readonly Config[]): void;
  /** Called with each file that is there and gives no text. */
  onUnread(uri: string): void;
}

/**
 * The configurations and baselines of the client's folders, each read once, and again when it changes. What does not
 * change is given as the same object.
 */
export class ConfigFiles {
  private readonly configs = new Map<string, Promise<ConfigFile<Config> | undefined>>();
  private readonly baselines = new Map<string, Promise<ConfigFile<BaselineByFile> | undefined>>();
  /** The URIs of files that are there and give no text, by how `spelledAlike` gives them. */
  private readonly unread = new Map<string, string>();
  private readonly context: ConfigFilesContext;

  constructor(context: ConfigFilesContext) {
    this.context = context;
  }

  /** Returns the nearest configuration, beside the document or in a folder above it. */
  configFor(uri: string): Promise<ConfigFile<Config> | undefined> {
    return this.nearest(uri, (folder) => this.config(folder + CONFIG_NAME));
  }

  /** Returns the URIs of files that are there and give no text, as far as they are known. */
  unreadUris(): readonly string[] {
    return [...this.unread.values()];
  }

  /** Returns all configurations that hold for files of the client's folders, as far as they are known. */
  async inFolders(): Promise<readonly ConfigFile<Config>[]> {
    for (const folder of this.context.folders()) await this.configFor(`${folder.replace(/(?<!\/)\/+$/, "")}/`);
    const configs = await Promise.all(this.configs.values());
    return configs.filter((config) => config !== undefined);
  }

  /** Returns the nearest baseline. */
  baselineFor(uri: string): Promise<ConfigFile<BaselineByFile> | undefined> {
    return this.nearest(uri, (folder) => this.baseline(folder + BASELINE_NAME));
  }

  /** What the folder of a document has, or the next one above it that has it. */
  private async nearest<T>(uri: string, read: (folder: string) => Promise<T | undefined>): Promise<T | undefined> {
    for (const folder of this.foldersAbove(uri)) {
      const found = await read(folder);
      if (found) return found;
    }
    return undefined;
  }

  /**
   * Returns where a new baseline for the document belongs: beside the configuration, else in the client's folder, else
   * beside the document.
   */
  async newBaselineUri(uri: string): Promise<string> {
    const config = await this.configFor(uri);
    return `${config ? folderOf(config.uri) : (this.topOf(uri) ?? folderOf(uri))}${BASELINE_NAME}`;
  }

  /** Notes that a file or folder is gone, or that a configuration may say something else. */
  forget(uri: string): void {
    const top = spelledAlike(uri);
    for (const files of [this.configs, this.baselines, this.unread])
      for (const key of files.keys()) if (isBelow(key, top)) files.delete(key);
  }

  /**
   * Notes that a baseline may say something else. Gives the URIs of the reports whose accepted findings are others now.
   */
  async baselineChanged(uri: string): Promise<readonly string[]> {
    const key = spelledAlike(uri);
    const coming = this.baselines.get(key);
    // Nobody has asked for it yet, so nobody has to be told.
    if (!coming) return [];
    // Read anew before the old one is waited for: whoever asks from now on asks for the new one.
    this.baselines.delete(key);
    this.unread.delete(key);
    const renewed = this.baseline(uri);
    const before = (await coming)?.value.byFile;
    const after = (await renewed)?.value.byFile;
    const files = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
    return [...files]
      .filter((file) => printsOf(before, file) !== printsOf(after, file))
      .map((file) => uriBeside(uri, file));
  }

  private config(uri: string): Promise<ConfigFile<Config> | undefined> {
    const key = spelledAlike(uri);
    const coming =
      this.configs.get(key) ??
      this.read(uri).then((text) => (text === undefined ? undefined : { uri, text, value: readConfig(text).config }));
    if (this.configs.has(key)) return coming;
    this.configs.set(key, coming);
    void coming.then(() => this.notifyConfigs());
    return coming;
  }

  private async notifyConfigs(): Promise<void> {
    const configs = await Promise.all(this.configs.values());
    this.context.onConfigs(configs.flatMap((config) => (config ? [config.value] : [])));
  }

  private baseline(uri: string): Promise<ConfigFile<BaselineByFile> | undefined> {
    const key = spelledAlike(uri);
    const coming =
      this.baselines.get(key) ??
      this.read(uri).then((text) => {
        if (text === undefined) return undefined;
        const { baseline } = readBaseline(text);
        return { uri, text, value: { ...baseline, byFile: entriesByFile(baseline) } };
      });
    this.baselines.set(key, coming);
    return coming;
  }

  private async read(uri: string): Promise<string | undefined> {
    const text = await this.context.read(uri);
    // Not waited for: a file system elsewhere may never answer.
    if (text === undefined) void this.noteUnread(uri);
    return text;
  }

  private async noteUnread(uri: string): Promise<void> {
    if (!(await this.context.isThere(uri))) return;
    this.unread.set(spelledAlike(uri), uri);
    this.context.onUnread(uri);
  }

  /** Returns the folders that a document lies in, the innermost first, each with a slash at its end. */
  private foldersAbove(uri: string): readonly string[] {
    const isFile = schemeOf(uri) === "file";
    const top = isFile ? undefined : this.topOf(uri);
    // With an authority or without one: VS Code writes `memfs:/folder` for file systems that have none.
    const root = /^[^:]+:(?:\/\/[^/]*)?\//.exec(uri)?.[0];
    if (root === undefined || (!isFile && top === undefined)) return [];
    const folders: string[] = [];
    for (let folder = folderOf(uri); folder.length >= root.length; folder = folderOf(folder.slice(0, -1))) {
      folders.push(folder);
      if (folder === root || (top !== undefined && spelledAlike(folder) === spelledAlike(top))) break;
    }
    return folders;
  }

  /** Returns the client's folder that a document lies in, the innermost of several, with a slash at its end. */
  private topOf(uri: string): string | undefined {
    const holding = this.context
      .folders()
      .map((folder) => `${folder.replace(/(?<!\/)\/+$/, "")}/`)
      .filter((folder) => spelledAlike(uri).startsWith(spelledAlike(folder)));
    return holding.sort((a, b) => b.length - a.length)[0];
  }
}

/** Returns what a document is by its name: a configuration, a baseline, or neither. */
export function configFileKind(uri: string): "config" | "baseline" | undefined {
  const path = uri.replace(/[?#].*$/s, "");
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name === CONFIG_NAME ? "config" : name === BASELINE_NAME ? "baseline" : undefined;
}

/** Returns true for a configuration or a baseline, by its name. */
export function isConfigFile(uri: string): boolean {
  return configFileKind(uri) !== undefined;
}

/** Returns the document's path relative to the folder of a file above it, as `pathKey` writes it. */
export function pathBelow(uri: string, configFile: string): string {
  // Not cut before it is unescaped: two clients may escape the same folder differently.
  const plain = unescaped(uri.replace(/[?#].*$/s, "")).normalize("NFC");
  return pathKey(plain.slice(unescaped(folderOf(configFile)).normalize("NFC").length));
}

/** Returns the URI of a file by its path relative to the folder of another. */
export function uriBeside(configFile: string, path: string): string {
  return folderOf(configFile) + path.split("/").map(encodeURIComponent).join("/");
}

/** The accepted findings of a file as one text that can be compared. */
function printsOf(byFile: BaselineByFile["byFile"] | undefined, file: string): string {
  return (byFile?.get(file) ?? []).map(({ fingerprint }) => fingerprint).join();
}

/** The folder of a file, with a slash at its end. */
function folderOf(uri: string): string {
  const path = uri.replace(/[?#].*$/s, "");
  return path.slice(0, path.lastIndexOf("/") + 1);
}
