/** Word documents and workbooks as texts. */

/**
 * Client → server: the text of a Word document or workbook, by the URI of the file or of its text
 * (`lsp/office-uris.ts`). The answer is an {@link OfficeTextResult}. A client that shows these texts announces
 * `officeTexts` in its `initializationOptions`.
 */
export const officeTextRequest = "nianbao/officeText";

/** A text, with what is left out of it in the user's language; or, in that language, why there is none. */
export type OfficeTextResult = { readonly text: string; readonly omitted?: string } | { readonly problem: string };

/** Client → server: texts that were made from documents. Each two are one report from now on, and the text counts. */
export const importedNotification = "nianbao/imported";

/** The parameters of {@link importedNotification}. */
export interface ImportedParams {
  /** The URIs of the files. */
  readonly imports: readonly { readonly text: string; readonly document: string }[];
}

/** The client's command that writes a text which was read from a Word document or workbook into a file beside it. */
export const importAsTextCommand = "nianbao.importAsText";
