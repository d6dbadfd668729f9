import type { Digest } from "../../model/digest/digest";
import { sameFigures } from "../../model/digest/digest-figures";
import type { Neighbour } from "../../rules/neighbours";

/** The documents that texts were made from, where that is known, by the text's id. */
type Origins = ReadonlyMap<string, string>;

/**
 * Reports whether a text holds the same report as a document of the same body and year: somebody has made it from the
 * document, and it counts. That is known, or it lies beside the document under the same name, whatever is mended in it,
 * or its figures are the same. In the same way a document counts for the PDF that was printed from it, but only with the
 * same figures: nobody mends a PDF.
 */
export function isTextOf(text: Neighbour, document: Neighbour, origins: Origins): boolean {
  if (distanceOf(text.digest) >= distanceOf(document.digest)) return false;
  if (origins.get(text.id) === document.id || sameFigures(text.digest.figures, document.digest.figures)) return true;
  return !text.digest.isOffice && withoutExtension(text.id) === withoutExtension(document.id);
}

/** How far what a report was read from is from a text that can be written. */
function distanceOf({ isOffice, isPdf }: Digest): number {
  return isPdf ? 2 : isOffice ? 1 : 0;
}

/** A path without the extension of its last part. */
function withoutExtension(id: string): string {
  return id.replace(/\.[^./\\]*$/, "");
}
