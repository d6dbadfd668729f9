import { FIRST_PARAMS, OverviewPage } from "../../../../browser/overview/overview";
import type { OverviewParams } from "../../../../server/src/views/overview/view";
import type { FromOverview, ToOverview } from "../overview-messages";

declare function acquireVsCodeApi(): {
  postMessage(message: FromOverview): void;
  setState(state: OverviewParams): void;
  getState(): OverviewParams | undefined;
};

const api = acquireVsCodeApi();
const view = document.getElementById("view");
if (!view) throw new Error("No element view");
// What was filtered and sorted by comes back with the window, from the first row.
const page = new OverviewPage(
  view,
  {
    ask(params) {
      api.setState(params);
      api.postMessage({ type: "ask", params });
    },
    open: (uri, line, character) => api.postMessage({ type: "open", uri, line, character }),
  },
  { ...FIRST_PARAMS, ...api.getState(), from: 0 },
);

window.addEventListener("message", ({ data }: MessageEvent<ToOverview>) => {
  if (data.type === "show") page.show(data.view);
  else page.refresh();
});
page.refresh();
