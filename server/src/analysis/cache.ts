import type { AnalysisOptions } from "./analyse";
import { type Reading, readText } from "./read-text";

interface CachedReading {
  readonly version: number;
  readonly text: string;
  readonly options: AnalysisOptions;
  readonly reading: Reading;
}

/**
 * The latest reading of each of the documents looked at last. Each version of a document is read once, whatever an
 * editor asks about it; a new version takes the place of the old one.
 */
export class AnalysisCache {
  private readonly entries = new Map<string, CachedReading>();
  private readonly limit: number;

  /** `limit` documents are kept; reading one again costs about a millisecond for ten kilobytes. */
  constructor(limit = 16) {
    this.limit = limit;
  }

  /**
   * Returns the reading of this version of the document. The text counts too: a document that is closed and opened
   * again starts anew at version 1. So do the options: give the same objects as long as nothing changes.
   */
  get(uri: string, version: number, text: string, options: AnalysisOptions = NO_OPTIONS): Reading {
    const known = this.entries.get(uri);
    const entry =
      known && known.version === version && known.text === text && sameOptions(known.options, options)
        ? known
        : { version, text, options, reading: readText(text, options) };
    // A Map keeps the order of insertion, so what was asked for last goes to the end and what stands first is the oldest.
    this.entries.delete(uri);
    this.entries.set(uri, entry);
    if (this.entries.size > this.limit) this.drop(this.entries.keys().next().value ?? uri);
    return entry.reading;
  }

  /** Forgets a document, as when it is closed. */
  drop(uri: string): void {
    this.entries.delete(uri);
  }
}

const NO_OPTIONS: AnalysisOptions = {};

function sameOptions(a: AnalysisOptions, b: AnalysisOptions): boolean {
  return (
    a.identity === b.identity && a.bodies === b.bodies && a.placeholders === b.placeholders && a.lastYear === b.lastYear
  );
}
