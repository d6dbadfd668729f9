const NO_MATCHES: readonly RegExpExecArray[] = [];

/**
 * Returns all matches of a global pattern, as `matchAll` gives them, which would copy the pattern for each of the
 * hundreds of lines of a report.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NO_MATCHES;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    // An empty match would be found again and again.
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}

/**
 * Returns one pattern that finds something in every text in which one of the patterns does. Most lines have nothing for
 * any of them, and are then looked through once instead of once for each.
 */
export function anyOf(patterns: readonly RegExp[], flags = ""): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"), flags);
}

/** Returns the source of a pattern that finds a text as it is. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** Returns a pattern in which each space stands for the spaces, three at most, between characters that are set wide. */
export function setWide(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll(" ", "\\s{0,3}"));
}

/**
 * Returns the source of a pattern that is written over several lines, as raw as a literal's, without the white space in
 * it.
 */
export function unspaced(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return String.raw({ raw: parts.raw.map((part) => part.replace(/\s+/g, "")) }, ...values);
}
