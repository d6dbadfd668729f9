import { CancellationTokenSource, type Connection } from "vscode-languageserver";
import { MAX_FILE_BYTES, MAX_REPORT_BYTES } from "../../analysis/report-files";
import { isText, listOf, oneOf, withMembers } from "../../base/shapes/shapes";
import {
  type FindReportsParams,
  findReportsRequest,
  type ReadBytesResult,
  type ReadFileParams,
  readBytesRequest,
  readFileRequest,
} from "../protocol/workspace-files";

/** The source of reports that no editor has opened. */
export interface ReportStore {
  /**
   * Returns the URIs of what may be reports in these folders by the ends of the files' names, without those that the
   * user excludes. Ends early when `signal` is aborted.
   */
  list(folders: readonly string[], signal: AbortSignal): AsyncIterable<string>;
  /**
   * Returns a text as it is stored; undefined where there is no such file, it gives no text, or it is longer than any
   * text that is read. Never rejects.
   */
  read(uri: string): Promise<string | undefined>;
}

/**
 * The files behind the store. Given by the host, or by a client that can look into file systems which only it knows.
 */
export interface FileStore extends ReportStore {
  /**
   * Returns the bytes of a Word document or workbook; `too-large` where it is larger than any that is read, undefined
   * where there is none. Never rejects.
   */
  readBytes(uri: string): Promise<Uint8Array | "too-large" | undefined>;
}

/**
 * Returns a store that asks the client, which reads whatever file system its documents are on. `extensions` are those
 * of the files that are wanted. Bytes of this machine's files come from the host, `local`: they need not be sent.
 */
export function clientStore(
  connection: Connection,
  extensions: readonly string[],
  local: Pick<FileStore, "readBytes">,
): FileStore {
  const ask = async (request: string, params: ReadFileParams): Promise<unknown> => {
    try {
      return await connection.sendRequest<unknown>(request, params);
    } catch {
      return undefined;
    }
  };
  return {
    async *list(_folders, signal) {
      // The client knows its folders, and which files the user's settings exclude.
      const params: FindReportsParams = { extensions };
      const source = new CancellationTokenSource();
      signal.addEventListener("abort", () => source.cancel());
      const uris = await connection.sendRequest<unknown>(findReportsRequest, params, source.token);
      if (listOf(isText)(uris)) yield* uris as readonly string[];
    },
    async read(uri) {
      const answer = await ask(readFileRequest, { uri, maxBytes: MAX_REPORT_BYTES });
      return typeof answer === "string" ? answer : undefined;
    },
    async readBytes(uri) {
      const own = await local.readBytes(uri);
      if (own) return own;
      const answer = await ask(readBytesRequest, { uri, maxBytes: MAX_FILE_BYTES });
      if (isTooLarge(answer)) return "too-large";
      return typeof answer === "string" ? bytesOf(answer) : undefined;
    },
  };
}

const isTooLarge = withMembers<Exclude<ReadBytesResult, string | null>>({ tooLarge: oneOf([true]) });

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
