import { labelKey } from "../../../base/fold";
import { similarity } from "../../../base/likeness/similarity";
import type { Cell } from "../../../layout/types";
import { vocabularyOf } from "../../../model/labels/vocabulary";
import type { ReportTable } from "../../../model/types";
import { editionsOf, FORMS } from "../../../spec/forms";
import type { EditionId } from "../../../spec/types";

/** Headings side by side that only other editions of the table have. */
export interface ForeignHeads {
  readonly edition: EditionId;
  readonly cells: readonly Cell[];
}

/** A single one may be a slip of the pen. */
const FEWEST = 2;

/** Returns the headings of another edition that stand over rows of this one; undefined where there are none. */
export function foreignHeads({ id, form, lines }: ReportTable): ForeignHeads | undefined {
  const own = vocabularyOf(form).heads;
  for (const other of FORMS) {
    const [edition] = editionsOf(other);
    if (other.id !== id || other === form || !edition) continue;
    const heads = vocabularyOf(other).heads;
    for (const line of lines.values()) {
      const cells = line.cells.filter(({ text }) => heads.has(labelKey(text)) && !own.has(labelKey(text)));
      if (cells.length >= FEWEST) return { edition, cells };
    }
  }
  return undefined;
}

/** A heading over counts or sums. */
const COUNTED = /(?:数量?|金额)$/;
/** A heading less alike than this to one of the form is no other wording of it. */
const ALIKE = 0.5;

/**
 * Returns the headings over a row of figures none of which is of the form in any wording, whole or in pieces; undefined
 * where there are none.
 */
export function unknownHeads({ form, lines }: ReportTable): readonly Cell[] | undefined {
  const own = [...vocabularyOf(form).heads];
  const isKnown = (key: string): boolean =>
    own.some((head) => head.includes(key) || key.includes(head) || similarity(key, head) >= ALIKE);
  for (const { form: line, cells } of lines.values()) {
    if (line.kind !== "heads" || cells.some(({ text }) => isKnown(labelKey(text)))) continue;
    const counted = cells.filter(({ text }) => COUNTED.test(labelKey(text)));
    if (counted.length >= FEWEST) return counted;
  }
  return undefined;
}
