import {
  type DefinitionLink,
  type DocumentHighlight,
  DocumentHighlightKind,
  type Definition as LspDefinition,
  type Location as LspLocation,
  type SelectionRange,
} from "vscode-languageserver";
import type { Span } from "../../base/span";
import type { Highlight } from "../../features/navigation/highlights";
import type { Definition, Location } from "../../features/navigation/navigation";
import { toRange } from "./ranges";
import type { Rendering } from "./rendering";

const HIGHLIGHTS: Readonly<Record<Highlight["kind"], DocumentHighlightKind>> = {
  sum: DocumentHighlightKind.Write,
  part: DocumentHighlightKind.Read,
  text: DocumentHighlightKind.Text,
};

/** Converts places in this report and others; those in a report that is gone by now are left out. */
export function toLocations(found: readonly Location[], to: Rendering): LspLocation[] {
  return found.flatMap(({ span, report }) => {
    const place = report === undefined ? to : to.elsewhere(report);
    return place ? [{ uri: place.uri, range: toRange(place.lines, span) }] : [];
  });
}

/** Converts where something leads, with what of the text it was asked of where the client can show that. */
export function toDefinition({ origin, targets }: Definition, to: Rendering): LspDefinition | DefinitionLink[] {
  const locations = toLocations(targets, to);
  if (!to.support.definitionLinks) return locations;
  return locations.map(({ uri, range }) => ({
    originSelectionRange: toRange(to.lines, origin),
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

/** Converts marked places; a sum is marked as what is written, its parts as what is read. */
export function toHighlights(found: readonly Highlight[], to: Rendering): DocumentHighlight[] {
  return found.map(({ span, kind }) => ({ range: toRange(to.lines, span), kind: HIGHLIGHTS[kind] }));
}

/** Converts ranges, which come from the inside out, as each holds its parent. */
export function toSelectionRange(steps: readonly Span[], { lines }: Rendering): SelectionRange {
  const [outermost = { start: 0, end: 0 }, ...inner] = [...steps].reverse();
  return inner.reduce<SelectionRange>((parent, step) => ({ range: toRange(lines, step), parent }), {
    range: toRange(lines, outermost),
  });
}
