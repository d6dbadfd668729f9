import type { OfficeProblem } from "../../office/problem";
import { spelledAlike } from "../uris";

/** A document that is a report by its name and gives no text. */
export interface UnreadDocument {
  /** The URI that its text would have. */
  readonly uri: string;
  /** The URI as `spelledAlike` gives it. */
  readonly spelling: string;
  readonly problem: OfficeProblem;
}

/** The documents in the client's folders that should be checked and cannot be read, by the names of the files. */
export class UnreadDocuments {
  private readonly documents = new Map<string, UnreadDocument>();
  /** Texts that may hold a report and were not read: too large, or decoded wrongly. */
  private readonly texts = new Set<string>();

  /** Notes whether a text could not be read. */
  setText(id: string, isUnread: boolean): void {
    if (isUnread) this.texts.add(id);
    else this.texts.delete(id);
  }

  /** Returns the names of all files that may hold a report and were not read. */
  names(): readonly string[] {
    return [...this.documents.keys(), ...this.texts];
  }

  /** Notes why a document cannot be read; undefined where it can, or is gone. */
  set(id: string, uri: string, problem: OfficeProblem | undefined): void {
    if (problem === undefined) this.documents.delete(id);
    else this.documents.set(id, { uri, spelling: spelledAlike(uri), problem });
  }

  /** Returns all of them. */
  all(): readonly UnreadDocument[] {
    return [...this.documents.values()];
  }
}
