import { strict as assert } from "node:assert";
import { execFileSync, spawnSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import axe from "axe-core";
import { inRoot } from "../../scripts/lib/root.mjs";
import { documentName, wordDocument } from "../editor/ui/office.mjs";
import { drop, dropHandle, field, openPage, readAll, rows, show, status } from "./page.mjs";

const exercise = "练习-白芷镇2024年政府信息公开工作年度报告.txt";
/** Where the exercise has a wrong total: 5, which should be 4. */
const WRONG = "applications.received.total";

/** What a person sees and does on the page. */
export const scenarios = {
  "a folder is dropped: each report is listed, with its tables as they are printed": (context) => dropping(context),
  "there are no faults that axe-core knows, light or dark, empty or full": (context) => hearing(context),
  "by keyboard alone: a report is chosen, a figure mended, taken back, made again and saved": (context) =>
    steering(context),
  "in a narrow window each row keeps its label, and the cell with the focus is never behind it": (context) =>
    narrow(context),
  "figures are typed column by column: what would make the table uncertain is held, and written with its totals": (
    context,
  ) => byColumn(context),
  "a file is saved in its place, with its encoding, mark and line ends": (context) => savingInPlace(context),
  "a file that another program has changed is left alone": (context) => changedElsewhere(context),
  "a Word document is mended where its words stand": (context) => mendingWord(context),
  "a fix is offered beside its finding and applied; a finding outside the tables shows its lines": (context) =>
    fixing(context),
  "the list is what the command line writes": (context) => listing(context),
  "the sheets are printed, and nothing else": (context) => printing(context),
  "on the sheets of the command line each figure stands on one line": (context) => figuresOnPaper(context),
  "on paper 表四 is on the page of 表三, however many findings stand before them": (context) => tablesOnPaper(context),
  "files of one name from several folders are all there": (context) => sameNames(context),
  "two hundred files are dropped": (context) => manyFiles(context),
  "a hostile file is shown as text": (context) => attacked(context),
};

const opened = async ({ browser, dist }, options) => openPage(browser, path.join(dist, "nianbao.html"), options);

/** A copy of the examples. */
async function examples(folder) {
  const copy = path.join(folder, "年报");
  await cp(inRoot("examples"), copy, { recursive: true });
  return copy;
}

async function dropping(context) {
  const { page, complaints, close } = await opened(context);
  await page.screenshot({ path: path.join(context.out, "empty.png") });
  const folder = await examples(context.folder);
  await drop(page, [folder]);
  const reports = (await readdir(folder)).filter((name) => name.endsWith(".txt"));
  await readAll(page, reports.length);
  assert.equal(await rows(page).count(), reports.length);
  const heights = await rows(page).evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
  // The names are of different lengths, and none takes more than two lines.
  assert.ok(Math.max(...heights) < 60, heights.join());
  await show(page, exercise);
  const cell = page.locator(`td[data-key="${WRONG}"]`);
  assert.match(await cell.getAttribute("class"), /error/);
  assert.equal(await cell.locator(".due").textContent(), "应为 4");
  await page.locator("#heading-applications .summary", { hasText: "勾稽关系 39 条，2 条不成立" }).waitFor();
  await page.screenshot({ path: path.join(context.out, "report.png") });
  assert.deepEqual(complaints, []);
  await close();
}

async function sameNames(context) {
  const { page, close } = await opened(context);
  const names = (await readdir(inRoot("examples"))).filter((name) => name.endsWith(".txt")).slice(0, 2);
  // The second is there twice, as a copy in a folder of its own.
  for (const [index, name] of [...names, names[1]].entries()) {
    const file = path.join(context.folder, String(index), "年报.txt");
    await mkdir(path.dirname(file));
    await cp(inRoot("examples", name), file);
    await drop(page, [file]);
    await readAll(page, index + 1);
  }
  const listed = () => rows(page).locator(".file").allTextContents();
  assert.deepEqual((await listed()).sort(), ["(2)/年报.txt", "(3)/年报.txt", "年报.txt"]);
  // One that is given again is read again, in its own row.
  const second = path.join(context.folder, "1", "年报.txt");
  const row = rows(page).filter({ hasText: "(2)/年报.txt" });
  const year = /20\d\d/.exec(await row.textContent())[0];
  await writeFile(second, (await readFile(second, "utf8")).replaceAll(year, "2031"));
  await drop(page, [second]);
  await row.filter({ hasText: "2031" }).waitFor();
  assert.equal(await rows(page).count(), 3);
  await close();
}

async function hearing(context) {
  for (const dark of [false, true]) {
    const { page, close } = await opened(context, { dark });
    assert.deepEqual(await violations(page), []);
    await drop(page, [await examples(path.join(context.folder, String(dark)))]);
    await readAll(page, 9);
    await show(page, exercise);
    await page.locator(".fixes button").first().waitFor();
    await page.locator('.note [data-action="open"]').first().click();
    await page.locator("#text .here").waitFor();
    assert.deepEqual(await violations(page), []);
    await page.screenshot({ path: path.join(context.out, dark ? "dark.png" : "light.png"), fullPage: true });
    await close();
  }
}

async function violations(page) {
  // Evaluated by the driver: the page's own policy would not let a script in.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await globalThis.axe.run(document, { resultTypes: ["violations"] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
  });
}

