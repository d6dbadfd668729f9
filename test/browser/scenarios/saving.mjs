// Reports that are saved.
import { strict as assert } from "node:assert";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { inRoot } from "../../../scripts/lib/root.mjs";
import { documentName, wordDocument } from "../../editor/ui/office.mjs";
import { drop, dropHandle, field, readAll, show, status } from "../page.mjs";
import { cli, exercise, mended, opened, WRONG } from "./common.mjs";

export const savingScenarios = {
  "a file is saved in its place, with its encoding, mark and line ends": (context) => savingInPlace(context),
  "a file that another program has changed is left alone": (context) => changedElsewhere(context),
  "a Word document is mended where its words stand": (context) => mendingWord(context),
};

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
