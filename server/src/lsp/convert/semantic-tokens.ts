import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensEdit,
  SemanticTokensLegend,
} from "vscode-languageserver";
import { positionAt } from "../../base/lines";
import type { SemanticToken, TokenModifier, TokenType } from "../../features/semantic-tokens";
import type { Rendering } from "./rendering";

const TYPES: readonly TokenType[] = ["heading", "column", "label", "figure", "total", "zero", "marker"];
const MODIFIERS: readonly TokenModifier[] = ["title", "group"];

/** For editors that do not know the types of a report: types of programs that their themes tell apart. */
const STANDARD_TYPES: Readonly<Record<TokenType, string>> = {
  heading: "class",
  column: "type",
  label: "property",
  figure: "number",
  total: "keyword",
  zero: "comment",
  marker: "string",
};

/**
 * Returns the names of types and modifiers: a report's own, which the extension's manifest declares, or those of
 * programs.
 */
export function tokensLegend(ownTypes: boolean): SemanticTokensLegend {
  return {
    tokenTypes: TYPES.map((type) => (ownTypes ? type : STANDARD_TYPES[type])),
    tokenModifiers: ownTypes ? [...MODIFIERS] : [],
  };
}

/**
 * Returns the tokens, which come in the order of the text and stand on one line each, as the protocol counts them: each
 * from the one before.
 */
export function encodedTokens(tokens: readonly SemanticToken[], { lines, support }: Rendering): number[] {
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  for (const { span, type, modifier } of tokens) {
    const { line, character } = positionAt(lines, span.start);
    const bits = modifier && support.ownTokenTypes ? 1 << MODIFIERS.indexOf(modifier) : 0;
    const from = line === before.line ? before.character : 0;
    data.push(line - before.line, character - from, span.end - span.start, TYPES.indexOf(type), bits);
    before = { line, character };
  }
  return data;
}

/** The tokens last sent for each document, so that the next answer need only say what has changed. */
export class SentTokens {
  private readonly sent = new Map<string, Required<SemanticTokens>>();
  private next = 1;

  /** Returns all tokens of a document. */
  full(uri: string, data: number[]): SemanticTokens {
    const tokens = { resultId: `${this.next++}`, data };
    this.sent.set(uri, tokens);
    return tokens;
  }

  /** Returns the changes since the answer that the client names, or all tokens if that is not the last one. */
  delta(uri: string, previousId: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const before = this.sent.get(uri);
    const { resultId = "" } = this.full(uri, data);
    if (before?.resultId !== previousId) return { resultId, data };
    return { resultId, edits: editsBetween(before.data, data) };
  }

  /** Forgets a document, as when it is closed. */
  forget(uri: string): void {
    this.sent.delete(uri);
  }
}

/** The one stretch between what both begin and what both end with; nothing where they are the same. */
function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const deleteCount = before.length - start - end;
  const data = after.slice(start, after.length - end);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
