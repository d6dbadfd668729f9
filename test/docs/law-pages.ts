import { FORMS } from "../../server/src/spec/forms";
import {
  ARTICLES,
  type Article,
  type ArticleRef,
  articleName,
  articlesBehind,
  articlesOfSection,
  REGULATION,
  REGULATION_DOCUMENT,
} from "../../server/src/spec/law/law";
import { SECTIONS } from "../../server/src/spec/sections";

const SUMMARY = `> 本页是编者的摘要，只为说明年报中的“参见”，不是条文原文，也不能代替原文。
>
> *A summary of our own, to explain what the report refers to. It is not the wording of the law and does not replace it.*
`;

/** The name of an article's page; extensions ship them beside each other. */
export function lawPageName(article: Article | undefined): string {
  return article ? `article-${article.number}.md` : "regulation.md";
}

/** The page of one article: what it is about, and where the report has to do with it. */
export function articlePage(article: Article): string {
  const places = placesOf(article);
  return `# 《${REGULATION}》第${article.numeral}条

${SUMMARY}
${article.gist["zh-CN"]}

*${article.gist.en}*

${places.length > 0 ? `## 年报中的位置 · In the report\n\n${places.map((place) => `- ${place}`).join("\n")}\n\n` : ""}[条例概览 · The regulation](regulation.md)
`;
}

/** The page of the law as a whole: its document, and the articles that have pages. */
export function regulationPage(): string {
  const rows = ARTICLES.map((one) => `- [第${one.numeral}条](${lawPageName(one)})：${one.gist["zh-CN"]}`);
  return `# 《${REGULATION}》

${SUMMARY}
${REGULATION_DOCUMENT["zh-CN"]}。

*${REGULATION_DOCUMENT.en}.*

## 与年报有关的条款 · Articles behind the report

${rows.join("\n")}
`;
}

/** Sections and rows of the form that the article stands behind, in the order of the form. */
function placesOf(article: Article): readonly string[] {
  const own = (refs: readonly ArticleRef[]) => refs.filter((ref) => ref.article === article.number);
  const sections = SECTIONS.flatMap(({ key, numeral, label }) =>
    own(articlesOfSection(key)).map(() => `${numeral}、${label}`),
  );
  const rows = FORMS.flatMap((form) =>
    form.lines.flatMap((line) =>
      line.kind === "row"
        ? own(articlesBehind(form.id, line.key)).map((ref) => `${form.name} ${line.label}（${articleName(ref)}）`)
        : [],
    ),
  );
  return [...new Set([...sections, ...rows])];
}
