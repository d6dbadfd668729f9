/** Reports whether a text is another one with one character left out. */
export function lacksOne(short: string, long: string): boolean {
  if (long.length !== short.length + 1) return false;
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
}
