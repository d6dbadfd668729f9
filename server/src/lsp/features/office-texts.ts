import { type CodeAction, CodeActionKind, type CodeActionParams, type Connection } from "vscode-languageserver";
import { say } from "../../base/localised";
import { OFFICE_PROBLEMS, omissionsOf } from "../../wording/office";
import { toDiagnostic } from "../convert/diagnostics";
import { toSpan } from "../convert/ranges";
import type { AnalysedDocument } from "../documents/analysed-text";
import { answerOwn, type Lifecycle, onNotification } from "../lifecycle";
import { storedUri } from "../office-uris";
import {
  type ImportedParams,
  importAsTextCommand,
  importedNotification,
  type OfficeTextResult,
  officeTextRequest,
} from "../protocol/office-texts";
import type { DocumentParams } from "../protocol/positions";
import type { Session } from "../session";
import { isRequested } from "./code-actions";

/** Registers the messages of a client that shows the texts of Word documents and workbooks. */
export function registerOfficeTexts(connection: Connection, lifecycle: () => Lifecycle): void {
  answerOwn(connection, lifecycle, officeTextRequest, officeText);
  connection.onNotification(importedNotification, (params: ImportedParams) =>
    onNotification(lifecycle(), (session) => imported(session, params)),
  );
}

async function imported({ workspace }: Session, { imports }: ImportedParams): Promise<void> {
  const { ids, index, invalidations } = workspace;
  for (const one of imports) {
    const [text, document] = await Promise.all([ids.of(one.text), ids.of(one.document)]);
    invalidations.add(index.madeFrom(text, document));
  }
}

async function officeText({ readOffice, settings }: Session, { uri }: DocumentParams): Promise<OfficeTextResult> {
  const [read, { locale }] = await Promise.all([readOffice(uri), settings.of(uri)]);
  if (!read) return { problem: NO_FILE[locale] };
  if (typeof read === "string") return { problem: OFFICE_PROBLEMS[read][locale] };
  const omitted = [...read.omitted];
  return { text: read.text, ...(omitted.length > 0 ? { omitted: omissionsOf(omitted)[locale] } : {}) };
}

const NO_FILE = say("没有这个文件，或无法读取", "no such file, or it cannot be read");

const IMPORT = say("导入为文本，在文本里修改", "Import as text, to be changed there");

/** What is said where a text that was read from a document would have to be changed. */
export const READ_ONLY = say(
  "这是 Word 文档、Excel 工作簿或 PDF 里的文字，不能在这里改；请先“导入为文本”",
  'this is the text of a Word document, workbook or PDF and cannot be changed here; choose "Import as text" first',
);

/**
 * Returns the one thing that can be done about the findings of a text that was read from a document: to have the client
 * write it into a file beside it. For a range without findings there is nothing.
 */
export function importAction(
  { render }: Pick<Session, "render">,
  analysed: AnalysedDocument,
  { range, context: { only } }: CodeActionParams,
): CodeAction[] {
  if (only && !isRequested(only, CodeActionKind.QuickFix)) return [];
  const rendering = render(analysed);
  const { start, end } = toSpan(rendering.lines, range);
  const touching = analysed.diagnostics.filter(({ span }) => span.start <= end && start <= span.end);
  if (touching.length === 0) return [];
  const title = IMPORT[rendering.locale];
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: touching.map((diagnostic) => toDiagnostic(diagnostic, rendering)),
      command: { title, command: importAsTextCommand, arguments: [storedUri(analysed.uri)] },
    },
  ];
}
