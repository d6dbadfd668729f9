import { labelKey } from "../../../base/fold";
import { isLabel } from "../../../model/labels/vocabulary";

/** Reports whether the form's words stand together with another label of a table, which would be lost with what is written. */
export function holdsOtherLabel(written: string, due: string): boolean {
  const [has, wants] = [labelKey(written), labelKey(due)];
  if (has === wants || !has.includes(wants)) return false;
  return isLabel(has.replace(wants, "").replace(/^[,、;/]|[,、;/]$/g, ""));
}
