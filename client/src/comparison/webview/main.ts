import { comparisonHtml } from "../../../../server/src/views/comparison/comparison-html";
import type { FromComparison, ToComparison } from "../comparison-messages";

declare function acquireVsCodeApi(): { postMessage(message: FromComparison): void };

const api = acquireVsCodeApi();
const page = document.getElementById("view");
if (!page) throw new Error("No element view");
page.classList.add("comparison");
page.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  const { side, line, character } = button?.dataset ?? {};
  if (side !== "a" && side !== "b") return;
  api.postMessage({ type: "open", side, line: Number(line), character: Number(character) });
});
window.addEventListener("message", ({ data: { view } }: MessageEvent<ToComparison>) => {
  document.documentElement.lang = view.locale;
  page.innerHTML = comparisonHtml(view).html;
});
api.postMessage({ type: "ready" });
