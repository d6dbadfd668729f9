import type { Connection } from "vscode-languageserver";
import { inBackground } from "../../client/client";
import { reportsChangedNotification } from "../../protocol/report-tree";
import type { Session } from "../../session";

/**
 * Tells a client that shows lists of all reports, once, that something has changed since it asked; and has reports
 * checked as long as it asks.
 */
export class ReportsWatch {
  private readonly connection: Connection;
  private session: Session | undefined;
  private isWaiting = false;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** Notes that the client shows the reports as they are now. */
  asked(session: Session): void {
    this.isWaiting = true;
    if (this.session !== session) session.workspace.invalidations.on(() => this.changed(session));
    this.session = session;
    this.check(session);
  }

  private changed(session: Session): void {
    this.check(session);
    this.tell(session);
  }

  /**
   * Brings the states up to date once all reports are read: before that, each would be compared with half of the
   * others.
   */
  private check(session: Session): void {
    const { client, states, workspace } = session;
    if (workspace.indexing.busy || states.isCurrent) return;
    void inBackground(client, () => states.update(() => this.tell(session)));
  }

  private tell({ client }: Session): void {
    if (!this.isWaiting) return;
    this.isWaiting = false;
    void inBackground(client, () => this.connection.sendNotification(reportsChangedNotification));
  }
}
