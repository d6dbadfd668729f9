import type { DocumentStatus } from "../../server/src/lsp/protocol";
import type { Messages } from "./messages";

/** The state of the language server, as far as a user is concerned. */
export type ServerState = "starting" | "running" | "stopped";

/** What the language status item shows; plain data, so that it can be tested without an editor. */
export interface StatusText {
  readonly text: string;
  readonly detail?: string;
  readonly severity: "information" | "warning" | "error";
  readonly busy: boolean;
  readonly command?: { readonly id: string; readonly title: string };
}

/**
 * What to show for a document: what is known of it, or why nothing is. `stale` means that the text has changed since `status` was
 * found, so the old figures stay and the item is busy.
 */
export function statusText(
  server: ServerState,
  status: DocumentStatus | undefined,
  stale: boolean,
  m: Messages,
): StatusText {
  if (server === "stopped") {
    const command = { id: "nianbao.restartServer", title: m.restart };
    return { text: m.serverStopped, detail: m.serverStoppedDetail, severity: "error", busy: false, command };
  }
  const busy = server === "starting" || stale || status === undefined;
  if (status === undefined) {
    return { text: server === "starting" ? m.serverStarting : m.analysing, severity: "information", busy };
  }
  return { ...known(status, m), busy };
}

/** The one sentence a screen reader says. */
export function spoken(shown: StatusText, m: Messages): string {
  const parts = [shown.text, shown.detail, shown.busy ? m.analysing : undefined];
  return `${m.itemName}: ${parts.filter((part) => part !== undefined).join(m.separator)}`;
}

function known(status: DocumentStatus, m: Messages): Omit<StatusText, "busy"> {
  switch (status.kind) {
    case "report":
      return reportText(status, m);
    case "not-a-report":
      return {
        text: m.notAReport,
        detail: m.notAReportDetail,
        severity: "information",
        command: { id: "workbench.action.editor.changeLanguageMode", title: m.changeLanguage },
      };
    case "wrong-encoding":
      return {
        text: m.wrongEncoding,
        detail: m.wrongEncodingDetail,
        severity: "warning",
        command: { id: "workbench.action.editor.changeEncoding", title: m.changeEncoding },
      };
    case "too-large":
      return {
        text: m.tooLarge,
        detail: m.tooLargeDetail,
        severity: "warning",
        command: { id: "nianbao.showOutput", title: m.showOutput },
      };
  }
}

function reportText(status: DocumentStatus & { kind: "report" }, m: Messages): Omit<StatusText, "busy"> {
  const { body, year, edition, counts } = status;
  const facts = [
    body ?? m.report,
    year === undefined ? undefined : m.year(year),
    edition === undefined ? undefined : m.edition(edition),
  ];
  const findings = [
    counts.error > 0 ? m.errors(counts.error) : undefined,
    counts.warning > 0 ? m.warnings(counts.warning) : undefined,
    // A hint is shown by three dots only; it counts as information here.
    counts.information + counts.hint > 0 ? m.informations(counts.information + counts.hint) : undefined,
  ].filter((part) => part !== undefined);
  return {
    text: facts.filter((part) => part !== undefined).join(" · "),
    detail: findings.length > 0 ? findings.join(m.separator) : m.noFindings,
    severity: "information",
    command: { id: "workbench.actions.view.problems", title: m.showProblems },
  };
}
