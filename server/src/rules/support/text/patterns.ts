/**
 * Returns one pattern that finds something in every text in which one of the patterns does. Most lines have nothing for
 * any of them, and are then looked through once instead of once for each.
 *
 * `starts` is a class of all the characters that a match may begin with, where they are few: everything else is then
 * passed by without trying each pattern at each place.
 */
export function anyOf(
  patterns: readonly RegExp[],
  { flags = "", starts }: { readonly flags?: string; readonly starts?: RegExp } = {},
): RegExp {
  const any = patterns.map(({ source }) => `(?:${source})`).join("|");
  return new RegExp(starts ? `(?=${starts.source})(?:${any})` : any, flags);
}
