import type { Connection } from "vscode-languageserver";
import type { AnalysisOptions } from "../../analysis/analyse";
import type { PlacedEntry } from "../../analysis/baseline/read";
import { RULE_SETTINGS } from "../../analysis/config/read";
import type { SeverityOverrides } from "../../analysis/diagnostics";
import type { Locale } from "../../base/localised";
import { isRecord } from "../../base/shapes/shapes";
import type { ColumnNames, HintOptions } from "../../features/hints/inlay-hints";

/** The user's settings for one document, in the editor and in the files of its folders. */
export interface Settings {
  /** The language of messages and titles. */
  readonly locale: Locale;
  /** Severities by rule code, where they are not the rule's own. */
  readonly overrides: SeverityOverrides;
  /** Formatting aligns the columns of tables. */
  readonly alignTables: boolean;
  /** Diagnostics are shown for all files of the client's folders, or only for open ones. */
  readonly diagnosticMode: "workspace" | "openFilesOnly";
  /** The content of inlay hints (`nianbao.inlayHints.columnNames`, `nianbao.inlayHints.totals`). */
  readonly inlayHints: HintOptions;
  readonly codeLens: {
    /** Shows with each table how many of its relations hold (`nianbao.codeLens.relations`). */
    readonly relations: boolean;
  };
  /** The options to read the document with. The same object as long as they are the same. */
  readonly analysis: AnalysisOptions;
  /** The document is passed over in a folder; one that is open is checked all the same. */
  readonly ignored: boolean;
  /** The findings of the document that a person has accepted. */
  readonly accepted: readonly PlacedEntry[];
}

const COLUMN_NAMES: readonly ColumnNames[] = ["off", "nonZero", "all"];
const NO_OPTIONS: AnalysisOptions = {};
const NONE_ACCEPTED: readonly PlacedEntry[] = [];

/**
 * Reads `nianbao.*` settings. Anything that is not as it should be counts as not set. Chinese is the language unless
 * English is asked for: the documents are Chinese, whatever language the editor is in. `auto` follows the editor,
 * `editorLocale`.
 */
function readSettings(raw: unknown, editorLocale: string | undefined): Settings {
  const values = isRecord(raw) ? raw : {};
  const locale = values.locale === "auto" ? (editorLocale ?? "zh-CN") : values.locale;
  const rules = isRecord(values.rules) ? values.rules : {};
  const hints = isRecord(values.inlayHints) ? values.inlayHints : {};
  const lenses = isRecord(values.codeLens) ? values.codeLens : {};
  const known = Object.entries(rules).filter(
    ([, severity]) => typeof severity === "string" && RULE_SETTINGS.some((setting) => setting === severity),
  );
  return {
    locale: typeof locale === "string" && /^en\b/i.test(locale) ? "en" : "zh-CN",
    overrides: Object.fromEntries(known) as SeverityOverrides,
    alignTables: isRecord(values.format) && values.format.alignTables === true,
    diagnosticMode: values.diagnosticMode === "openFilesOnly" ? "openFilesOnly" : "workspace",
    inlayHints: {
      columnNames: COLUMN_NAMES.find((one) => one === hints.columnNames) ?? "nonZero",
      totals: hints.totals !== false,
    },
    codeLens: { relations: lenses.relations !== false },
    analysis: NO_OPTIONS,
    ignored: false,
    accepted: NONE_ACCEPTED,
  };
}

/** The source of settings, which remembers them. */
export interface SettingsSource {
  /** Returns the settings for a document: the same object as long as nothing changed. */
  of(uri: string): Promise<Settings>;
  /** Forgets one document's settings. */
  forget(uri: string): void;
  /** Forgets all of them; `pushed` are settings that the client sent by itself, if it did. */
  changed(pushed: unknown): void;
}

/**
 * Settings asked of the client for each document, since folders of one workspace may differ. `scopeOf` gives the URI to
 * ask for: thousands of files that are not open have the settings of their folder.
 */
export function pulledSettings(
  connection: Connection,
  editorLocale: string | undefined,
  scopeOf: (uri: string) => string,
): SettingsSource {
  const known = new Map<string, Promise<Settings>>();
  const ask = (uri: string): Promise<Settings> =>
    connection.workspace.getConfiguration({ scopeUri: uri, section: "nianbao" }).then(
      (raw: unknown) => readSettings(raw, editorLocale),
      // A client that cannot answer after all has the defaults, and is not asked again before something changes.
      () => readSettings(undefined, editorLocale),
    );
  return {
    of(uri) {
      const scope = scopeOf(uri);
      const settings = known.get(scope) ?? ask(scope);
      known.set(scope, settings);
      return settings;
    },
    forget: (uri) => void known.delete(uri),
    changed: () => known.clear(),
  };
}

/** Settings of a client that cannot be asked: its `initializationOptions`, then whatever it sends under `nianbao`. */
export function sentSettings(options: unknown, editorLocale: string | undefined): SettingsSource {
  let current = readSettings(options, editorLocale);
  return {
    of: () => Promise.resolve(current),
    forget: () => undefined,
    changed(pushed) {
      if (isRecord(pushed) && isRecord(pushed.nianbao)) current = readSettings(pushed.nianbao, editorLocale);
    },
  };
}
