/** What is compared: longer words are no names, and the time grows with the length of a word and of the candidates. */
const MOST = { length: 40, candidates: 1000 };

/**
 * Returns up to three candidates that a mistyped word may have meant, the likeliest first; those that hold the word
 * come before those that look like it. None for a word of more than 40 characters, and none behind the first thousand.
 */
export function nearest(word: string, candidates: readonly string[]): readonly string[] {
  if (word.length > MOST.length) return [];
  const limit = Math.max(2, Math.floor(word.length / 3));
  const rated = candidates.slice(0, MOST.candidates).flatMap((candidate) => {
    if (word.length > 2 && candidate.includes(word)) return [{ candidate, distance: 0 }];
    const isNear = Math.abs(candidate.length - word.length) <= limit;
    return isNear ? [{ candidate, distance: distance(word, candidate) }] : [];
  });
  return rated
    .filter((rating) => rating.distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map((rating) => rating.candidate);
}

/** Returns the number of letters to insert, delete or replace to turn `a` into `b`. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
