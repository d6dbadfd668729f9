// Files that are dropped on the page.
import { strict as assert } from "node:assert";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { inRoot } from "../../../scripts/lib/root.mjs";
import { drop, readAll, rows, show } from "../page.mjs";
import { examples, exercise, opened, WRONG } from "./common.mjs";

export const droppingScenarios = {
  "a folder is dropped: each report is listed, with its tables as they are printed": (context) => dropping(context),
  "files of one name from several folders are all there": (context) => sameNames(context),
  "two hundred files are dropped": (context) => manyFiles(context),
  "a hostile file is shown as text": (context) => attacked(context),
};

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
  // A report with an error is shown first, and the buttons of the page are still seen.
  await page.locator("#report-bar .file", { hasText: "练习-枫林县水利局2023年" }).waitFor();
  assert.equal(await page.evaluate(() => window.scrollY), 0);
  await page.evaluate(() => window.scrollTo(0, 600));
  await show(page, exercise);
  // The next one is shown from its beginning, wherever the last one had been read to.
  const { y } = await page.locator("#report-bar").boundingBox();
  assert.ok(y >= 0 && y < 60, `the report begins at ${y}`);
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
