import { toStatus } from "../convert/to-lsp";
import { type StatusParams, statusNotification } from "../protocol";
import type { Examined, Judged, Session } from "../session";

/** Tells a client that wants to know what a document is, unless it was told the same before. */
export async function tellStatus(session: Session, { uri, version, reading, shown }: Examined): Promise<void> {
  if (!session.support.status) return;
  const params: StatusParams = { uri, version, status: toStatus(reading, shown) };
  const told = JSON.stringify(params);
  if (session.statuses.get(uri) === told) return;
  session.statuses.set(uri, told);
  await session.connection.sendNotification(statusNotification, params);
}

/** Writes down what a user should be able to find out: rules that broke, and documents that are not read. Never any text of a document. */
export function logTroubles(session: Session, { uri, reading, failed }: Judged): void {
  // The same reading may be compared with other neighbours, and a rule break only then.
  const told = reading.kind === "report" ? failed : reading;
  if (session.logged.has(told)) return;
  session.logged.add(told);
  const { console } = session.connection;
  if (reading.kind === "too-large") console.warn(`文档过大，未检查 · Too large, not checked: ${uri}`);
  if (reading.kind === "wrong-encoding") console.warn(`文档编码有误，未检查 · Wrong encoding, not checked: ${uri}`);
  for (const { code, error } of failed)
    console.error(`规则出错 · Rule failed: ${code}: ${error instanceof Error ? error.stack : String(error)}`);
}
