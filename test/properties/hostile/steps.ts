import { type Analysis, checkReport } from "../../../server/src/analysis/analyse";
import { diagnostics } from "../../../server/src/analysis/diagnostics";
import { readText } from "../../../server/src/analysis/read-text";
import { span } from "../../../server/src/base/span";
import { completionsAt } from "../../../server/src/features/completion/completion";
import { formatEdits } from "../../../server/src/features/formatting/format";
import { inlayHints } from "../../../server/src/features/hints/inlay-hints";
import { tableLenses } from "../../../server/src/features/hints/lenses";
import { hoverAt } from "../../../server/src/features/hover/hover";
import { highlightsAt } from "../../../server/src/features/navigation/highlights";
import { lawLinks } from "../../../server/src/features/navigation/links";
import { definitionAt, referencesAt } from "../../../server/src/features/navigation/navigation";
import { foldedLines } from "../../../server/src/features/outline/folding";
import { outline } from "../../../server/src/features/outline/outline";
import { selectionsAt } from "../../../server/src/features/selection";
import { semanticTokens } from "../../../server/src/features/semantic-tokens";
import { cellAsTyped } from "../../../server/src/features/typing/type-cell";
import { rowAsTyped } from "../../../server/src/features/typing/type-row";
import { digestOf } from "../../../server/src/model/digest/digest";
import { readReport } from "../../../server/src/model/report";

/** Something that is done with a text that was read and checked. */
export type Step = (analysis: Analysis) => unknown;

/** All that is done with a text, by name. */
export const STEPS: Readonly<Record<string, Step>> = {
  triage: ({ report: { text } }) => readText(text),
  read: ({ report: { text } }) => readReport(text),
  rules: ({ report }) => diagnostics(checkReport(report).findings),
  digest: ({ report }) => digestOf(report),
  outline: ({ report }) => outline(report),
  folding: (analysis) => foldedLines(analysis.report),
  tokens: (analysis) => semanticTokens(analysis.report),
  links: (analysis) => lawLinks(analysis.report),
  lenses: (analysis) => tableLenses(analysis),
  hints: (analysis) => inlayHints(analysis, span(0, analysis.report.text.length), { columnNames: "all", totals: true }),
  formatting: ({ report }) => formatEdits(report, { alignTables: true }),
  hover: (analysis) => atPlaces(analysis, (offset) => hoverAt(analysis.report, offset)),
  navigation: navigated,
  selection: (analysis) => atPlaces(analysis, (offset) => selectionsAt(analysis.report, offset)),
  completion: (analysis) => atPlaces(analysis, (offset) => completionsAt(analysis.report, offset)),
  typing: typed,
};

function navigated(analysis: Analysis): unknown {
  return atPlaces(analysis, (offset) => [
    definitionAt(analysis.report, offset),
    referencesAt(analysis.report, offset, true),
    highlightsAt(analysis.report, offset),
  ]);
}

function typed({ report }: Analysis): unknown {
  const { text } = report;
  const at = text.lastIndexOf("\n") + 1;
  return [rowAsTyped(report, at, "\n"), cellAsTyped(report, at), rowAsTyped(report, text.length, "\t")];
}

/** Asks at a few places of the text, the middle and the end among them. */
function atPlaces({ report: { text } }: Analysis, ask: (offset: number) => unknown): unknown {
  return [1, 2, 3, 4].map((quarter) => ask(Math.floor((text.length * quarter) / 4)));
}
