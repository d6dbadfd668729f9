import { type DocumentSymbol, type FoldingRange, type SymbolInformation, SymbolKind } from "vscode-languageserver";
import type { LineMap } from "../../base/lines";
import type { FoldedLines } from "../../features/outline/folding";
import type { OutlineEntry, OutlineKind } from "../../features/outline/types";
import type { WorkspaceSymbol } from "../../features/outline/workspace-symbols";
import { toRange } from "./ranges";
import type { Rendering } from "./rendering";

const SYMBOLS: Readonly<Record<OutlineKind, SymbolKind>> = {
  title: SymbolKind.File,
  section: SymbolKind.Module,
  "sub-section": SymbolKind.Namespace,
  table: SymbolKind.Struct,
  item: SymbolKind.Class,
  group: SymbolKind.Enum,
  row: SymbolKind.Field,
};

/** Converts the outline to a tree. */
export function toSymbols(entries: readonly OutlineEntry[], lines: LineMap): DocumentSymbol[] {
  return entries.map((entry) => ({
    name: entry.name,
    ...(entry.detail ? { detail: entry.detail } : {}),
    kind: SYMBOLS[entry.kind],
    range: toRange(lines, entry.span),
    selectionRange: toRange(lines, entry.selection),
    children: toSymbols(entry.children, lines),
  }));
}

/** Converts the outline to a list, for clients that know no tree; figures stand behind the name. */
export function toFlatSymbols(
  entries: readonly OutlineEntry[],
  to: Rendering,
  container?: string,
): SymbolInformation[] {
  return entries.flatMap((entry) => [
    {
      name: entry.detail ? `${entry.name} ${entry.detail}` : entry.name,
      kind: SYMBOLS[entry.kind],
      location: { uri: to.uri, range: toRange(to.lines, entry.span) },
      ...(container ? { containerName: container } : {}),
    },
    ...toFlatSymbols(entry.children, to, entry.name),
  ]);
}

/** Converts lines that fold away behind their first. */
export function toFoldingRanges(folded: readonly FoldedLines[]): FoldingRange[] {
  return folded.map(({ start, end }) => ({ startLine: start, endLine: end }));
}

/** Converts reports and sections of the workspace; those of a report that is gone by now are left out. */
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
