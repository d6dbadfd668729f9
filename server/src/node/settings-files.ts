import { lstatSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { decode } from "../bytes/decode";
import { isWithin } from "./within";

/** A settings file, which holds for the folder it lies in and those below it. */
export interface SettingsFile<T> {
  /** Absolute. */
  readonly path: string;
  /** Undefined where the file is there and cannot be read as text. */
  readonly text: string | undefined;
  /** The parsed content; that of an empty text where there is none. */
  readonly value: T;
}

/** Finds the settings file that holds for a folder. */
export interface SettingsFinder<T> {
  /**
   * Returns the file in the folder, given by its absolute path, or in the nearest folder above it; undefined if there
   * is none.
   */
  nearest(folder: string): SettingsFile<T> | undefined;
  /** Returns every file found so far, once, in the order in which they were found. */
  found(): readonly SettingsFile<T>[];
}

/**
 * Returns a finder of settings files with this name, which looks into each folder once. A file that cannot be read as
 * text says nothing, and those above it do not hold in its place. If `fixed`, an absolute path, is given, that file
 * holds for all folders.
 */
export function settingsFinder<T>(name: string, parse: (text: string) => T, fixed?: string): SettingsFinder<T> {
  const byPath = new Map<string, SettingsFile<T> | undefined>();
  const byFolder = new Map<string, SettingsFile<T> | undefined>();
  const read = (file: string): SettingsFile<T> | undefined => {
    if (byPath.has(file)) return byPath.get(file);
    const text = settingsText(file);
    const settings = text === undefined && !isThere(file) ? undefined : { path: file, text, value: parse(text ?? "") };
    byPath.set(file, settings);
    return settings;
  };
  const nearest = (folder: string): SettingsFile<T> | undefined => {
    if (fixed !== undefined) return read(fixed);
    if (byFolder.has(folder)) return byFolder.get(folder);
    const parent = path.dirname(folder);
    const settings = read(path.join(folder, name)) ?? (parent === folder ? undefined : nearest(parent));
    byFolder.set(folder, settings);
    return settings;
  };
  return { nearest, found: () => [...byPath.values()].filter((file) => file !== undefined) };
}

/** Returns the path of `file` relative to the folder of a settings file, with forward slashes. */
export function pathFrom(settingsFile: string, file: string): string {
  return path.relative(path.dirname(settingsFile), file).replaceAll("\\", "/");
}

/** Reports whether there is something of this name, be it a link that leads nowhere. */
function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Returns the text of a file of settings, by its absolute path; undefined where it cannot be read as text. A pipe or a
 * device is not read: it might never end.
 */
export function settingsText(file: string): string | undefined {
  try {
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
    const decoded = decode(readFileSync(file));
    return decoded.kind === "text" ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Returns the text of a file that settings in a folder name, both absolute; undefined where it cannot be read as text,
 * or where a link leads out of the folder: settings from anywhere must not have other files read.
 */
export function textBelow(folder: string, file: string): string | undefined {
  try {
    return isWithin(folder, file) ? settingsText(file) : undefined;
  } catch {
    return undefined;
  }
}
