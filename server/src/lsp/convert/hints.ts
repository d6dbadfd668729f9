import { type CodeLens, type DocumentLink, InlayHintKind, type InlayHint as LspInlayHint } from "vscode-languageserver";
import { positionAt } from "../../base/lines";
import { say } from "../../base/localised";
import type { InlayHint } from "../../features/hints/inlay-hints";
import type { TableLens } from "../../features/hints/lenses";
import type { LawLink } from "../../features/navigation/links";
import { toRange, toTextEdits } from "./ranges";
import { lawPage, type Rendering } from "./rendering";

/** The command that a lens carries: shows a place of a document. Its arguments are a URI and a range. */
export const SHOW_PLACE = "nianbao.showPlace";

const SUMMARY = say("条例摘要（随扩展提供，不联网）", "Summary of the regulation (shipped, offline)");

/** Converts inlay hints; where one is accepted, its text goes into the document. */
export function toInlayHints(hints: readonly InlayHint[], { lines, locale }: Rendering): LspInlayHint[] {
  return hints.map(({ at, label, kind, tooltip, edits }) => ({
    position: positionAt(lines, at),
    label: kind === "column" ? `${label[locale]}:` : label[locale],
    kind: InlayHintKind.Parameter,
    ...(tooltip ? { tooltip: tooltip[locale] } : {}),
    ...(edits ? { textEdits: toTextEdits(edits, lines) } : {}),
    ...(kind === "column" ? { paddingRight: true } : { paddingLeft: true }),
  }));
}

/** Converts lenses; one that leads somewhere does so where the client can be asked to show a place. */
export function toCodeLenses(lenses: readonly TableLens[], { uri, lines, locale, support }: Rendering): CodeLens[] {
  return lenses.map(({ span, title, goTo }) => ({
    range: toRange(lines, span),
    command:
      goTo && support.showsDocuments
        ? { title: title[locale], command: SHOW_PLACE, arguments: [uri, toRange(lines, goTo)] }
        : { title: title[locale], command: "" },
  }));
}

/** Converts links to the pages on the law; none where no pages are shipped. */
export function toDocumentLinks(links: readonly LawLink[], to: Rendering): DocumentLink[] {
  return links.flatMap(({ span, article }) => {
    const target = lawPage(to, article);
    const tooltip = to.support.linkTooltips ? { tooltip: SUMMARY[to.locale] } : {};
    return target ? [{ range: toRange(to.lines, span), target, ...tooltip }] : [];
  });
}