async function steering(context) {
  const { page, complaints, close } = await opened(context);
  const file = path.join(await examples(context.folder), exercise);
  const before = await readFile(file);
  await drop(page, [file]);
  await readAll(page, 1);
  const { keyboard } = page;
  // The report has the focus as soon as it is shown: its buttons come first, then its cells.
  await until(page, "the first cell has the focus", async () => {
    await keyboard.press("Tab");
    return page.evaluate(() => document.activeElement.matches("input.value"));
  });
  await until(page, "the wrong total has the focus", async () => {
    const key = await page.evaluate(() => document.activeElement.closest("td").dataset.key);
    if (key === "applications.received.natural") await keyboard.press("ArrowLeft");
    await keyboard.press(key.startsWith("applications.received") ? "ArrowRight" : "ArrowDown");
    return page.evaluate((wrong) => document.activeElement.closest("td").dataset.key === wrong, WRONG);
  });
  await keyboard.type("4");
  await keyboard.press("Enter");
  await page.locator("#heading-applications .summary", { hasText: "✓" }).waitFor();
  await keyboard.press("Control+z");
  await page.locator("#heading-applications .summary", { hasText: "2 条不成立" }).waitFor();
  await keyboard.press("Control+y");
  await page.locator("#heading-applications .summary", { hasText: "✓" }).waitFor();
  const [saved] = await Promise.all([page.waitForEvent("download"), keyboard.press("Control+s")]);
  assert.equal(saved.suggestedFilename(), exercise);
  assert.deepEqual(await readFile(await saved.path()), mended(before));
  await status(page).filter({ hasText: "已下载同名文件" }).waitFor();
  assert.deepEqual(complaints, []);
  await close();
}

async function byColumn(context) {
  const { page, complaints, close } = await opened(context);
  const folder = await examples(context.folder);
  const other = (await readdir(folder)).find((name) => name.startsWith("云溪镇"));
  await drop(page, [path.join(folder, exercise), path.join(folder, other)]);
  await readAll(page, 2);
  await show(page, exercise);
  const section = page.locator('section[data-key="applications"]');
  const parts = await section
    .locator('td.figure:not(.total)[data-key$=".natural"]')
    .evaluateAll((cells) => cells.map(({ dataset }) => dataset.key));
  const typed = parts.filter((key) => !/\.(?:received|carriedIn|handled)\./.test(key));
  for (const key of typed) {
    await field(page, key).click();
    await page.keyboard.type("6");
    await page.keyboard.press("Enter");
  }
  const held = section.locator("td.held");
  const count = await held.count();
  assert.ok(count > 0, "some would make the table uncertain");
  assert.equal(await section.locator("td.refused").count(), 0);
  await status(page)
    .filter({ hasText: `有 ${count} 格先放在这里，还没有写入正文` })
    .waitFor();
  await page.screenshot({ path: path.join(context.out, "held.png") });
  // Another report is looked at meanwhile.
  await show(page, other);
  assert.equal(await held.count(), 0);
  await show(page, exercise);
  await until(page, "they are there again", async () => (await held.count()) === count);
  await section.locator(".actions button", { hasText: "全表" }).click();
  await until(page, "all is written", async () => (await held.count()) === 0);
  const shown = await Promise.all(typed.map((key) => field(page, key).getAttribute("value")));
  assert.deepEqual(
    shown,
    typed.map(() => "6"),
  );
  assert.deepEqual(complaints, []);
  await close();
}

