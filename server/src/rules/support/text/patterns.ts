/**
 * Returns one pattern that finds something in every text in which one of the patterns does. Most lines have nothing for
 * any of them, and are then looked through once instead of once for each.
 */
export function anyOf(patterns: readonly RegExp[], flags = ""): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"), flags);
}
