/** At least one of something. */
export type Some<T> = readonly [T, ...T[]];

/** Things by a key, those of each in their order. */
export type Groups<K, T> = Map<K, [T, ...T[]]>;

/** Puts a thing behind those of the same key. */
export function addTo<K, T>(groups: Groups<K, T>, key: K, thing: T): void {
  const own = groups.get(key);
  if (own) own.push(thing);
  else groups.set(key, [thing]);
}

/** Returns things by their key, the keys in the order of the first thing of each. */
export function groupedBy<K, T>(things: Iterable<T>, keyOf: (thing: T) => K): ReadonlyMap<K, Some<T>> {
  const groups: Groups<K, T> = new Map();
  for (const thing of things) addTo(groups, keyOf(thing), thing);
  return groups;
}
