import { comparedFile } from "../documents/comparing";
import { type Judged, judged, type Session } from "../session";
import type { Member } from "./workspace-index";

/** A report of the client's folders that no editor has open, with all that can be said about it; undefined where nothing is to be said of it. */
export async function judgeFile(session: Session, { id, uri }: Member): Promise<Judged | undefined> {
  const settings = await session.settings.of(uri);
  if (settings.ignored || settings.diagnosticMode === "openFilesOnly") return undefined;
  const text = await session.store.read(uri);
  return text === undefined ? undefined : judged(uri, comparedFile(session, id, text, settings.analysis), settings);
}
