import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FORMS } from "../../server/src/spec/forms";
import { ARTICLES, articleOf, articlesBehind, articlesOfSection } from "../../server/src/spec/law/law";
import { SECTIONS } from "../../server/src/spec/sections";
import { articlePage, lawPageName, regulationPage } from "./law-pages";

describe("pages on the law (renew with -u)", () => {
  it.each(ARTICLES.map((article) => [article.number, article] as const))("article %i", async (_, article) => {
    await expect(articlePage(article)).toMatchFileSnapshot(`../../docs/law/${lawPageName(article)}`);
  });

  it("the regulation", async () => {
    await expect(regulationPage()).toMatchFileSnapshot(`../../docs/law/${lawPageName(undefined)}`);
  });

  it("are there for every article that the form refers to, and no others are there", () => {
    const refs = [
      ...SECTIONS.flatMap(({ key }) => articlesOfSection(key)),
      ...FORMS.flatMap((form) =>
        form.lines.flatMap((line) => ("key" in line ? articlesBehind(form.id, line.key) : [])),
      ),
    ];
    expect(refs.length).toBeGreaterThan(30);
    for (const { article } of refs) expect(articleOf(article), `article ${article}`).toBeDefined();
    expect(readdirSync("docs/law").sort()).toEqual([undefined, ...ARTICLES].map(lawPageName).sort());
  });

  it("say that they are summaries", () => {
    for (const article of ARTICLES) expect(articlePage(article)).toContain("不是条文原文");
    expect(regulationPage()).toContain("不是条文原文");
  });
});