async function narrow(context) {
  const { page, complaints, close } = await opened(context);
  await drop(page, [path.join(await examples(context.folder), exercise)]);
  await readAll(page, 1);
  await page.setViewportSize({ width: 420, height: 900 });
  const total = field(page, "applications.granted.total");
  const first = field(page, "applications.granted.natural");
  const label = page.getByRole("rowheader", { name: "（一）予以公开" });
  await total.focus();
  const scrolled = () => total.evaluate((cell) => cell.closest(".scroll").scrollLeft);
  assert.ok((await scrolled()) > 0, "the table is wider than the window");
  const isOnTop = (place) =>
    place.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    });
  assert.ok(await isOnTop(label), "the label of the row is seen");
  assert.ok(await isOnTop(total), "the total is seen");
  await page.screenshot({ path: path.join(context.out, "narrow.png") });
  for (let count = 0; count < 6; count++) await page.keyboard.press("ArrowLeft");
  assert.ok(await first.evaluate((cell) => cell === document.activeElement), "the first cell has the focus");
  const [cell, side] = await Promise.all([first.boundingBox(), label.boundingBox()]);
  assert.ok(cell.x >= side.x + side.width - 1, "the first cell is not behind the label");
  assert.deepEqual(complaints, []);
  await close();
}

/** Presses keys until something holds; so many are enough for any way through a report. */
async function until(page, what, step) {
  for (let count = 0; count < 80; count++) if (await step()) return;
  throw new Error(`in vain: ${what}; ${await page.evaluate(() => document.activeElement.outerHTML.slice(0, 200))}`);
}

/** The exercise with its total as it should be. */
function mended(bytes) {
  const text = bytes.toString("utf8");
  const line = /(本年新收政府信息公开申请数量.*\t)5(?=\r?\n)/;
  assert.match(text, line);
  return Buffer.from(text.replace(line, "$14"));
}

async function savingInPlace(context) {
  const source = await readFile(inRoot("examples", exercise), "utf8");
  const crlf = source.replace(/\r?\n/g, "\r\n");
  const forms = {
    "甲.txt": Buffer.from(source),
    "乙.txt": Buffer.from(`\ufeff${crlf}`),
    "丙.txt": Buffer.from(`\ufeff${crlf}`, "utf16le"),
  };
  const { page, complaints, close } = await opened(context, { address: true });
  for (const [count, [name, bytes]] of Object.entries(forms).entries()) {
    const file = await dropHandle(page, name, bytes);
    await readAll(page, count + 1);
    await show(page, name);
    await field(page, WRONG).fill("4");
    await page.keyboard.press("Control+s");
    await status(page).filter({ hasText: "已保存" }).waitFor();
    const encoding = name === "丙.txt" ? "utf16le" : "utf8";
    const wanted = Buffer.from(mended(Buffer.from(bytes.toString(encoding))).toString(), encoding);
    assert.deepEqual(await file.bytes(), wanted, name);
  }
  assert.deepEqual(complaints, []);
  await close();
}

async function changedElsewhere(context) {
  const { page, close } = await opened(context, { address: true });
  const file = await dropHandle(page, "甲.txt", await readFile(inRoot("examples", exercise)));
  await readAll(page, 1);
  await field(page, WRONG).fill("4");
  await file.write("别的程序写的");
  await page.keyboard.press("Control+s");
  await status(page).filter({ hasText: "文件已被别的程序改动" }).waitFor();
  assert.equal((await file.bytes()).toString(), "别的程序写的");
  await page.locator(".reports b", { hasText: "未保存" }).waitFor();
  await close();
}

async function mendingWord(context) {
  const { page, complaints, close } = await opened(context);
  const file = path.join(context.folder, documentName);
  await writeFile(file, wordDocument(await readFile(inRoot("examples", exercise), "utf8")));
  await drop(page, [file]);
  await readAll(page, 1);
  assert.equal(await field(page, WRONG).inputValue(), "5");
  await field(page, WRONG).fill("4");
  const [saved] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  assert.equal(saved.suggestedFilename(), documentName);
  const again = path.join(context.folder, "again", documentName);
  await mkdir(path.dirname(again));
  await saved.saveAs(again);
  const { reports } = JSON.parse(cli(context, ["extract", again, "--format", "json"]));
  assert.equal(reports[0].tables.applications.received.total.value, "4");
  assert.deepEqual(complaints, []);
  await close();
}

