import type { Localised } from "../base/text";

/** Returns a sentence in both languages: Chinese first, English beside it. */
export function say(chinese: string, english: string): Localised {
  return { "zh-CN": chinese, en: english };
}

/** Returns `one` for 1, else `many`: for the plural of an English noun. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
