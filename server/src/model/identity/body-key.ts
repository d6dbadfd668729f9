import { labelKey } from "../../base/fold";
import { COMMON_WORDS_WITH_PLACES, PLACE_IN_NAME, SAME_BODY, UNIQUE_BODY } from "../../spec/words/bodies";

/**
 * Returns a key that is equal for all spellings of a body's name and different for any two bodies. Width and spacing
 * are folded; a bare place name stands for that place's government. Undefined for a name that many bodies have, such as
 * a bureau without its place. In doubt two names are two bodies: a government's office is not the government, and a
 * bureau without its city's name is not the one with it.
 */
export function bodyKey(name: string): string | undefined {
  const key = labelKey(name);
  if (!namesPlace(key)) return undefined;
  for (const { ending, is } of SAME_BODY) if (ending.test(key)) return key.replace(ending, is);
  return key;
}

/** Returns the key of a body's name; the name itself where many bodies have it. */
export function keyOfName(name: string): string {
  return bodyKey(name) ?? name;
}

/** Reports whether the name says where the body is. */
function namesPlace(key: string): boolean {
  return UNIQUE_BODY.test(key) || PLACE_IN_NAME.test(key.replace(COMMON_WORDS_WITH_PLACES, ""));
}
