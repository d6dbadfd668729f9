import * as vscode from "vscode";
import type { DiagnosticProviderMiddleware, vsdiag } from "vscode-languageclient";
import type { DiagnosticData } from "../../../server/src/lsp/protocol/additions";

/** Shows the short name of a rule before its code, as in `行合计 row-total`, in open and in closed files. */
export const namedDiagnostics: Required<DiagnosticProviderMiddleware> = {
  provideDiagnostics: async (document, previousResultId, token, next) => {
    // The old side of a diff is outlined and folded, but its findings would only repeat those of the new side.
    if (isOldVersion(document)) return undefined;
    const report = await next(document, previousResultId, token);
    if (report && "items" in report) withNames(report.items);
    return report;
  },
  provideWorkspaceDiagnostics: async (resultIds, token, report, next) => {
    const whole = await next(resultIds, token, (chunk) => {
      nameIn(chunk?.items ?? []);
      report(chunk);
    });
    nameIn(whole?.items ?? []);
    return whole;
  },
};

/** Writes the names of rules before the codes of diagnostics that come from the server, and returns these. */
export function withNames(diagnostics: vscode.Diagnostic[]): vscode.Diagnostic[] {
  for (const diagnostic of diagnostics) {
    const { data }: { readonly data?: DiagnosticData } = diagnostic as { readonly data?: DiagnosticData };
    if (data?.name === undefined || diagnostic.code === undefined) continue;
    const shown = `${data.name} ${ruleCode(diagnostic)}`;
    const { code } = diagnostic;
    diagnostic.code = typeof code === "object" ? { ...code, value: shown } : shown;
  }
  return diagnostics;
}

/** Returns copies of diagnostics with the codes that the server knows them by. */
export function withoutNames(diagnostics: readonly vscode.Diagnostic[]): readonly vscode.Diagnostic[] {
  return diagnostics.map((shown) => {
    const copy = new vscode.Diagnostic(shown.range, shown.message, shown.severity);
    copy.source = shown.source;
    copy.code = ruleCode(shown);
    return copy;
  });
}

/**
 * Returns the code of the rule of a diagnostic, shown with or without the rule's name. If the rule has a page, the code
 * is an object with the address of the page beside it.
 */
export function ruleCode({ code }: vscode.Diagnostic): string {
  const value = String(typeof code === "object" ? code.value : code);
  return value.slice(value.lastIndexOf(" ") + 1);
}

function nameIn(items: readonly vsdiag.WorkspaceDocumentDiagnosticReport[]): void {
  for (const item of items) if ("items" in item) withNames(item.items);
}

function isOldVersion(document: vscode.TextDocument | vscode.Uri): boolean {
  return ("uri" in document ? document.uri : document).scheme === "git";
}
