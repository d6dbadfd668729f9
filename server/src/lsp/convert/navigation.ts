import type { Definition, DefinitionLink, DocumentHighlight, Location } from "vscode-languageserver";
import { DocumentHighlightKind } from "vscode-languageserver";
import type { Highlight } from "../../features/navigation/highlights";
import type { Definition as FoundDefinition, Location as FoundLocation } from "../../features/navigation/navigation";
import { type Rendering, toRange } from "./to-lsp";

const HIGHLIGHTS: Readonly<Record<Highlight["kind"], DocumentHighlightKind>> = {
  sum: DocumentHighlightKind.Write,
  part: DocumentHighlightKind.Read,
  text: DocumentHighlightKind.Text,
};

/** Places in this report and others; those in a report that is gone by now are left out. */
export function toLocations(found: readonly FoundLocation[], to: Rendering): Location[] {
  return found.flatMap(({ span, report }) => {
    const place = report === undefined ? to : to.elsewhere(report);
    return place ? [{ uri: place.uri, range: toRange(place.lines, span) }] : [];
  });
}

/** Where something leads, with what of the text it was asked of where the client can show that. */
export function toDefinition({ origin, targets }: FoundDefinition, to: Rendering): Definition | DefinitionLink[] {
  const locations = toLocations(targets, to);
  if (!to.support.reading.definitionLinks) return locations;
  return locations.map(({ uri, range }) => ({
    originSelectionRange: toRange(to.lines, origin),
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

/** Marked places; a sum is marked as what is written, its parts as what is read. */
export function toHighlights(found: readonly Highlight[], to: Rendering): DocumentHighlight[] {
  return found.map(({ span, kind }) => ({ range: toRange(to.lines, span), kind: HIGHLIGHTS[kind] }));
}
