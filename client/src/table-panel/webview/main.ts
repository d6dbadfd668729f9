import type { HeldFigures } from "../../../../browser/tables/host";
import { Tables } from "../../../../browser/tables/tables";
import { tablesHtml } from "../../../../server/src/views/tables/tables-html";
import type { FromPage, ToPage } from "../panel-messages";

/** What VS Code keeps for the page. */
interface State {
  readonly uri?: string | undefined;
  readonly held?: readonly (readonly [string, HeldFigures])[];
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const api = acquireVsCodeApi();
const page = byId("view");
/** The report that is shown. */
let shown: string | undefined;
/**
 * Figures that are not in their reports yet, by report: a page that is out of sight is thrown away, its state is not.
 */
const held = new Map<string, HeldFigures>(api.getState()?.held);

const tables = new Tables(page, byId("status"), {
  entered: (key) => api.postMessage({ type: "cell", key }),
  open: (line, character) => api.postMessage({ type: "open", line, character }),
  change: (id, change) => api.postMessage({ type: "change", id, change }),
  askFixes: (range) => api.postMessage({ type: "fixes", range }),
  fix: (range, title) => api.postMessage({ type: "fix", range, title }),
  travel: (to) => api.postMessage({ type: to }),
  keep(figures) {
    if (shown !== undefined) held.set(shown, figures);
    remember();
  },
});

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => received(data));
api.postMessage({ type: "ready" });

function received(message: ToPage): void {
  switch (message.type) {
    case "show":
      turnTo(message.uri);
      document.documentElement.lang = message.view.locale;
      tables.show(tablesHtml(message.view, message.editable ? "editable" : "readonly").html, message.view.locale);
      tables.hold(held.get(message.uri) ?? {});
      break;
    case "notice":
      turnTo(message.uri);
      notice(message.text, message.button);
      break;
    case "cursor":
      tables.drawCursor(message.key);
      break;
    case "changed":
      tables.changed(message.id, message);
      break;
    case "problem":
      tables.say(message.text);
      break;
    case "fixes":
      tables.drawFixes(message.range, message.titles);
      break;
    case "undo":
    case "redo":
      tables.travel(message.type);
      break;
    case "save":
      tables.finish();
      api.postMessage({ type: "save" });
      break;
    case "focus":
      tables.focus();
      break;
  }
}

/** Begins at the top of another report, and remembers which one it is for when the page is loaded anew. */
function turnTo(uri: string | undefined): void {
  if (uri === undefined || uri === shown) return;
  shown = uri;
  remember();
  tables.clear();
  window.scrollTo(0, 0);
}

function remember(): void {
  api.setState({ uri: shown, held: [...held].filter(([, figures]) => Object.keys(figures).length > 0) });
}

function notice(text: string, button: string | undefined): void {
  tables.showNothing();
  const paragraph = document.createElement("p");
  paragraph.className = "notice";
  paragraph.textContent = text;
  page.append(paragraph);
  if (button === undefined) return;
  const reopen = document.createElement("button");
  reopen.type = "button";
  reopen.textContent = button;
  reopen.addEventListener("click", () => api.postMessage({ type: "reopen" }));
  paragraph.append(" ", reopen);
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`No element ${id}`);
  return element;
}
