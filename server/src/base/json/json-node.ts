import type { Localised } from "../localised";
import type { Span } from "../span";

/** A value of a JSON text with the place it stands at; strings with their quotes. */
export type JsonNode =
  | { readonly kind: "object"; readonly span: Span; readonly members: readonly JsonMember[] }
  | { readonly kind: "array"; readonly span: Span; readonly items: readonly JsonNode[] }
  | { readonly kind: "string"; readonly span: Span; readonly value: string }
  | { readonly kind: "number"; readonly span: Span; readonly value: number }
  | { readonly kind: "boolean"; readonly span: Span; readonly value: boolean }
  | { readonly kind: "null"; readonly span: Span };

/**
 * A member of an object. Members are a list, not properties of an object of ours, so that no name of one means anything
 * to us.
 */
export interface JsonMember {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: JsonNode;
}

/** Something wrong with a text, and where. */
export interface TextProblem {
  readonly span: Span;
  readonly message: Localised;
}
