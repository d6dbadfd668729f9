// Matching of our own, because patterns come with a workspace and paths are many: no regular expression is made of a
// pattern, so the time for a path is bounded, and a pattern means what it means in `.gitignore`. Libraries compile
// expressions.

/** The most patterns that one pattern with braces may stand for; the rest is left out. */
const MAX_ALTERNATIVES = 256;

/** The steps that resolving the braces of one pattern may take. */
const MAX_STEPS = 2000;

/**
 * Returns what tells whether one of these patterns matches a path, which is relative and may have either slash. `*` and
 * `?` stand for any characters and one character of a name, `**` for any number of folders, `{a,b}` for either. As in
 * `.gitignore`, a pattern without a slash matches a file or folder at any depth, one that begins with a slash or `./`
 * or contains one is tied to the top, and a pattern that matches a folder matches everything below it. Composed and
 * decomposed characters are equal, since macOS writes names in the latter. Braces are resolved once, not for each path.
 */
export function globMatcher(patterns: readonly string[]): (path: string) => boolean {
  const compiled = patterns.flatMap((pattern) =>
    alternativesOf(pattern.normalize("NFC").replaceAll("\\", "/")).flatMap((one) => {
      const parts = partsOf(one);
      if (parts.length === 0) return [];
      const tied = one.startsWith("/") || one.startsWith("./") || one.replace(/(?<!\/)\/+$/, "").includes("/");
      return [[...(tied ? [] : ["**"]), ...parts, ...(parts.at(-1) === "**" ? [] : ["**"])]];
    }),
  );
  return (path) => {
    const names = partsOf(path);
    return compiled.some((parts) => pathMatches(parts, names));
  };
}

/** Reports whether a pattern matches a path; {@link globMatcher} for many paths. */
export function globMatches(pattern: string, path: string): boolean {
  return globMatcher([pattern])(path);
}

/**
 * Returns how many patterns without braces a pattern stands for, without making them: `{a,b}/{c,d,e}` for six. At least
 * as many as are made of it.
 */
export function alternativeCount(pattern: string): number {
  const outer: { readonly before: number; sum: number }[] = [];
  let product = 1;
  const close = (): void => {
    const group = outer.pop();
    if (group) product = group.before * (group.sum + product);
  };
  for (const sign of pattern) {
    const group = outer.at(-1);
    if (sign === "{") {
      outer.push({ before: product, sum: 0 });
      product = 1;
    } else if (sign === "," && group) {
      group.sum += product;
      product = 1;
    } else if (sign === "}") close();
  }
  while (outer.length > 0) close();
  return product;
}

function partsOf(path: string): readonly string[] {
  return path
    .normalize("NFC")
    .split(/[\\/]/)
    .filter((part) => part !== "" && part !== ".");
}

/** The patterns without braces that a pattern stands for. A brace without its partner is a character like any other. */
function alternativesOf(pattern: string): readonly string[] {
  const done: string[] = [];
  const open = [pattern];
  for (let step = 0; step < MAX_STEPS && open.length > 0 && done.length < MAX_ALTERNATIVES; step++) {
    const next = open.pop() as string;
    const inner = innermost(next);
    if (!inner) done.push(next);
    else if (open.length < MAX_ALTERNATIVES)
      open.push(...inner.choices.map((choice) => inner.before + choice + inner.after).reverse());
  }
  return done;
}

/** The first pair of braces without braces in it, which come before those around them. */
function innermost(
  pattern: string,
): { readonly before: string; readonly choices: readonly string[]; readonly after: string } | undefined {
  const close = pattern.indexOf("}", pattern.indexOf("{"));
  const start = pattern.lastIndexOf("{", close);
  if (close < 0 || start < 0) return undefined;
  return {
    before: pattern.slice(0, start),
    choices: pattern.slice(start + 1, close).split(","),
    after: pattern.slice(close + 1),
  };
}

/** Reports whether the parts match the names, each from first to last. */
function pathMatches(parts: readonly string[], names: readonly string[]): boolean {
  return wildcardMatches(parts, names, {
    isAny: (part) => part === "**",
    matches: (part, name) => part !== "**" && nameMatches(part, name),
  });
}

function nameMatches(part: string, name: string): boolean {
  const first = part.charAt(0);
  if (first !== name.charAt(0) && first !== "*" && first !== "?") return false;
  return wildcardMatches([...part], [...name], {
    isAny: (sign) => sign === "*",
    matches: (sign, character) => sign === "?" || sign === character,
  });
}

/**
 * Reports whether a list with wildcards for "any number" matches another list. It goes back only to the last wildcard,
 * which is enough, so the cost is the product of the lengths at most, whatever the pattern.
 */
function wildcardMatches(
  pattern: readonly string[],
  list: readonly string[],
  how: {
    readonly isAny: (sign: string) => boolean;
    readonly matches: (sign: string, item: string) => boolean;
  },
): boolean {
  let p = 0;
  let at = 0;
  let anyAt = -1;
  let resumeAt = 0;
  while (at < list.length) {
    const sign = pattern[p];
    if (sign !== undefined && how.isAny(sign)) {
      anyAt = p++;
      resumeAt = at;
    } else if (sign !== undefined && how.matches(sign, list[at] as string)) {
      p++;
      at++;
    } else if (anyAt >= 0) {
      p = anyAt + 1;
      at = ++resumeAt;
    } else return false;
  }
  while (p < pattern.length && how.isAny(pattern[p] as string)) p++;
  return p === pattern.length;
}
