import { unescaped } from "./uris";

/**
 * The URIs of the texts of Word documents and workbooks. The text of `file:///年报/甲.docx` is
 * `nianbao-office:/年报/甲.docx.txt`: a document of a scheme of our own, so that nobody takes it for the file, with a
 * name that ends as the names of texts do, so that no editor for documents is opened for it. For a file that is not on
 * this machine scheme and authority stand before the path: `nianbao-office://scheme@authority/path.docx.txt`.
 */

/** The scheme of these texts. */
export const OFFICE_SCHEME = "nianbao-office";

/** What the name of the text has more than the name of the file. */
const NAME_END = ".txt";

/** Returns the URI of the text of a Word document or workbook, by the URI of the file. */
export function officeTextUri(fileUri: string): string {
  const { scheme, authority, path, rest } = partsOf(fileUri);
  const origin = scheme === "file" && authority === "" ? "" : `//${scheme}@${authority}`;
  return `${OFFICE_SCHEME}:${origin}${path}${NAME_END}${rest}`;
}

/** Returns the URI of the file that a text was read from; any other URI as it is. */
export function storedUri(uri: string): string {
  const { scheme, authority, path, rest } = partsOf(uri);
  if (scheme !== OFFICE_SCHEME || !path.endsWith(NAME_END)) return uri;
  const [, stored = "file", host = ""] = /^([^@]*)@(.*)$/s.exec(authority) ?? [];
  const origin = stored === "file" || host !== "" ? `//${host}` : "";
  return `${stored}:${origin}${path.slice(0, -NAME_END.length)}${rest}`;
}

/** Returns true for the URI of a text that was read from a Word document or workbook. */
export function isOfficeText(uri: string): boolean {
  return partsOf(uri).scheme === OFFICE_SCHEME;
}

/** Returns what a text was read from, by the name of the document; undefined for any other text. */
export function officeKindAt(uri: string): "docx" | "pdf" | undefined {
  if (!isOfficeText(uri)) return undefined;
  return /\.pdf$/i.test(unescaped(storedUri(uri))) ? "pdf" : "docx";
}

/** The parts of a URI as they are written; `rest` is the query and the fragment. */
function partsOf(uri: string) {
  const [, scheme = "", authority = "", path = "", rest = ""] =
    /^([^:/?#]*):(?:\/\/([^/?#]*))?([^?#]*)(.*)$/s.exec(uri) ?? [];
  return { scheme: scheme.toLowerCase(), authority, path, rest };
}
