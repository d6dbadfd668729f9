import type { Span } from "../../base/span";
import type { BodyNames } from "../../model/identity/configured";
import type { IdentityValues } from "../../model/types";
import type { Aggregate } from "../../rules/neighbours";
import type { SeverityOverrides } from "../diagnostics";

/** The content of a `nianbao.json`: complete plain data, with empty values for absent entries. */
export interface Config {
  /** Severities by rule code, where they are not the rule's own. */
  readonly rules: SeverityOverrides;
  /** Patterns of the files that are checked; none: all. Paths are relative to the file's folder. */
  readonly include: readonly string[];
  /** Patterns of the files that are passed over. */
  readonly exclude: readonly string[];
  /**
   * The facts about single reports. Where several name the same file, later ones override earlier ones, part by part.
   */
  readonly reports: readonly ReportOverride[];
  readonly bodies: readonly BodyNames[];
  /**
   * Governments whose figures are those of their bodies added up, with figures of bodies whose reports are not at hand.
   */
  readonly aggregates: readonly Aggregate[];
  /** The reports that are due. */
  readonly expected: readonly ExpectedEntry[];
  /** Words of the user's own templates that must not be left in a report. */
  readonly placeholders: readonly string[];
}

/** Facts about the reports in some files. */
export interface ReportOverride extends IdentityValues {
  readonly files: readonly string[];
}

/** A name in a list of bodies, with the place that it stands at in its file. */
export interface ListedName {
  readonly name: string;
  readonly span: Span;
}

/** Bodies of which a report is expected for each of the years. */
export interface ExpectedEntry {
  /**
   * The names, or the file that holds them by its path relative to the configuration's folder, with forward slashes.
   */
  readonly bodies: readonly ListedName[] | { readonly path: string; readonly span: Span };
  readonly years: readonly number[];
}

/** The most bodies in one list; more are no list of bodies. */
export const MOST_BODIES = 20_000;

/** The first year that reports were written for: the 条例 came into force on 2008-05-01. */
export const FIRST_YEAR = 2008;

/** The last year that is taken for one; what is beyond is a slip. */
export const LAST_YEAR = 2099;

/** A configuration that says nothing. */
export const EMPTY_CONFIG: Config = {
  rules: {},
  include: [],
  exclude: [],
  reports: [],
  bodies: [],
  aggregates: [],
  expected: [],
  placeholders: [],
};
