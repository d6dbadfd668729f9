import { strict as assert } from "node:assert";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { field, holds, pageOf, summary } from "./table-panel.mjs";
import { command, editor, fileRow, openProblems, problems, squiggles, until } from "./workbench.mjs";

/** The name of the Word document in the folder; its text beside it ends with .txt. */
export const documentName = "白芷镇2024年政府信息公开工作年度报告.docx";

/** What a reviewer sees and does with a folder that holds a Word document. */
export const office = {
  "a finding in a Word document opens its text, with squiggles and the tables' names": async ({ page, out }) => {
    await openProblems(page, `${documentName}.txt`);
    await problems(page)
      .filter({ hasText: "应为" })
      .first()
      .dblclick({ position: { x: 120, y: 10 } });
    await page.locator(".tab.active", { hasText: `${documentName}.txt` }).waitFor();
    await page.locator("#status\\.editor\\.mode", { hasText: "政府信息公开年报" }).waitFor();
    await squiggles(page).first().waitFor();
    await page.screenshot({ path: path.join(out, "word-document.png") });
  },

  "the Explorer shows at the file how much was found in it": async ({ page, out }) => {
    await badged(page, documentName, "2");
    await page.screenshot({ path: path.join(out, "word-document-badge.png") });
  },

  "the language status says what is shown, and what of the file is left out": async ({ page, out }) => {
    await page.locator("#status\\.languageStatus").hover();
    const item = page.locator(".monaco-hover .hover-language-status", {
      hasText: "Word、Excel、PDF 文件里的文字（只读）",
    });
    await item.waitFor();
    assert.match(await item.textContent(), /未读其中修订中已删除的文字/);
    await page.screenshot({ path: path.join(out, "word-document-status.png") });
    await page.keyboard.press("Escape");
  },

  "typing changes nothing": async ({ page }) => {
    const lines = editor(page).locator(".view-lines");
    await lines.click();
    const before = await lines.textContent();
    await page.keyboard.type("x");
    await page.locator(".monaco-editor-overlaymessage", { hasText: /read-only/i }).waitFor();
    assert.equal(await lines.textContent(), before);
    await page.keyboard.press("Escape");
  },

  "the panel shows its tables as they are printed, to be read and not written": async ({ page, out }) => {
    await editor(page).locator(".view-lines").click();
    await command(page, "Show the Report as Tables");
    await summary(page, "applications").filter({ hasText: "勾稽关系 39 条，2 条不成立" }).waitFor();
    const key = "applications.received.total";
    assert.equal(await pageOf(page).locator(`td[data-key="${key}"] .due`).textContent(), "应为 4");
    assert.equal(await field(page, key).getAttribute("readonly"), "");
    assert.equal(await pageOf(page).locator(".actions button").count(), 0);
    await field(page, key).click();
    await page.keyboard.type("4");
    await page.keyboard.press("Enter");
    await holds(page, key, "5");
    assert.equal(await page.locator(".tab.dirty").count(), 0);
    await page.screenshot({ path: path.join(out, "word-document-panel.png") });
    // The cursor of the text goes to the cell that is chosen.
    await field(page, "article20.permits.decisions").click();
    await command(page, "View: Focus First Editor Group");
    await page.locator(".statusbar-item[id*='nianbao']", { hasText: "行政许可" }).waitFor();
    await field(page, key).click();
    await command(page, "View: Focus First Editor Group");
    await page.locator(".statusbar-item[id*='nianbao']", { hasText: "本年新收" }).waitFor();
  },

  "the button in the title imports it as a text file, which is shown and listed in its place": async ({
    page,
    file,
    out,
  }) => {
    await page.locator('.editor-actions a.action-label[aria-label^="Import Word"]').first().click();
    const name = documentName.replace(".docx", ".txt");
    await page.locator(".tab.active", { hasText: name }).first().waitFor();
    // The panel follows.
    await page.locator(".tab", { hasText: `表格：${name}` }).waitFor();
    await page.locator(".tab", { hasText: `${documentName}.txt` }).waitFor({ state: "detached" });
    await squiggles(page).first().waitFor();
    await problems(page)
      .filter({ hasText: `${documentName}.txt` })
      .first()
      .waitFor({ state: "detached" });
    await page.screenshot({ path: path.join(out, "word-document-imported.png") });
    assert.match(await readFile(path.join(path.dirname(file), name), "utf8"), /^.*政府信息公开工作年度报告/);
  },
};

/** Returns once the Explorer shows at a file how many findings there are. */
export const badged = (page, name, count) =>
  until(`the badge of ${name} counts ${count}`, async () => {
    const badges = await fileRow(page, name)
      .locator("*")
      .evaluateAll((all) => all.map((one) => getComputedStyle(one, "::after").content));
    return badges.includes(`"${count}"`);
  });

/**
 * A Word document with the lines of a text, those with tabs as the rows of tables, and a paragraph that was deleted.
 */
export function wordDocument(text) {
  const escaped = (part) => part.replace(/[&<>]/g, (one) => `&#${one.codePointAt(0)};`);
  const paragraph = (part) => `<w:p><w:r><w:t xml:space="preserve">${escaped(part)}</w:t></w:r></w:p>`;
  const row = (line) =>
    `<w:tr>${line
      .split("\t")
      .map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`)
      .join("")}</w:tr>`;
  const blocks = text
    .trim()
    .split("\n")
    .map((line) => (line.includes("\t") ? row(line) : paragraph(line)));
  const body = blocks.join("").replace(/(?:<w:tr>.*?<\/w:tr>)+/g, (rows) => `<w:tbl>${rows}</w:tbl>`);
  const deleted = "<w:p><w:del><w:r><w:delText>删去的话。</w:delText></w:r></w:del></w:p>";
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const types = "http://schemas.openxmlformats.org/package/2006/content-types";
  const relations = "http://schemas.openxmlformats.org";
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${relations}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(`<w:document ${word}><w:body>${body}${deleted}</w:body></w:document>`),
  });
}
