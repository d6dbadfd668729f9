import { type AnalysisOptions, sameOptions } from "../../analysis/analyse";
import { configFor } from "../../analysis/config/match";
import type { Config } from "../../analysis/config/types";
import { storedUri } from "../office-uris";
import { unescaped } from "../uris";
import { type BaselineByFile, type ConfigFile, type ConfigFiles, pathBelow } from "./config-files";
import type { Settings, SettingsSource } from "./settings";

/** The sources from which the settings for one document were made. */
interface Made {
  readonly own: Settings;
  readonly config: ConfigFile<Config> | undefined;
  readonly baseline: ConfigFile<BaselineByFile> | undefined;
  readonly settings: Settings;
}

/**
 * Returns the editor's settings laid over what the files of each document's folders say: rule by rule, the editor has
 * the last word. The text of a Word document has the settings of the document.
 */
export function settingsOverFiles(source: SettingsSource, files: ConfigFiles): SettingsSource {
  const made = new Map<string, Made>();
  return {
    async of(shown) {
      const uri = storedUri(shown);
      const [own, config, baseline] = await Promise.all([source.of(uri), files.configFor(uri), files.baselineFor(uri)]);
      const last = made.get(uri);
      if (last && last.own === own && last.config === config && last.baseline === baseline) return last.settings;
      const settings = laidOver(own, { config, baseline, uri }, last?.settings.analysis);
      made.set(uri, { own, config, baseline, settings });
      return settings;
    },
    forget(shown) {
      const uri = storedUri(shown);
      made.delete(uri);
      source.forget(uri);
    },
    changed(pushed) {
      made.clear();
      source.changed(pushed);
    },
  };
}

function laidOver(
  own: Settings,
  { config, baseline, uri }: Pick<Made, "config" | "baseline"> & { readonly uri: string },
  lastOptions: AnalysisOptions | undefined,
): Settings {
  const held = config && configFor(config.value, pathBelow(uri, config.uri));
  return {
    ...own,
    ...(held ? { overrides: { ...held.overrides, ...own.overrides }, ignored: held.ignored } : {}),
    analysis: sameOr(lastOptions, { ...(held ?? own).analysis, fileName: fileNameOf(uri) }),
    ...(baseline ? { accepted: baseline.value.byFile.get(pathBelow(uri, baseline.uri)) ?? own.accepted } : {}),
  };
}

/** The name of the file of a URI, without its folders. */
function fileNameOf(uri: string): string {
  return unescaped(uri.slice(uri.lastIndexOf("/") + 1));
}

/** The last options where the new ones say the same, so that a text is not read anew for a severity that changed. */
function sameOr(last: AnalysisOptions | undefined, options: AnalysisOptions): AnalysisOptions {
  return last && sameOptions(last, options) ? last : options;
}
