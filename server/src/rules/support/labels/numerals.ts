import { wordingKey } from "../../../base/fold";

/** The numeral that the wording of a label begins with, and its mark. */
const NUMERAL = /^\(?([一二三四五六七八九]|[0-9])\)?[.,:]?(?=[^0-9])/;

/** Returns the numeral that a label begins with, without marks; empty where it begins with none. */
export function numeralOf(label: string): string {
  return NUMERAL.exec(wordingKey(label))?.[1] ?? "";
}

/** Returns the wording of a label, as `wordingKey` gives it, without the numeral that it begins with. */
export function withoutNumeral(wording: string): string {
  return wording.replace(NUMERAL, "");
}
