import { globMatcher } from "../../base/glob";
import { keeping } from "../../base/memo";
import type { IdentityValues } from "../../model/types";
import type { AnalysisOptions } from "../analyse";
import type { SeverityOverrides } from "../diagnostics";
import type { Config } from "./types";

/** The configuration of one file. */
export interface FileConfig {
  readonly overrides: SeverityOverrides;
  /** The options to read the file with. */
  readonly analysis: AnalysisOptions;
  /** True if the file is skipped when a folder is checked. A file that is opened or named is checked all the same. */
  readonly ignored: boolean;
}

/**
 * Returns the configuration of one file, given by its path relative to the configuration's folder, with either slash.
 */
export function configFor(config: Config, relativePath: string): FileConfig {
  const matches = (patterns: readonly string[]) => matcherOf(patterns)(relativePath);
  const identity: IdentityValues = Object.assign(
    {},
    ...config.reports.filter(({ files }) => matches(files)).map(({ files: _, ...known }) => known),
  );
  return {
    overrides: config.rules,
    analysis: {
      ...(Object.keys(identity).length > 0 ? { identity } : {}),
      ...(config.bodies.length > 0 ? { bodies: config.bodies } : {}),
      ...(config.placeholders.length > 0 ? { placeholders: config.placeholders } : {}),
    },
    ignored: (config.include.length > 0 && !matches(config.include)) || matches(config.exclude),
  };
}

/** A configuration holds for many files: its patterns are compiled once. */
const matcherOf = keeping((patterns: readonly string[]): ((path: string) => boolean) => globMatcher(patterns));
