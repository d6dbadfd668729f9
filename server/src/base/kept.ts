/**
 * What was worked out for an object, for whoever asks again. It is kept in the object itself, where no copy, comparison or message sees it,
 * and dies with it. Not a WeakMap: V8's young collections take everything that an old WeakMap holds for alive, so that each report would
 * stay until the next full collection, several times copied on the way.
 */
export class Kept<K extends object, V> {
  private readonly place = Symbol("kept");

  /** What is kept for the object, if anything. */
  get(key: K): V | undefined {
    return (key as { readonly [place: symbol]: V | undefined })[this.place];
  }

  /** Keeps a value for the object, once and for all. An object that takes nothing on is worked out anew each time. */
  set(key: K, value: V): void {
    Reflect.defineProperty(key, this.place, { value });
  }
}
