import type { Analysis } from "../../analysis/analyse";
import type { Span } from "../../base/span";
import type { Report } from "../../model/types";
import { articleOf, articlesBehind } from "../../spec/law/law";
import { ARTICLE_MENTION, LAW_MENTION, SHORT_NAME, SHORT_NAME_DEFINED } from "../../spec/law/law-mentions";

/** A mention of the law in the text. */
export interface LawLink {
  readonly span: Span;
  /** The article; the law as a whole where absent. */
  readonly article?: number;
}

/**
 * Mentions of 《中华人民共和国政府信息公开条例》 and of its articles, in the order of the text: behind its name, and in the headings of
 * 表二. An article that nothing is known of, and articles of other laws, are left alone.
 */
export function lawLinks({ report }: Analysis): readonly LawLink[] {
  const links = [...linksInText(report), ...linksInTable(report)];
  return links.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The name of the law with the articles that follow it: 《…条例》（以下简称《条例》）第四十九条、第五十条. */
function linksInText({ text }: Report): readonly LawLink[] {
  const links: LawLink[] = [];
  const short = SHORT_NAME_DEFINED.test(text);
  for (const match of text.matchAll(LAW_MENTION)) {
    const [all, name = "", articles = ""] = match;
    if (name === SHORT_NAME && !short) continue;
    const start = match.index;
    links.push({ span: { start, end: start + name.length } });
    for (const one of articles.matchAll(ARTICLE_MENTION)) {
      const number = numberOf(one[1] ?? "");
      if (!articleOf(number)) continue;
      const from = start + all.length - articles.length + one.index;
      links.push({ span: { start: from, end: from + one[0].length }, article: number });
    }
  }
  return links;
}

/** 第二十条第（一）项 and its like. */
function linksInTable(report: Report): readonly LawLink[] {
  return [...report.tables.values()].flatMap((table) =>
    [...table.lines.values()].flatMap(({ form, label }) => {
      const [ref] = form.kind === "item" ? articlesBehind(table.id, form.key) : [];
      return ref ? [{ span: label.span, article: ref.article }] : [];
    }),
  );
}

const DIGITS = "零一二三四五六七八九";

/** The number of 三十六 or 36. */
function numberOf(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const [tens, units] = numeral.includes("十") ? numeral.split("十") : ["零", numeral];
  return DIGITS.indexOf(tens || "一") * 10 + DIGITS.indexOf(units || "零");
}
