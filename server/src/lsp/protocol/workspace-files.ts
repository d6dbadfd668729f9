/** Files that the client finds and reads for the server. */

/**
 * Server → client, to one that announced `reportStore` in its `initializationOptions`: the URIs of all files of its
 * workspace, on whatever file system, that may be reports by the ends of their names, as an array of strings.
 */
export const findReportsRequest = "nianbao/findReports";

/** The parameters of {@link findReportsRequest}. */
export interface FindReportsParams {
  /** The file name extensions, in lower case with the dot. */
  readonly extensions: readonly string[];
}

/**
 * Server → client, to the same: the text of one file as it is stored, or null where there is none, it is no text or too
 * large.
 */
export const readFileRequest = "nianbao/readFile";

/** The parameters of {@link readFileRequest} and {@link readBytesRequest}. */
export interface ReadFileParams {
  readonly uri: string;
  /** A file of more bytes is not read. */
  readonly maxBytes: number;
}

/** Server → client, to the same: the bytes of one file. The answer is a {@link ReadBytesResult}. */
export const readBytesRequest = "nianbao/readBytes";

/** The bytes in base64; null where there is no such file. */
export type ReadBytesResult = string | { readonly tooLarge: true } | null;
