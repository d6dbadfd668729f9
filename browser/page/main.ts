import type { Locale } from "../../server/src/base/localised";
import { UNPROVED } from "../../server/src/features/tables/change-tables";
import type { Html } from "../../server/src/views/html/html";
import type { HeldFigures } from "../tables/host";
import { morph } from "../tables/morph";
import { Tables } from "../tables/tables";
import { applyFix, type Changed, changeReport, fixesIn } from "./changes";
import { barHtml, type Frame, listHtml, reportBarHtml } from "./frame-html";
import { chosenFiles, droppedFiles, filesOfHandles, type GivenFile } from "./given-files";
import { type Intake, takeIn } from "./intake";
import { progressOf, readOf, WORDS } from "./messages";
import { listOf, sheetsOf } from "./papers";
import { excerptHtml, reportHtml } from "./report-html";
import { type CheckedReport, Reports } from "./reports";
import { download, saveReport } from "./saving";

const reports = new Reports();
/** Figures that are not in their reports yet, by the names of the reports. */
const held = new Map<string, HeldFigures>();
const intake: Intake = { handles: new Map(), leftOut: new Map() };
let locale: Locale = "zh-CN";
/** The name of the report that is shown, and the line of its text that is. */
let shown: string | undefined;
let line: number | undefined;
/** What is given while files are still read waits. */
let reading: Promise<void> = Promise.resolve();

const section = byId("report");
const tables = new Tables(byId("view"), byId("status"), {
  entered: () => undefined,
  open(at) {
    line = at;
    draw();
    byId("text").scrollIntoView({ block: "nearest" });
  },
  change(id, change) {
    const checked = shownReport();
    if (!checked) return;
    const changed = changeReport(reports, checked, change);
    if (typeof changed === "object")
      tables.changed(id, { problem: changed[locale], ...(changed === UNPROVED ? { unproved: true } : {}) });
    else tables.changed(id, changed === "unchanged" ? { unchanged: true } : {});
    draw();
  },
  keep(figures) {
    if (shown !== undefined) held.set(shown, figures);
  },
  askFixes(range) {
    const checked = shownReport();
    if (checked)
      tables.drawFixes(
        range,
        fixesIn(checked, range).map(({ title }) => title[locale]),
      );
  },
  fix(range, title) {
    const checked = shownReport();
    const fix = checked && fixesIn(checked, range).find((one) => one.title[locale] === title);
    if (checked && fix) sayOf(applyFix(reports, checked, fix));
    draw();
  },
  travel(to) {
    const checked = shownReport();
    if (!checked?.page.travel(to)) return;
    reports.refresh(checked.page.name);
    draw();
    tables.focus();
  },
});

/** What the buttons around the tables do. */
const ACTIONS: Readonly<Record<string, (button: HTMLElement) => void>> = {
  "choose-files": () => void chooseFiles(),
  "choose-folder": () => void chooseFolder(),
  export: () => exportList(),
  "print-all": () => print(allReports()),
  language: () => speak(locale === "zh-CN" ? "en" : "zh-CN"),
  show: ({ dataset }) => show(dataset.name),
  undo: () => tables.travel("undo"),
  redo: () => tables.travel("redo"),
  save: () => void save(),
  print() {
    const checked = shownReport();
    if (checked) print([checked]);
  },
};

document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  const button = target.closest<HTMLElement>("button[data-action]");
  // A row of the list is pressed anywhere; the keyboard has the button in it.
  const row = target.closest<HTMLElement>(".reports tr[data-key]");
  if (!button && row) show(row.dataset.key);
  if (button && button.getAttribute("aria-disabled") !== "true") ACTIONS[button.dataset.action ?? ""]?.(button);
});
document.addEventListener("keydown", (event) => {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  if (!(ctrlKey || metaKey) || altKey || event.isComposing) return;
  const key = event.key.toLowerCase();
  if (key === "s") void save();
  else if (key === "z") tables.travel(shiftKey ? "redo" : "undo");
  else if (key === "y") tables.travel("redo");
  else return;
  event.preventDefault();
});
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer) read(droppedFiles(event.dataTransfer));
});
for (const field of ["files", "folder"]) {
  const input = byId(field) as HTMLInputElement;
  input.addEventListener("change", () => {
    read(Promise.resolve(chosenFiles(input.files ?? [])));
    // The same files may be chosen again.
    input.value = "";
  });
}
window.addEventListener("beforeunload", (event) => {
  const isHeld = [...held.values()].some((figures) => Object.keys(figures).length > 0);
  if (isHeld || allReports().some(({ page }) => page.isChanged)) event.preventDefault();
});
window.addEventListener("afterprint", () => byId("sheets").replaceChildren());
draw();

