/**
 * Returns the first index from 0 at which something holds, where it holds at all indices behind that; `length` where it
 * holds at none.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  for (let high = length; low < high; ) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Returns the index of the last of sorted numbers that is at most `value`; 0 where all are greater. */
export function lastIndexUpTo(numbers: ArrayLike<number>, value: number): number {
  return Math.max(0, firstIndex(numbers.length, (index) => (numbers[index] as number) > value) - 1);
}

/** Returns the index of an id in a sorted list, or the index where it would be inserted. */
export function indexOfSorted(ids: readonly string[], id: string): number {
  return firstIndex(ids.length, (index) => (ids[index] as string) >= id);
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
