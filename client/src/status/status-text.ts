import type { DocumentStatus } from "../../../server/src/lsp/protocol/status";
import type { Messages } from "../messages";

/**
 * VS Code's command that opens the file in front of the user again in another encoding, or saves it in one: it asks
 * which.
 */
export const changeEncodingCommand = "workbench.action.editor.changeEncoding";

/** The state of the language server, as far as a user is concerned. */
export type ServerState = "starting" | "running" | "stopped";

/** The content of the language status item: plain data, so that it can be tested without an editor. */
export interface StatusText {
  readonly text: string;
  readonly detail?: string;
  readonly severity: "information" | "warning" | "error";
  readonly busy: boolean;
  readonly command?: { readonly id: string; readonly title: string };
}

/**
 * Returns the content of the item for a document. `stale` means that the text has changed since `status` was found, so
 * the old figures stay and the item is busy.
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
  const known = status.kind === "report" ? reportText(status, m) : unread(m)[status.kind];
  return { ...known, busy };
}

/**
 * Returns the text of the item in the status bar: where the cursor is in a table, elsewhere whose report this is and
 * how much was found. Undefined while nothing is known.
 */
export function barText(
  path: readonly string[] | undefined,
  status: DocumentStatus | undefined,
  m: Messages,
): string | undefined {
  if (status === undefined) return undefined;
  if (status.kind !== "report") return unread(m)[status.kind].text;
  if (path) return path.join(" · ");
  const { body, year, counts } = status;
  const findings = [counts.error && m.errorsShort(counts.error), counts.warning && m.warningsShort(counts.warning)];
  return joined([joined([body ?? m.report, year], " "), joined(findings, " ") || m.noFindings], " · ");
}

/** Returns the one sentence a screen reader says. */
export function spoken(shown: StatusText, m: Messages): string {
  return `${m.itemName}: ${joined([shown.text, shown.detail, shown.busy ? m.analysing : undefined], m.separator)}`;
}

/** Returns, for each kind of document that is not read, the reason and what to do about it. */
function unread(m: Messages): Readonly<Record<Exclude<DocumentStatus["kind"], "report">, Omit<StatusText, "busy">>> {
  return {
    "not-a-report": {
      text: m.notAReport,
      detail: m.notAReportDetail,
      severity: "information",
      command: { id: "workbench.action.editor.changeLanguageMode", title: m.changeLanguage },
    },
    "wrong-encoding": {
      text: m.wrongEncoding,
      detail: m.wrongEncodingDetail,
      severity: "warning",
      command: { id: changeEncodingCommand, title: m.changeEncoding },
    },
    "too-large": {
      text: m.tooLarge,
      detail: m.tooLargeDetail,
      severity: "warning",
      command: { id: "nianbao.showOutput", title: m.showOutput },
    },
  };
}

function reportText(status: DocumentStatus & { kind: "report" }, m: Messages): Omit<StatusText, "busy"> {
  const { body, year, edition, script, counts } = status;
  const facts = [body ?? m.report, year && m.year(year), edition && m.edition(edition), script && m.traditional];
  const findings = [
    counts.error && m.errors(counts.error),
    counts.warning && m.warnings(counts.warning),
    // A hint is shown by three dots only; it counts as information here.
    counts.information + counts.hint && m.informations(counts.information + counts.hint),
  ];
  return {
    text: joined(facts, " · "),
    detail: joined(findings, m.separator) || m.noFindings,
    severity: "information",
    command: { id: "workbench.actions.view.problems", title: m.showProblems },
  };
}

/** The parts that are known and not nothing, one after the other. */
function joined(parts: readonly (string | number | undefined)[], separator: string): string {
  return parts.filter((part) => part).join(separator);
}