function read(given: Promise<readonly GivenFile[]>): void {
  reading = reading.then(async () => {
    const files = await given;
    await takeIn(files, reports, intake, (done) => tables.say(progressOf(done, files.length)[locale]));
    if (shown === undefined || !shownReport()) show(firstToSee());
    else draw();
    const told = files.length === 0 ? WORDS.nothingToRead : readOf(reports.names().length, intake.leftOut.size);
    tables.say(told[locale]);
  });
}

interface WithPickers {
  showOpenFilePicker(options: { readonly multiple: true }): Promise<FileSystemHandle[]>;
  showDirectoryPicker(options: { readonly mode: "readwrite" }): Promise<FileSystemHandle>;
}

/** Has files chosen: by the picker that says where they are, where the browser has it. */
async function chooseFiles(): Promise<void> {
  if (!hasPickers(window)) byId("files").click();
  else await picked(window.showOpenFilePicker({ multiple: true }));
}

async function chooseFolder(): Promise<void> {
  if (!hasPickers(window)) byId("folder").click();
  else await picked(window.showDirectoryPicker({ mode: "readwrite" }).then((folder) => [folder]));
}

function hasPickers(global: object): global is WithPickers {
  return "showOpenFilePicker" in global && "showDirectoryPicker" in global;
}

async function picked(handles: Promise<readonly FileSystemHandle[]>): Promise<void> {
  // A person may think better of it, which the browser tells as an error.
  const chosen = await handles.catch(() => undefined);
  if (chosen) read(filesOfHandles(chosen));
}

function exportList(): void {
  download(
    locale === "zh-CN" ? "问题清单.csv" : "findings.csv",
    new TextEncoder().encode(listOf(allReports(), locale)),
  );
}

function print(chosen: readonly CheckedReport[]): void {
  byId("sheets").innerHTML = sheetsOf(chosen, locale).html;
  window.print();
}

async function save(): Promise<void> {
  tables.finish();
  const checked = shownReport();
  if (!checked?.page.isChanged) return;
  const saved = await saveReport(checked.page, intake.handles.get(checked.page.name));
  draw();
  tables.say(WORDS[saved][locale]);
}

function speak(language: Locale): void {
  locale = language;
  tables.say("");
  draw();
}

function show(name: string | undefined): void {
  if (name !== shown) {
    tables.finish();
    tables.clear();
    line = undefined;
  }
  shown = name;
  draw();
  section.focus({ preventScroll: true });
  // The buttons of the page stay where they are seen; a report that begins above the window is shown from its beginning.
  if (section.getBoundingClientRect().top < 0) section.scrollIntoView();
}

/** The first report with an error; else the first of all. */
function firstToSee(): string | undefined {
  const all = allReports();
  const first = all.find(({ diagnostics }) => diagnostics.some(({ severity }) => severity === "error")) ?? all[0];
  return first?.page.name;
}

function sayOf(changed: Changed): void {
  tables.say(typeof changed === "object" ? changed[locale] : "");
}

/** Draws everything anew; of what is shown only what is different is changed. */
function draw(): void {
  const checked = shownReport();
  const frame: Frame = {
    reports: allReports(),
    leftOut: [...intake.leftOut].map(([name, reason]) => ({ name, reason })),
    shown,
  };
  document.documentElement.lang = locale;
  document.title = WORDS.title[locale];
  put("bar", barHtml(frame, locale));
  put("list", listHtml(frame, locale));
  section.hidden = !checked;
  byId("page").classList.toggle("alone", !checked);
  if (!checked) return;
  put("report-bar", reportBarHtml(checked, locale));
  tables.show(reportHtml(checked, locale).html, locale);
  tables.hold(held.get(checked.page.name) ?? {});
  put("text", line === undefined ? { html: "" } : excerptHtml(checked, line, locale));
}

function put(id: string, { html }: Html): void {
  morph(byId(id), html, () => false);
}

function shownReport(): CheckedReport | undefined {
  return shown === undefined ? undefined : reports.checked(shown);
}

function allReports(): readonly CheckedReport[] {
  return reports.names().flatMap((name) => reports.checked(name) ?? []);
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`No element ${id}`);
  return element;
}
