import type { OverviewParams, OverviewView } from "../../../server/src/views/overview/view";

/** Messages from the extension to the page of the overview. */
export type ToOverview =
  | { readonly type: "show"; readonly view: OverviewView }
  /** Reports have changed: what is shown is to be asked for again. */
  | { readonly type: "changed" };

/** Messages from the page to the extension. */
export type FromOverview =
  | { readonly type: "ask"; readonly params: OverviewParams }
  | { readonly type: "open"; readonly uri: string; readonly line: number; readonly character: number };
