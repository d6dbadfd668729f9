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
