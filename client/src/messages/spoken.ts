import type { Locale, Localised } from "../../../server/src/base/localised";

type Words = Readonly<
  Record<string, Localised | ((...facts: never[]) => Localised) | Readonly<Record<string, Localised>>>
>;

/** Words in one language: each is the sentence itself, or makes it of facts. */
export type Spoken<W> = {
  readonly [K in keyof W]: W[K] extends Localised
    ? string
    : W[K] extends (...facts: infer Facts) => Localised
      ? (...facts: Facts) => string
      : { readonly [P in keyof W[K]]: string };
};

/** Returns the words in a language. */
export function spokenIn<W extends Words>(words: W, locale: Locale): Spoken<W> {
  const inLocale = (word: Words[string]): unknown => {
    if (typeof word === "function") return (...facts: never[]) => word(...facts)[locale];
    if (isSentence(word)) return word[locale];
    return Object.fromEntries(Object.entries(word).map(([key, one]) => [key, one[locale]]));
  };
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, inLocale(word)])) as Spoken<W>;
}

function isSentence(word: Localised | Readonly<Record<string, Localised>>): word is Localised {
  return typeof word.en === "string";
}
