/** Returns the index of an id in a sorted list, or the index where it would be inserted. */
export function indexOfSorted(ids: readonly string[], id: string): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? "") < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Puts an id into a sorted list, once. */
export function insertSorted(ids: string[], id: string): void {
  const at = indexOfSorted(ids, id);
  if (ids[at] !== id) ids.splice(at, 0, id);
}

/** Takes an id out of a sorted list. */
export function removeSorted(ids: string[], id: string): void {
  const at = indexOfSorted(ids, id);
  if (ids[at] === id) ids.splice(at, 1);
}
