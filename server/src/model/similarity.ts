/** How alike two keys are: 1 for equal, 0 for nothing in common (1 − edit distance / longer length). */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer;
}

/** Whether two keys share enough characters for `similarity` to be worth its cost. */
export function shareCharacters(a: string, b: string): boolean {
  let shared = 0;
  for (const char of a) if (b.includes(char)) shared++;
  return shared * 2 >= a.length;
}

/** Insertions, deletions and replacements that turn `a` into `b`. Cost: the product of the lengths. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
