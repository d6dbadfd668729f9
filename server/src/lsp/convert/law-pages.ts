import type { Rendering } from "./to-lsp";

/** The page on an article of the law, or on the law as a whole; undefined where no pages are shipped. */
export function lawPage({ lawPages }: Pick<Rendering, "lawPages">, article?: number): string | undefined {
  return lawPages && `${lawPages}${article === undefined ? "regulation" : `article-${article}`}.md`;
}
