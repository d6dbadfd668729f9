import type { ClientCapabilities, Position } from "vscode-languageserver";
import { positionAt } from "../../../server/src/base/lines";
import { VS_CODE } from "../../support/processes/capabilities";
import { cellKey } from "../../support/reports/figures";
import { scenario } from "../../support/reports/seed-layouts";
import { type Introduction, introduced, URI } from "./clients";

/** What VS Code says of itself where these features are concerned. */
const READER: ClientCapabilities = {
  ...VS_CODE,
  window: { showDocument: { support: true } },
  workspace: {
    ...VS_CODE.workspace,
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
  },
  textDocument: {
    ...VS_CODE.textDocument,
    hover: { contentFormat: ["markdown", "plaintext"] },
    definition: { linkSupport: true },
    documentLink: { tooltipSupport: true },
    inlayHint: {},
    selectionRange: {},
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ["relative"],
    },
  },
};

/** Figures of which a total is wrong. */
const FIGURES = new Map([
  [cellKey("applications", "refused1", "natural"), "3"],
  [cellKey("applications", "refused1", "total"), "⟦5⟧"],
  [cellKey("applications", "handled", "total"), "3"],
  [cellKey("applications", "received", "total"), "3"],
]);
/** The report that is open, with the cursor at the wrong total. */
const REPORT = scenario({ layout: "tab-rows", figures: FIGURES });
/** Where the cursor is. */
export const AT: Position = positionAt(REPORT.analysis.report.lines, REPORT.cursor);

/** A client that has the report open. */
export async function reading(as: Introduction = {}, text = REPORT.text) {
  const { client, server } = await introduced({ capabilities: READER, ...as });
  await client.open(URI, text);
  const ask = <R>(method: string, more: object = {}): Promise<R> =>
    client.connection.sendRequest<R>(`textDocument/${method}`, { textDocument: { uri: URI }, ...more });
  return { client, server, ask };
}
