import { wordingKey } from "../../../base/fold";
import { similarity } from "../../../base/likeness/similarity";
import type { Span } from "../../../base/span";
import { type ReadState, readStateOf } from "../../../model/presence/unread-cells";
import type { UnreadPiece } from "../../../model/presence/unread-pieces";
import type { Report, ReportTable } from "../../../model/types";
import type { GroupForm, Label } from "../../../spec/types";
import { numeralOf, withoutNumeral } from "./numerals";

/** Words in the place of a label of the form that stands nowhere. */
export interface LostLabel {
  readonly span: Span;
  readonly text: string;
  readonly due: Label;
}

/** Words less alike than this are no label of the form that was reworded. */
const ALIKE = 0.4;

/**
 * Returns the words that stand where a table's label should: right before the figures of a row that was bound by its
 * place, or with the numeral of a group that was not found; groups without numerals are not looked for. Words that any
 * form has are another line's, but where the label itself goes on with them.
 */
export function lostLabels(report: Report, table: ReportTable): readonly LostLabel[] {
  const rows = [...table.rows.values()].filter(({ label }) => !label);
  const groups = table.form.lines.filter(
    (line): line is GroupForm => line.kind === "group" && numeralOf(line.label) !== "" && !table.lines.has(line.key),
  );
  if (rows.length === 0 && groups.length === 0) return [];
  const state = readStateOf(report);
  const pieces = wordsIn(state, table);
  return [
    ...rows.flatMap(({ form }) => {
      const first = state.extents.get(table.id)?.get(form.key)?.first;
      if (first === undefined) return [];
      const before = pieces
        .filter((piece) => piece.place < first && (piece.meanings.length === 0 || goesOn(piece, form)))
        .at(-1);
      const belongs = before && (before.inRow || before.place === first - 1);
      return belongs && isLike(before, form) ? [lost(before, form)] : [];
    }),
    ...groups.flatMap((form) => {
      const numbered = pieces.filter((piece) => piece.meanings.length === 0 && piece.inRow && isLike(piece, form));
      return numbered.length === 1 ? numbered.map((piece) => lost(piece, form)) : [];
    }),
  ];
}

/** Reports whether the label goes on with words of another line: 3.其他处理. */
function goesOn({ text }: UnreadPiece, { label }: Label): boolean {
  return numeralOf(label) !== "" && wordingKey(text).startsWith(wordingKey(label));
}

/** The unread words among the rows of the table. */
function wordsIn({ unread, extents }: ReadState, { id }: ReportTable): readonly UnreadPiece[] {
  const own = [...(extents.get(id)?.values() ?? [])];
  const [first, last] = [Math.min(...own.map((one) => one.first)), Math.max(...own.map((one) => one.last))];
  return unread.filter(({ place, key, figures }) => first < place && place < last && key !== "" && figures === 0);
}

function isLike({ text }: UnreadPiece, { label }: Label): boolean {
  const [words, due] = [withoutNumeral(wordingKey(text)), withoutNumeral(wordingKey(label))];
  return numeralOf(text) === numeralOf(label) && similarity(words, due) >= ALIKE;
}

function lost({ span, text }: UnreadPiece, due: Label): LostLabel {
  return { span, text, due };
}
