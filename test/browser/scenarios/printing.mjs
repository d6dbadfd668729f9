// Lists and sheets, on the screen and on paper.
import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { inRoot } from "../../../scripts/lib/root.mjs";
import { drop, readAll } from "../page.mjs";
import { cli, examples, exercise, opened } from "./common.mjs";

export const printingScenarios = {
  "the list is what the command line writes": (context) => listing(context),
  "the sheets are printed, and nothing else": (context) => printing(context),
  "on the sheets of the command line each figure stands on one line": (context) => figuresOnPaper(context),
  "on paper 表四 is on the page of 表三, however many findings stand before them": (context) => tablesOnPaper(context),
};

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
