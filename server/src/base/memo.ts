/**
 * A value computed for an object and kept for later callers. It is kept in the object itself, where no copy, comparison
 * or message sees it, and is freed with it. It is no WeakMap, because V8's young-generation collections keep alive
 * whatever an old WeakMap holds: each report would stay in memory until the next full collection, copied several times
 * on the way.
 */
export class Memo<K extends object, V> {
  private readonly place = Symbol("memo");

  /** Returns the value kept for the object, if any. */
  get(key: K): V | undefined {
    return (key as { readonly [place: symbol]: V | undefined })[this.place];
  }

  /** Keeps a value for the object, once and for all. An object that takes nothing on is worked out anew each time. */
  set(key: K, value: V): void {
    Reflect.defineProperty(key, this.place, { value });
  }
}
