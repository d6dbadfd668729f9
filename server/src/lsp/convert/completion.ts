import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Range,
} from "vscode-languageserver";
import type { Completion } from "../../features/completion/types";
import { toRange } from "./ranges";
import type { Rendering } from "./rendering";

const KINDS: Readonly<Record<Completion["kind"], CompletionItemKind>> = {
  heading: CompletionItemKind.Module,
  row: CompletionItemKind.Field,
  block: CompletionItemKind.Struct,
  table: CompletionItemKind.Struct,
  topic: CompletionItemKind.Text,
};

/**
 * Converts completions to what a client lists, in the order given; with places to fill where the client goes from one
 * to the next.
 */
export function toCompletions(completions: readonly Completion[], to: Rendering): CompletionItem[] {
  return completions.map((completion, index) => {
    const { snippets, asIs } = to.support;
    const filled = snippets && completion.pieces.length > 1;
    return {
      label: completion.label,
      kind: KINDS[completion.kind],
      detail: completion.detail[to.locale],
      filterText: completion.filter,
      // The form's order, not the alphabet's.
      sortText: String(index).padStart(3, "0"),
      ...(index === 0 ? { preselect: true } : {}),
      insertTextFormat: filled ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      ...(asIs ? { insertTextMode: InsertTextMode.asIs } : {}),
      textEdit: textEdit(toRange(to.lines, completion.span), completion.pieces, filled),
    };
  });
}

function textEdit(range: Range, pieces: readonly string[], filled: boolean) {
  const stops = pieces.length - 1;
  const text = pieces.map((piece, index) => escaped(piece) + (index < stops ? `\${${index + 1}}` : "")).join("");
  return { range, newText: filled ? text : pieces.join("") };
}

/** A text as snippets write it: three characters mean something in them. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
