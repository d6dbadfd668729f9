import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { decode } from "./decode";

/** A file of settings that holds for what lies beside and below it. */
export interface SettingsFile<T> {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  readonly value: T;
}

/** Finds the settings file that holds for each path. */
export interface Finder<T> {
  /** The one in the folder or the nearest folder above it, by absolute path; undefined where there is none. */
  above(folder: string): SettingsFile<T> | undefined;
  /** All that were found up to now, each once, in the order in which they were found. */
  found(): readonly SettingsFile<T>[];
}

/**
 * Looks for files of this name, each folder once. What cannot be read as text counts as not there; `read` makes something of the text. With
 * `given`, an absolute path, that file holds for all.
 */
export function finder<T>(name: string, read: (text: string) => T, given?: string): Finder<T> {
  const files = new Map<string, SettingsFile<T> | undefined>();
  const holding = new Map<string, SettingsFile<T> | undefined>();
  const at = (file: string): SettingsFile<T> | undefined => {
    if (files.has(file)) return files.get(file);
    const text = textOf(file);
    const found = text === undefined ? undefined : { path: file, text, value: read(text) };
    files.set(file, found);
    return found;
  };
  const above = (folder: string): SettingsFile<T> | undefined => {
    if (given !== undefined) return at(given);
    if (holding.has(folder)) return holding.get(folder);
    const parent = path.dirname(folder);
    const found = at(path.join(folder, name)) ?? (parent === folder ? undefined : above(parent));
    holding.set(folder, found);
    return found;
  };
  return { above, found: () => [...files.values()].filter((file) => file !== undefined) };
}

/** A path relative to the folder of a file, with forward slashes. */
export function pathFrom(settingsFile: string, file: string): string {
  return path.relative(path.dirname(settingsFile), file).replaceAll("\\", "/");
}

function textOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const decoded = decode(readFileSync(file));
    return decoded.kind === "text" ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}
