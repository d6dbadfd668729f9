import { storedUri } from "../office-uris";
import { schemeOf } from "../uris";

/**
 * With which reports a document is compared. `workspace`: it is compared with the others, and they with it. `one-way`:
 * it is compared with them, but they are not with it, as it is no file yet. `none`: it is another side of something,
 * such as the old side of a diff, and is looked at by itself.
 */
export type ComparisonScope = "workspace" | "one-way" | "none";

/**
 * Returns a document's scope by its URI and those of the client's folders. A file on this machine counts wherever it
 * lies, and so does the text that was read from one.
 */
export function comparisonScopeOf(uri: string, folders: Iterable<string>): ComparisonScope {
  const scheme = schemeOf(storedUri(uri));
  if (isUntitled(uri)) return "one-way";
  return scheme === "file" || [...folders].some((folder) => schemeOf(folder) === scheme) ? "workspace" : "none";
}

/** Returns true for a document that is no file yet. */
export function isUntitled(uri: string): boolean {
  return schemeOf(uri) === "untitled";
}
