/** A sentence in both languages of the product. A missing translation does not compile. */
export interface Localised {
  readonly "zh-CN": string;
  readonly en: string;
}

/** The languages that messages are written in. */
export type Locale = keyof Localised;

/** Returns a sentence in both languages: Chinese first, English beside it. */
export function say(chinese: string, english: string): Localised {
  return { "zh-CN": chinese, en: english };
}

/** Returns `one` for 1, else `many`: for the plural of an English noun. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