async function fixing(context) {
  const { page, complaints, close } = await opened(context);
  await drop(page, [inRoot("examples", exercise)]);
  await readAll(page, 1);
  const note = page.locator(`.note[data-about="${WRONG}"]`);
  const button = note.locator(".fixes button", { hasText: "改为" }).first();
  await button.waitFor();
  // Once the note says something else, what would have mended the old one is gone.
  await note.evaluate((element) => {
    const { promise, resolve } = Promise.withResolvers();
    globalThis.whenChanged = promise;
    new MutationObserver(() => {
      if (element.textContent.includes("相差 5")) resolve(element.querySelectorAll("button:not(.link)").length);
    }).observe(element, { childList: true, characterData: true, subtree: true });
  });
  await field(page, WRONG).fill("9");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => globalThis.whenChanged), 0);
  await button.click();
  await page.locator("#heading-applications .summary", { hasText: "✓" }).waitFor();
  assert.equal(await field(page, WRONG).inputValue(), "4");
  await page.locator('[aria-labelledby="heading-elsewhere"] [data-action="open"]').first().click();
  await page.locator("#text .here").waitFor();
  assert.deepEqual(complaints, []);
  await close();
}

async function listing(context) {
  const { page, close } = await opened(context);
  const folder = await examples(context.folder);
  await drop(page, [folder]);
  await readAll(page, 9);
  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByText("导出问题清单").click()]);
  assert.equal(saved.suggestedFilename(), "问题清单.csv");
  const wanted = cli(context, ["check", path.basename(folder), "--format", "csv"]);
  const lines = (text) => text.split("\r\n").sort();
  assert.deepEqual(lines(await readFile(await saved.path(), "utf8")), lines(wanted));
  await close();
}

/** Runs the command line beside the page; findings are no failure here. */
function cli({ dist, folder }, args) {
  try {
    return execFileSync(process.execPath, [path.join(dist, "cli.js"), ...args], { cwd: folder, encoding: "utf8" });
  } catch (error) {
    if (error.status !== 1) throw error;
    return error.stdout;
  }
}

async function printing(context) {
  const { page, close } = await opened(context);
  // Printing itself asks the person for a printer; what would be printed is what the page looks like then.
  await page.evaluate(() => {
    globalThis.print = () => undefined;
  });
  await drop(page, [await examples(context.folder)]);
  await readAll(page, 9);
  await page.getByText("打印全部核对单").click();
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("#sheets .sheet").count(), 9);
  assert.equal(await page.locator("#sheets").isVisible(), true);
  for (const id of ["bar", "page", "status"]) assert.equal(await page.locator(`#${id}`).isVisible(), false, id);
  const pdf = await page.pdf({ path: path.join(context.out, "sheets.pdf") });
  // A cover, and at least a page for each report.
  assert.ok((pdf.toString("latin1").match(/\/Type \/Page\b/g) ?? []).length >= 10);
  await close();
}

async function figuresOnPaper({ browser, dist, folder, out }) {
  const sheet = path.join(folder, "核对单.html");
  const name = (await readdir(inRoot("examples"))).find((one) => one.startsWith("松陵市"));
  const text = await readFile(inRoot("examples", name), "utf8");
  // Figures of many digits, one of them wrong.
  await writeFile(path.join(folder, name), text.replace("| 306 |", "| 1026838 |"));
  const args = [path.join(dist, "cli.js"), "check", "--format", "html", "--output", sheet, name];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  assert.equal(status, 1, stderr);
  const page = await browser.newPage({ viewport: { width: 688, height: 1000 } });
  await page.goto(`file://${sheet}`);
  await page.emulateMedia({ media: "print" });
  const figures = page.locator(".form .number .value");
  assert.ok((await figures.count()) > 60);
  const broken = await figures.evaluateAll((all) => all.filter((one) => one.getClientRects().length > 1).length);
  assert.equal(broken, 0);
  const [table, paper] = await Promise.all([
    page.locator(".form").nth(1).boundingBox(),
    page.locator("body").boundingBox(),
  ]);
  assert.ok(table.width <= paper.width + 1, "the table is no wider than the paper");
  await page.screenshot({ path: path.join(out, "sheet.png"), fullPage: true });
  await page.close();
}

