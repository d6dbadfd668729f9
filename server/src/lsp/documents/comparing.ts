import type { TextDocument } from "vscode-languageserver-textdocument";
import type { AnalysisOptions } from "../../analysis/analyse";
import { readText } from "../../analysis/read-text";
import { type Digest, digestOf } from "../../model/digest/digest";
import type { Report } from "../../model/types";
import { NO_NEIGHBOURS } from "../../rules/neighbours";
import type { Session } from "../session";
import { isGuest, standingOf } from "./comparison-scope";
import { type Compared, readAmong } from "./reading-among";

/**
 * Reads an open document in the version it has now and compares it with its neighbours. If it is new to them, their findings may change:
 * it is compared by what stands in the editor, not by what is stored.
 */
export function comparedDocument(
  session: Session,
  document: TextDocument,
  id: string,
  options: AnalysisOptions,
): Compared {
  const { uri, version } = document;
  const { reports, renewals } = session;
  const text = document.getText();
  const read = (lastYear: Digest | undefined) =>
    session.cache.get(uri, version, text, lastYear ? { ...options, lastYear } : options);
  switch (standingOf(uri, [...session.folders])) {
    case "alone":
      return readAmong({ before: NO_NEIGHBOURS, read, settle: () => undefined });
    case "guest":
      return readAmong({ before: NO_NEIGHBOURS, read, settle: (report) => asGuest(session, id, report) });
    case "member":
      return remembered(document, { text, options, changes: () => reports.get(id)?.changes }, () =>
        readAmong({
          before: reports.neighboursOf(id),
          read,
          settle(report) {
            const changed = reports.setOpen({ id, uri, text, options }, () => report && digestOf(report));
            const isNews = changed.delete(id) && session.documents.keys().some(isGuest);
            if (changed.size > 0 || isNews) renewals.add(changed);
            const own = reports.digestOf(id);
            return own && { own, neighbours: reports.neighboursOf(id) };
          },
        }),
      );
  }
}

/** What a comparison rests on: the text, what it is read with, and how often the neighbours have changed. */
interface Grounds {
  readonly text: string;
  readonly options: AnalysisOptions;
  readonly changes: () => number | undefined;
}

interface Remembered extends Omit<Grounds, "changes"> {
  readonly changes: number | undefined;
  readonly compared: Compared;
}

const REMEMBERED = new WeakMap<TextDocument, Remembered>();

/** An editor asks many things about one version of a document: it is compared once for all of them, until a neighbour changes. */
function remembered(document: TextDocument, { text, options, changes }: Grounds, compare: () => Compared): Compared {
  const known = REMEMBERED.get(document);
  if (known && known.text === text && known.options === options && known.changes === changes()) return known.compared;
  const compared = compare();
  // Only now: comparing it takes the document's own change into account.
  REMEMBERED.set(document, { text, options, changes: changes(), compared });
  return compared;
}

/** Compares a text of the store, which no editor has open, with its neighbours. */
export function comparedFile({ reports }: Session, id: string, text: string, options: AnalysisOptions): Compared {
  const neighbours = reports.neighboursOf(id);
  return readAmong({
    before: neighbours,
    read: (lastYear) => readText(text, lastYear ? { ...options, lastYear } : options),
    settle(report) {
      // The file may have changed since its digest was made; then there will be word of it, and it is looked at again.
      return report && { own: digestOf(report), neighbours };
    },
  });
}

function asGuest({ reports }: Session, id: string, report: Report | undefined) {
  if (!report) return undefined;
  const own = digestOf(report);
  return { own, neighbours: reports.neighboursOfGuest(id, own) };
}
