import type { PlacedEntry } from "../../analysis/baseline/read";
import { diagnostics } from "../../analysis/diagnostics";
import { positionAt } from "../../base/lines";
import type { AcceptedFinding, ReportFinding, ReportState } from "../../features/reports/report-entry";
import type { IndexedReport, WorkspaceIndex } from "../workspace/workspace-index";
import type { FoundText } from "./analysed-text";
import type { OpenDocuments } from "./open-documents";
import type { StoredReports } from "./stored-reports";

/** The parts that the states of reports are worked out with. */
interface ReportStatesContext {
  readonly index: WorkspaceIndex;
  readonly documents: OpenDocuments;
  readonly stored: StoredReports;
  messagesHandled(): Promise<void>;
}

/** So many reports are checked before whoever shows them hears of it. */
const PART = 50;

/**
 * What was found in each report, without any text: for lists of the whole folder. Reports are checked in the background
 * once somebody has asked, those that have changed again.
 */
export class ReportStates {
  /** Goes up whenever a state is another. */
  revision = 0;
  private readonly context: ReportStatesContext;
  private readonly states = new Map<string, { readonly revision: number; readonly state: ReportState }>();
  private working: Promise<void> | undefined;
  private cancelled = false;

  constructor(context: ReportStatesContext) {
    this.context = context;
  }

  /** Returns what was found in a report when it was checked last; undefined for one that never was. */
  of({ id }: IndexedReport): ReportState | undefined {
    return this.states.get(id)?.state;
  }

  /** Notes what was found in a report as it was at a revision of the index. */
  note(id: string, revision: number, found: FoundText): void {
    this.states.set(id, { revision, state: stateOf(found) });
    this.revision++;
  }

  /** Returns true if all that is known is as it stands in the reports now. */
  get isCurrent(): boolean {
    return this.context.index.once().every((report) => this.isKnown(report));
  }

  /**
   * Checks in the background all reports that have changed since they were checked. `onPart` is called now and then,
   * and at the end. Resolves when there is none left.
   */
  update(onPart: () => void): Promise<void> {
    this.working ??= this.check(onPart).finally(() => {
      this.working = undefined;
    });
    return this.working;
  }

  /** Stops what goes on in the background. */
  end(): void {
    this.cancelled = true;
  }

  private isKnown({ id, revision }: IndexedReport): boolean {
    return this.states.get(id)?.revision === revision;
  }

  private async check(onPart: () => void): Promise<void> {
    for (let due = this.due(); due.length > 0 && !this.cancelled; due = this.due()) {
      for (const [count, report] of due.entries()) {
        if (this.cancelled) return;
        if (!this.isKnown(report)) await this.checkOne(report);
        if (count % PART === PART - 1) onPart();
        await this.context.messagesHandled();
      }
      for (const id of this.states.keys()) if (!this.context.index.get(id)) this.states.delete(id);
      onPart();
    }
  }

  /** From the last to the first: whoever pulls all diagnostics begins with the first, and the two meet. */
  private due(): readonly IndexedReport[] {
    const { index } = this.context;
    return index
      .once()
      .filter((report) => !this.isKnown(report))
      .reverse();
  }

  private async checkOne({ id, uri, revision }: IndexedReport): Promise<void> {
    const { index, documents, stored } = this.context;
    const open = index.openUri(id);
    const found = open === undefined ? await stored.found({ id, uri }) : await documents.analysed(open);
    this.states.set(id, { revision, state: found ? stateOf(found) : NOTHING });
    this.revision++;
  }
}

const NOTHING: ReportState = { findings: [], accepted: [] };

function stateOf({ findings, lines, settings, ...found }: FoundText): ReportState {
  const entries = new Map(settings.accepted.map((entry) => [entry.fingerprint, entry]));
  const fingerprints = found.fingerprints();
  const open: ReportFinding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const [index, finding] of findings.entries()) {
    const [shown] = diagnostics([finding], settings.overrides);
    if (!shown) continue;
    const { code, severity, message, span } = shown;
    const fingerprint = fingerprints[index] ?? "";
    // Plain data alone: a finding's own fixes would keep the whole report in memory.
    const plain: ReportFinding = { code, severity, message, position: positionAt(lines, span.start), fingerprint };
    const entry = entries.get(fingerprint);
    if (entry) accepted.push({ ...plain, ...givenIn(entry) });
    else open.push(plain);
  }
  // Copied as plain text: a message may hold a piece of the report's text, and with it all of that.
  return JSON.parse(JSON.stringify({ findings: open, accepted }));
}

function givenIn({ reason, by, at }: PlacedEntry): Pick<AcceptedFinding, "reason" | "by" | "at"> {
  return { reason, ...(by ? { by } : {}), ...(at ? { at } : {}) };
}
