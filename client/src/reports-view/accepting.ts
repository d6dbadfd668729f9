import * as vscode from "vscode";
import {
  type AcceptFindingsParams,
  acceptFindingsRequest,
  type BaselineEditResult,
  type TakeBackFindingParams,
  takeBackFindingRequest,
} from "../../../server/src/lsp/protocol/findings";
import type { ReportTreeNode } from "../../../server/src/lsp/protocol/report-tree";
import type { Server } from "../server";
import type { ReportsProvider } from "./reports-provider";
import { viewMessages } from "./view-messages";

/** What was last written for the one who accepts: it is offered again in this window, and kept nowhere. */
let lastBy = "";

/** Asks why a finding, or all of a report, can be accepted, who says so and when, and writes it into the baseline. */
export async function acceptNode(server: Server, provider: ReportsProvider, node: ReportTreeNode): Promise<void> {
  const m = viewMessages();
  const findings = node.kind === "finding" ? [node] : ((await provider.ask(node.key))?.nodes ?? []);
  const fingerprints = findings.flatMap(({ kind, fingerprint }) => (kind === "finding" && fingerprint) || []);
  if (node.uri === undefined || fingerprints.length === 0) {
    void vscode.window.showInformationMessage(m.nothingToAccept);
    return;
  }
  const reason = await vscode.window.showInputBox({ title: m.reason(fingerprints.length), prompt: node.label });
  if (reason === undefined) return;
  const by = await vscode.window.showInputBox({ title: m.by, prompt: m.byPrompt, value: lastBy });
  if (by === undefined) return;
  const at = await vscode.window.showInputBox({ title: m.at });
  if (at === undefined) return;
  lastBy = by.trim();
  const params: AcceptFindingsParams = {
    uri: node.uri,
    fingerprints,
    reason: reason.trim(),
    ...(lastBy === "" ? {} : { by: lastBy }),
    ...(at.trim() === "" ? {} : { at: at.trim() }),
  };
  await edit(server, acceptFindingsRequest, params, m.accepted(fingerprints.length));
}

/** Takes an accepted finding back, so that it is listed again. */
export async function takeBackNode(server: Server, { uri, fingerprint }: ReportTreeNode): Promise<void> {
  if (uri === undefined || fingerprint === undefined) return;
  const params: TakeBackFindingParams = { uri, fingerprint };
  await edit(server, takeBackFindingRequest, params, viewMessages().takenBack);
}

async function edit(server: Server, request: string, params: object, done: string): Promise<void> {
  const result = await server.request<BaselineEditResult>(request, params);
  if (!result) return;
  if (result.problem !== undefined) {
    void vscode.window.showErrorMessage(result.problem);
    return;
  }
  // What is accepted holds for the command line and for others once it is on the disk.
  const baseline = vscode.workspace.textDocuments.filter(
    ({ uri, isDirty }) => isDirty && uri.path.endsWith("/nianbao.baseline.json"),
  );
  for (const document of baseline) await document.save();
  vscode.window.setStatusBarMessage(done, 8000);
}
