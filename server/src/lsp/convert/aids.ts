import {
  type CodeLens,
  type DocumentLink,
  type InlayHint,
  InlayHintKind,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
} from "vscode-languageserver";
import { positionAt } from "../../base/lines";
import type { Span } from "../../base/span";
import type { Localised } from "../../base/text";
import type { InlayHint as ShownHint } from "../../features/hints/inlay-hints";
import type { TableLens } from "../../features/hints/lenses";
import type { LawLink } from "../../features/navigation/links";
import type { WorkspaceSymbol } from "../../features/outline/workspace-symbols";
import { SHOW_PLACE } from "../features/show-place";
import { lawPage } from "./law-pages";
import { type Rendering, toRange, toTextEdits } from "./to-lsp";

const SUMMARY: Localised = {
  "zh-CN": "条例摘要（随扩展提供，不联网）",
  en: "Summary of the regulation (shipped, offline)",
};

/** Hints; where one is accepted, its text goes into the document. */
export function toInlayHints(hints: readonly ShownHint[], { lines, locale }: Rendering): InlayHint[] {
  return hints.map(({ at, label, kind, tooltip, edits }) => ({
    position: positionAt(lines, at),
    label: kind === "column" ? `${label[locale]}:` : label[locale],
    kind: InlayHintKind.Parameter,
    ...(tooltip ? { tooltip: tooltip[locale] } : {}),
    ...(edits ? { textEdits: toTextEdits(edits, lines) } : {}),
    ...(kind === "column" ? { paddingRight: true } : { paddingLeft: true }),
  }));
}

/** Lenses; one that leads somewhere does so where the client can be asked to show a place. */
export function toCodeLenses(lenses: readonly TableLens[], { uri, lines, locale, support }: Rendering): CodeLens[] {
  return lenses.map(({ span, title, goTo }) => ({
    range: toRange(lines, span),
    command:
      goTo && support.reading.showsDocuments
        ? { title: title[locale], command: SHOW_PLACE, arguments: [uri, toRange(lines, goTo)] }
        : { title: title[locale], command: "" },
  }));
}

/** Links to the pages on the law; none where no pages are shipped. */
export function toDocumentLinks(links: readonly LawLink[], to: Rendering): DocumentLink[] {
  return links.flatMap(({ span, article }) => {
    const target = lawPage(to, article);
    const tooltip = to.support.reading.linkTooltips ? { tooltip: SUMMARY[to.locale] } : {};
    return target ? [{ range: toRange(to.lines, span), target, ...tooltip }] : [];
  });
}

/** Ranges from the inside out, as each holds its parent. */
export function toSelectionRange(steps: readonly Span[], { lines }: Rendering): SelectionRange {
  const [outermost = { start: 0, end: 0 }, ...inner] = [...steps].reverse();
  return inner.reduce<SelectionRange>((parent, step) => ({ range: toRange(lines, step), parent }), {
    range: toRange(lines, outermost),
  });
}

/** Reports and sections of the workspace; those of a report that is gone by now are left out. */
export function toSymbolInformation(
  symbols: readonly WorkspaceSymbol[],
  elsewhere: Rendering["elsewhere"],
): SymbolInformation[] {
  return symbols.flatMap(({ kind, name, container, report, span }) => {
    const place = elsewhere(report);
    if (!place) return [];
    return [
      {
        name,
        kind: kind === "report" ? SymbolKind.File : SymbolKind.Module,
        location: { uri: place.uri, range: toRange(place.lines, span) },
        ...(container ? { containerName: container } : {}),
      },
    ];
  });
}
