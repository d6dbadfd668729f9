/** Reports whether a text is another one with one character left out. */
export function lacksOne(short: string, long: string): boolean {
  if (long.length !== short.length + 1) return false;
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}

/** Reports whether all characters of a word stand in a text in their order, others between them or not. */
export function standsInOrder(word: string, text: string): boolean {
  let at = 0;
  for (const character of text) if (character === word[at]) at++;
  return at === word.length;
}
