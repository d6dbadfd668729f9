import { labelKey } from "../../../base/fold";
import { isLabel } from "../../../model/labels/vocabulary";

/** Shorter labels may be the beginning of another word. */
const SHORTEST = 4;

/**
 * Reports whether the form's words stand together with another label of a table, which would be lost with what is
 * written.
 */
export function holdsOtherLabel(written: string, due: string): boolean {
  const [has, wants] = [labelKey(written), labelKey(due)];
  if (has === wants) return false;
  if (!has.includes(wants)) return beginsWithOther(has, wants);
  return isLabel(has.replace(wants, "").replace(/^[,、;/]|[,、;/]$/g, ""));
}

/** Reports whether a label begins with another one that it is no other name of: that has run into it. */
function beginsWithOther(has: string, wants: string): boolean {
  for (let length = SHORTEST; length <= has.length - SHORTEST; length++) {
    const beginning = has.slice(0, length);
    if (!wants.includes(beginning) && isLabel(beginning)) return true;
  }
  return false;
}
