import type { Diagnostic as LspDiagnostic } from "vscode-languageserver";
import { lineMap } from "../../base/lines";
import type { Client } from "../client/client";
import { toDiagnostic } from "../convert/diagnostics";
import { toProblem } from "../convert/problems";
import { renderingOf } from "../convert/rendering";
import type { SettingsSource } from "../settings/settings";
import { spelledAlike } from "../uris";
import type { ExpectedInWorkspace, ExpectedList } from "../workspace/expected-lists";
import type { Workspace } from "../workspace/workspace";

/** The diagnostics of a file of lists, or of settings. */
export interface ListDiagnostics {
  readonly uri: string;
  /** The URI as `spelledAlike` gives it. */
  readonly spelling: string;
  readonly items: LspDiagnostic[];
}

/** The parts that diagnostics of lists are made from. */
interface ListsContext {
  readonly client: Client;
  readonly settings: SettingsSource;
  readonly workspace: Workspace;
  readonly expected: ExpectedInWorkspace;
}

/** Returns what is to be said of the reports that are due, for each file of lists in the client's folders. */
export async function listDiagnostics(context: ListsContext): Promise<readonly ListDiagnostics[]> {
  const byFile = new Map<string, ListDiagnostics>();
  for (const list of (await context.expected.lists()).lists) {
    const spelling = spelledAlike(list.uri);
    const items = await itemsOf(list, context);
    byFile.set(spelling, { uri: list.uri, spelling, items: [...(byFile.get(spelling)?.items ?? []), ...items] });
  }
  return [...byFile.values()];
}

/** Returns the same for the list in one file. */
export async function diagnosticsOfList(uri: string, context: ListsContext): Promise<LspDiagnostic[]> {
  const spelling = spelledAlike(uri);
  return (await listDiagnostics(context)).find((list) => list.spelling === spelling)?.items ?? [];
}

async function itemsOf(
  { uri, text, diagnostics, problems }: ExpectedList,
  context: ListsContext,
): Promise<LspDiagnostic[]> {
  const { client, settings, workspace } = context;
  const { locale } = await settings.of(uri);
  const to = renderingOf(client, workspace.index, { uri, lines: lineMap(text), locale });
  return [
    ...problems.map((problem) => toProblem(problem, to.lines, locale)),
    ...diagnostics.map((diagnostic) => toDiagnostic(diagnostic, to)),
  ];
}
