import { copyOf } from "./text";

/** Longer strings are hardly ever the same twice. */
const LONGEST_SHARED = 24;

/** The bytes that arrays of numbers have to begin at a multiple of. */
const ALIGNMENT = 8;

type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
type NumberArrayConstructor = new (buffer: ArrayBuffer, from: number, length: number) => NumberArray;

/** An array of numbers with its place in the copy. */
interface HeldArray {
  readonly holder: { [key: string]: unknown };
  readonly key: string;
  readonly array: NumberArray;
}

const NOTHING: readonly never[] = [];

/**
 * Copies of plain data (objects, lists, maps, arrays of numbers) that are kept for many reports, in as little memory as
 * they can have. A string that was cut out of a text keeps the whole text in memory, so each is copied; short ones that
 * are equal, such as codes and keys, are one string in all copies, and so are empty lists. The arrays of numbers of one
 * copy lie in one buffer: a buffer of its own costs more than most of them hold.
 */
export class PlainCopies {
  readonly #shared = new Map<string, string>();

  /**
   * Returns a copy, which nobody may change. Whatever is no plain data in it, such as a function, is the same in it.
   */
  copy<T>(value: T): T {
    const arrays: HeldArray[] = [];
    const copy = this.#copy(value, arrays) as T;
    putTogether(arrays);
    return copy;
  }

  #copy(value: unknown, arrays: HeldArray[]): unknown {
    if (typeof value === "string") return this.#string(value);
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
    if (Array.isArray(value)) return value.length === 0 ? NOTHING : value.map((one) => this.#copy(one, arrays));
    if (value instanceof Map)
      return new Map([...value].map(([key, one]) => [this.#copy(key, arrays), this.#copy(one, arrays)]));
    const holder: { [key: string]: unknown } = {};
    for (const [key, one] of Object.entries(value)) {
      holder[key] = this.#copy(one, arrays);
      if (ArrayBuffer.isView(one)) arrays.push({ holder, key, array: one as NumberArray });
    }
    return holder;
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

/** Puts copies of the arrays, all in one buffer, in their places. */
function putTogether(arrays: readonly HeldArray[]): void {
  const room = (array: NumberArray): number => Math.ceil(array.byteLength / ALIGNMENT) * ALIGNMENT;
  const buffer = new ArrayBuffer(arrays.reduce((sum, { array }) => sum + room(array), 0));
  let at = 0;
  for (const { holder, key, array } of arrays) {
    const copy = new (array.constructor as NumberArrayConstructor)(buffer, at, array.length);
    copy.set(array);
    holder[key] = copy;
    at += room(array);
  }
}
