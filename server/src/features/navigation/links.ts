import type { Span } from "../../base/span";
import { writtenNumber } from "../../model/numerals";
import type { Report } from "../../model/types";
import { articleOf } from "../../spec/law/law";
import { ARTICLE_MENTION, LAW_MENTION, SHORT_NAME, SHORT_NAME_DEFINED } from "../../spec/law/law-mentions";

/** A mention of the law in the text. */
export interface LawLink {
  readonly span: Span;
  /** The article; the law as a whole where absent. */
  readonly article?: number;
}

/**
 * Mentions of 《中华人民共和国政府信息公开条例》 and of the articles that follow its name, in the order of the text:
 * 《…条例》（以下简称《条例》）第四十九条、第五十条. An article that nothing is known of, and articles of other laws, are left
 * alone. So are the headings of 表二: a link would underline them like an error, and their hovers lead to the law.
 */
export function lawLinks({ text }: Report): readonly LawLink[] {
  const links: LawLink[] = [];
  const short = SHORT_NAME_DEFINED.test(text);
  for (const match of text.matchAll(LAW_MENTION)) {
    const [all, name = "", articles = ""] = match;
    if (name === SHORT_NAME && !short) continue;
    const start = match.index;
    links.push({ span: { start, end: start + name.length } });
    for (const one of articles.matchAll(ARTICLE_MENTION)) {
      const number = writtenNumber(one[1] ?? "");
      if (!articleOf(number)) continue;
      const from = start + all.length - articles.length + one.index;
      links.push({ span: { start: from, end: from + one[0].length }, article: number });
    }
  }
  return links;
}
