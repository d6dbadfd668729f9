import { copyOf } from "./text";

/** Longer strings are hardly ever the same twice. */
const LONGEST_SHARED = 24;

/**
 * Copies of plain data (objects, lists, maps, arrays of numbers) that are kept for many reports. A string that was cut
 * out of a text keeps the whole text in memory, so each is copied; short ones that are equal, such as codes and keys,
 * are one string in all copies. Arrays of numbers hold nothing but themselves and are not copied.
 */
export class PlainCopies {
  readonly #shared = new Map<string, string>();

  /** Returns a copy. Whatever is no plain data in it, such as a function, is the same in the copy. */
  copy<T>(value: T): T {
    return this.#copy(value) as T;
  }

  #copy(value: unknown): unknown {
    if (typeof value === "string") return this.#string(value);
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
    if (Array.isArray(value)) return value.map((one) => this.#copy(one));
    if (value instanceof Map) return new Map([...value].map(([key, one]) => [this.#copy(key), this.#copy(one)]));
    const copy: Record<string, unknown> = {};
    for (const [key, one] of Object.entries(value)) copy[key] = this.#copy(one);
    return copy;
  }

  #string(value: string): string {
    if (value.length > LONGEST_SHARED) return copyOf(value);
    const known = this.#shared.get(value);
    if (known !== undefined) return known;
    const copy = copyOf(value);
    this.#shared.set(copy, copy);
    return copy;
  }
}
