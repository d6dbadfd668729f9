import type { TableChange } from "../../../../server/src/lsp/protocol";
import { tablesHtml } from "../../../../server/src/views/tables/tables-html";
import { cellOfKey, type ReportView } from "../../../../server/src/views/tables/view";
import type { FromPage, ToPage } from "../panel-messages";
import { Entry } from "./entry";
import { Fixes, rangeOf } from "./fixes";
import { fieldOf } from "./grid";
import { HalfTypedFigures } from "./half-typed";
import { morph } from "./morph";
import { Selection } from "./selection";

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: unknown): void };

const api = acquireVsCodeApi();
const page = byId("view");
const status = byId("status");
const half = new HalfTypedFigures();
const selection = new Selection(page);
const fixes = new Fixes(page, (range) => api.postMessage({ type: "fixes", range }));
/** Changes that are not answered yet, each with the field whose text it is, if it is one's. */
const waiting = new Map<number, HTMLInputElement | undefined>();
let changes = 0;
let locale: ReportView["locale"] = "zh-CN";
/** The report that is shown. */
let shown: string | undefined;
/** The cell that had the focus last, and the one that the cursor in the text is in. */
let lastCell: string | undefined;
let cursor: string | undefined;

const entry = new Entry(page, half, selection, {
  entered(key) {
    lastCell = key;
    say("");
    if (key === cursor) return;
    drawCursor(key);
    api.postMessage({ type: "cell", key });
  },
  change: send,
  fix(key) {
    if (!fixes.goTo(key)) say(NO_FIXES[locale]);
  },
});

page.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  if (button) pressed(button);
});

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => received(data));
api.postMessage({ type: "ready" });

function received(message: ToPage): void {
  switch (message.type) {
    case "show":
      turnTo(message.uri);
      show(message.view, message.editable);
      break;
    case "notice":
      turnTo(message.uri);
      notice(message.text, message.button);
      break;
    case "cursor":
      drawCursor(message.key);
      break;
    case "changed":
      changed(message);
      break;
    case "fixes":
      fixes.draw(message.range, message.titles);
      break;
    case "undo":
    case "redo":
      travel(message.type);
      break;
    case "save":
      entry.finish();
      api.postMessage({ type: "save" });
      break;
    case "focus":
      if (lastCell !== undefined) fieldOf(page, lastCell)?.focus();
      break;
  }
}

/** Begins at the top of another report, and remembers which one it is for when the page is loaded anew. */
function turnTo(uri: string | undefined): void {
  if (uri === undefined || uri === shown) return;
  shown = uri;
  lastCell = undefined;
  api.setState({ uri });
  page.replaceChildren();
  window.scrollTo(0, 0);
}

function show(view: ReportView, editable: boolean): void {
  locale = view.locale;
  document.documentElement.lang = locale;
  half.forgetWritten();
  morph(page, tablesHtml(view, editable ? "editable" : "readonly").html, (field) => half.of(field) !== undefined);
  half.draw();
  selection.draw();
  drawCursor(cursor);
  fixes.askSoon();
}

function notice(text: string, button: string | undefined): void {
  fixes.cancel();
  const paragraph = document.createElement("p");
  paragraph.className = "notice";
  paragraph.textContent = text;
  page.replaceChildren(paragraph);
  if (button === undefined) return;
  const reopen = document.createElement("button");
  reopen.type = "button";
  reopen.dataset.action = "reopen";
  reopen.textContent = button;
  paragraph.append(" ", reopen);
}

/** Marks the cell that the cursor in the text is in, and brings it into view while the text has the focus. */
function drawCursor(key: string | undefined): void {
  const moved = key !== cursor;
  cursor = key;
  for (const cell of page.querySelectorAll("td.at")) cell.classList.remove("at");
  const cell = key === undefined ? undefined : fieldOf(page, key)?.closest("td");
  cell?.classList.add("at");
  if (moved && !document.hasFocus()) cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function send(change: TableChange, field?: HTMLInputElement): void {
  changes += 1;
  waiting.set(changes, field);
  api.postMessage({ type: "change", id: changes, change });
}

function changed({ id, problem, unchanged }: Extract<ToPage, { type: "changed" }>): void {
  const field = waiting.get(id);
  waiting.delete(id);
  if (problem !== undefined) say(problem);
  // Somebody may have gone on typing meanwhile.
  if (!field || half.of(field) !== "sent") return;
  if (problem !== undefined) half.set(field, "refused");
  else if (unchanged) half.forget(field);
  else half.set(field, "written");
}

/** Takes back what is half typed; where nothing is, what was written into the report last. */
function travel(command: "undo" | "redo"): void {
  const field = document.activeElement;
  const state = field instanceof HTMLInputElement ? half.of(field) : undefined;
  if (state !== "typed" && state !== "refused") api.postMessage({ type: command });
  else if (command === "undo" && field instanceof HTMLInputElement) {
    half.forget(field);
    field.select();
  }
}

function pressed(button: HTMLButtonElement): void {
  const { action, line, character, table = "", scope, title = "" } = button.dataset;
  switch (action) {
    case "reopen":
      api.postMessage({ type: "reopen" });
      break;
    case "open":
      api.postMessage({ type: "open", line: Number(line), character: Number(character) });
      break;
    case "insert":
      send({ kind: "insert", table: cellOfKey(table).table });
      break;
    case "totals":
      fillTotals(cellOfKey(table).table, scope);
      break;
    case "fix":
      api.postMessage({ type: "fix", range: rangeOf(button), title });
      break;
  }
}

/** Fills the totals of the table; or of the row or column of the cell that had the focus last. */
function fillTotals(table: ReturnType<typeof cellOfKey>["table"], scope: string | undefined): void {
  const cell = cellOfKey(lastCell ?? "");
  if (scope === "table") send({ kind: "totals", table });
  else if (cell.table !== table) say(CHOOSE_CELL[locale]);
  else send({ kind: "totals", table, ...(scope === "row" ? { row: cell.row } : { column: cell.column }) });
}

const CHOOSE_CELL = { "zh-CN": "请先在这张表里选一格。", en: "Choose a cell of the table first." };
const NO_FIXES = { "zh-CN": "这一格没有可用的修复。", en: "There is no fix for this cell." };

/** Says something to who sees the page and to who hears it. */
function say(text: string): void {
  if (status.textContent !== text) status.textContent = text;
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`No element ${id}`);
  return element;
}
