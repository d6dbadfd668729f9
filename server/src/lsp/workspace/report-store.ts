import { CancellationTokenSource, type Connection } from "vscode-languageserver";
import { MAX_REPORT_BYTES, REPORT_EXTENSIONS } from "../../analysis/report-files";
import { type FindReportsParams, findReportsRequest, type ReadFileParams, readFileRequest } from "../protocol";

/**
 * The source of files that no editor has opened. Given by the host, or by a client that can look into file systems
 * which only it knows.
 */
export interface ReportStore {
  /**
   * Returns the URIs of the files in these folders that may be reports by the ends of their names, without those that
   * the user excludes. Ends early when `signal` is aborted.
   */
  list(folders: readonly string[], signal: AbortSignal): AsyncIterable<string>;
  /**
   * Returns a file's text as it is stored; undefined where there is no such file, it is no text, or it is longer than
   * any text that is read. Never rejects.
   */
  read(uri: string): Promise<string | undefined>;
}

/** Returns a store that asks the client, which reads whatever file system its documents are on. */
export function clientStore(connection: Connection): ReportStore {
  return {
    async *list(_folders, signal) {
      // The client knows its folders, and which files the user's settings exclude.
      const params: FindReportsParams = { extensions: REPORT_EXTENSIONS };
      const source = new CancellationTokenSource();
      signal.addEventListener("abort", () => source.cancel());
      yield* await connection.sendRequest<readonly string[]>(findReportsRequest, params, source.token);
    },
    async read(uri) {
      const params: ReadFileParams = { uri, maxBytes: MAX_REPORT_BYTES };
      try {
        return (await connection.sendRequest<string | null>(readFileRequest, params)) ?? undefined;
      } catch {
        return undefined;
      }
    },
  };
}
