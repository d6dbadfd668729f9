import { schemeOf } from "../workspace/file-ids";

/**
 * What a document is to other reports. `member`: it is compared with them, and they with it. `guest`: it is compared with them, but they
 * are not with it, as it is no file yet. `alone`: it is another side of something, such as the old side of a diff, and is looked at by
 * itself.
 */
export type Standing = "member" | "guest" | "alone";

/** What a document is to other reports, by its URI and those of the client's folders. A file on this machine counts wherever it lies. */
export function standingOf(uri: string, folders: readonly string[]): Standing {
  const scheme = schemeOf(uri);
  if (isGuest(uri)) return "guest";
  return scheme === "file" || folders.some((folder) => schemeOf(folder) === scheme) ? "member" : "alone";
}

/** Whether a document is no file yet. */
export function isGuest(uri: string): boolean {
  return schemeOf(uri) === "untitled";
}
