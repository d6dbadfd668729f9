import * as vscode from "vscode";
import type { Mark, ReportFilter } from "../../../server/src/lsp/protocol/report-tree";
import { MARKS } from "../../../server/src/wording/marks";
import { viewMessages } from "./view-messages";

interface MarkItem extends vscode.QuickPickItem {
  readonly mark: Mark;
}

/** Asks what is to be seen of the reports: words, and marks to be ticked. Undefined where the user gives up. */
export function askFilter(before: ReportFilter): Promise<ReportFilter | undefined> {
  const m = viewMessages();
  const pick = vscode.window.createQuickPick<MarkItem>();
  // What is typed are words to be looked for in reports, not in this list.
  pick.items = MARKS.map((mark) => ({ label: m.marks[mark], mark, alwaysShow: true }));
  pick.selectedItems = pick.items.filter(({ mark }) => before.marks?.includes(mark));
  pick.canSelectMany = true;
  pick.title = m.filter;
  pick.placeholder = m.filterPlaceholder;
  pick.value = before.text ?? "";
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const text = pick.value.trim();
      const marks = pick.selectedItems.map(({ mark }) => mark);
      resolve({ ...(text === "" ? {} : { text }), ...(marks.length > 0 ? { marks } : {}) });
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Returns a filter in words; empty where it lets everything through. */
export function filterText({ text, marks = [], folder }: ReportFilter): string {
  const m = viewMessages();
  const parts = [
    ...(folder === undefined ? [] : [m.inFolder(vscode.Uri.parse(folder).path.split("/").at(-1) ?? "")]),
    ...(text === undefined ? [] : [`“${text}”`]),
    ...marks.map((mark) => m.marks[mark]),
  ];
  return parts.length === 0 ? "" : m.filteredBy(parts);
}
