/** Places and changes of documents, which many messages name. */

/** A place in a document: line and character from 0, the character in UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** A change of a text: what replaces a range of it, the end of the range not included. */
export interface TextChange {
  readonly range: { readonly start: TextPosition; readonly end: TextPosition };
  readonly newText: string;
}

/** The parameters of a request that is about one document. */
export interface DocumentParams {
  readonly uri: string;
}
