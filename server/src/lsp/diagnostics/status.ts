import type { Connection, RemoteConsole } from "vscode-languageserver";
import { countBySeverity } from "../../analysis/diagnostics";
import { identityValues } from "../../model/identity/values";
import type { Client } from "../client/client";
import type { AnalysedDocument, AnalysedText } from "../documents/analysed-text";
import { type DocumentStatus, type StatusParams, statusNotification } from "../protocol/status";

/** Says what each open document is to a client that wants to know, and nothing twice. */
export class StatusPublisher {
  private readonly client: Client;
  /** The last status sent for each document, as JSON. */
  private readonly sent = new Map<string, string>();

  constructor(client: Client) {
    this.client = client;
  }

  /** Sends the status of a document, unless the client has it. */
  async publish(analysed: AnalysedDocument): Promise<void> {
    const { connection, support } = this.client;
    if (!support.status) return;
    const { uri, version } = analysed;
    const params: StatusParams = { uri, version, status: statusOf(analysed) };
    const json = JSON.stringify(params);
    if (this.sent.get(uri) === json) return;
    this.sent.set(uri, json);
    await connection.sendNotification(statusNotification, params);
  }

  /** Forgets a document that is closed. */
  close(uri: string): void {
    this.sent.delete(uri);
  }
}

function statusOf({ content, diagnostics }: AnalysedDocument): DocumentStatus {
  if (content.kind !== "report") return { kind: content.kind };
  const { identity, script } = content.report;
  return {
    kind: "report",
    ...identityValues(identity),
    ...(script === "traditional" ? { script } : {}),
    counts: countBySeverity(diagnostics),
  };
}

/**
 * Logs, once for each, what a user should be able to find out of texts: rules that broke, and documents that are not
 * read.
 */
export class AnalysisLog {
  private readonly console: RemoteConsole;
  private readonly logged = new WeakSet<object>();

  constructor({ console }: Connection) {
    this.console = console;
  }

  /** Logs what is wrong with an analysis, unless the same was logged before. */
  log({ uri, content, failed }: AnalysedText): void {
    // The same text may be compared with other neighbours, and a rule break only then.
    const subject = content.kind === "report" ? failed : content;
    if (this.logged.has(subject)) return;
    this.logged.add(subject);
    const { console } = this;
    if (content.kind === "too-large") console.warn(`文档过大，未检查 · Too large, not checked: ${uri}`);
    if (content.kind === "wrong-encoding") console.warn(`文档编码有误，未检查 · Wrong encoding, not checked: ${uri}`);
    for (const { code, error } of failed)
      console.error(`规则出错 · Rule failed: ${code}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}
