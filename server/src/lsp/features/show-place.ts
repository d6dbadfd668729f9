import { type ExecuteCommandParams, Range, ShowDocumentRequest } from "vscode-languageserver";
import type { Session } from "../session";

/** The command that a lens carries: shows a place of a document. Its arguments are a URI and a range. */
export const SHOW_PLACE = "nianbao.showPlace";

/** Has the client show the place that the command names; does nothing for other commands and arguments. */
export async function showPlace({ connection, support }: Session, params: ExecuteCommandParams): Promise<null> {
  const [uri, range]: readonly unknown[] = params.arguments ?? [];
  if (params.command !== SHOW_PLACE || typeof uri !== "string" || !Range.is(range)) return null;
  if (support.reading.showsDocuments)
    await connection.sendRequest(ShowDocumentRequest.type, { uri, takeFocus: true, selection: range });
  return null;
}