async function tablesOnPaper({ browser, dist, folder, out }) {
  const reports = await examples(folder);
  const source = await readFile(path.join(reports, exercise), "utf8");
  const telephones = (count) =>
    Array.from({ length: count }, (_, at) => `申请人电话${13_800_000_100 + at}。\n`).join("");
  // A few findings more for each, so that the tables begin at many heights of the page.
  for (let more = 0; more < 36; more += 3)
    await writeFile(
      path.join(reports, `多${more}-${exercise}`),
      source.replace(/^(二、主动公开.*)$/m, `${telephones(more)}$1`),
    );
  const sheet = path.join(folder, "核对单.html");
  const args = [path.join(dist, "cli.js"), "check", "--format", "html", "--output", sheet, reports];
  assert.equal(spawnSync(process.execPath, args, { encoding: "utf8" }).status, 1);
  const page = await browser.newPage();
  await page.goto(`file://${sheet}`);
  const count = await page.locator(".tables").count();
  const pdf = await page.pdf({ path: path.join(out, "tables.pdf"), preferCSSPageSize: true });
  await page.close();
  const pages = await textOfPages(browser, pdf);
  const LAST_ROW = "四、结转下年度继续办理";
  const HEADING = "四、政府信息公开行政复议";
  const withReviews = pages.filter((text) => text.includes(HEADING));
  assert.equal(withReviews.length, count);
  assert.ok(count > 20);
  assert.deepEqual(
    withReviews.map((text) => text.includes(LAST_ROW)),
    withReviews.map(() => true),
  );
  // They begin at different heights, or nothing would be shown by this.
  assert.ok(new Set(withReviews.map((text) => text.indexOf(HEADING))).size > 5);
}

/**
 * Returns the words of each page of a PDF, without the spaces between them, as pdf.js reads them in a window of its
 * own.
 */
async function textOfPages(browser, pdf) {
  const page = await browser.newPage();
  const address = "https://pdf.test/";
  await page.route(`${address}*`, (route) => {
    const name = path.basename(new URL(route.request().url()).pathname);
    if (name === "") return route.fulfill({ contentType: "text/html", body: "" });
    return route.fulfill({ path: inRoot("node_modules", "pdfjs-dist", "build", name), contentType: "text/javascript" });
  });
  await page.goto(address);
  const pages = await page.evaluate(
    async ([from, base64]) => {
      const { getDocument, GlobalWorkerOptions } = await import(`${from}pdf.mjs`);
      GlobalWorkerOptions.workerSrc = `${from}pdf.worker.mjs`;
      const document = await getDocument({ data: Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)) }).promise;
      const texts = [];
      for (let number = 1; number <= document.numPages; number++) {
        const { items } = await (await document.getPage(number)).getTextContent();
        texts.push(
          items
            .map(({ str }) => str)
            .join("")
            .normalize("NFKC")
            .replace(/\s+/g, ""),
        );
      }
      return texts;
    },
    [address, pdf.toString("base64")],
  );
  await page.close();
  return pages;
}

async function manyFiles(context) {
  const { page, complaints, close } = await opened(context);
  const sources = (await readdir(inRoot("examples"))).filter((name) => name.endsWith(".txt"));
  const files = [];
  for (let count = 0; count < 200; count++) {
    const source = sources[count % sources.length];
    const file = path.join(context.folder, `${String(count).padStart(3, "0")}-${source}`);
    await cp(inRoot("examples", source), file);
    files.push(file);
  }
  await drop(page, files);
  await readAll(page, 200);
  assert.equal(await rows(page).count(), 200);
  await show(page, files[199]);
  assert.deepEqual(complaints, []);
  await close();
}

async function attacked(context) {
  const { page, complaints, close } = await opened(context);
  const source = await readFile(inRoot("examples", exercise), "utf8");
  const script = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const file = path.join(context.folder, "<b>甲&quot;'.txt");
  await writeFile(file, source.replace("白芷镇", `白芷${script}镇`).replace("。", `${script}。`));
  await drop(page, [file]);
  await readAll(page, 1);
  for (const open of await page.locator('[data-action="open"]').all()) await open.click();
  await page.getByText("打印全部核对单").click();
  assert.equal(await page.title(), "年报核对");
  assert.equal(await page.locator("#list script, #report script, #report img, #sheets img").count(), 0);
  assert.deepEqual(complaints, []);
  await close();
}
