import { lineMap, positionAt } from "../../base/lines";
import type { ReportEntry } from "../../features/reports/report-entry";
import { keyOfName } from "../../model/identity/body-key";
import { isElsewhere, type Neighbour } from "../../rules/neighbours";
import { fileName } from "../../wording/file-name";
import type { ExpectedInWorkspace } from "../workspace/expected-lists";
import type { IndexedReport, WorkspaceIndex } from "../workspace/workspace-index";
import type { ReportStates } from "./report-states";

/** The parts that entries are put together from. */
interface EntriesContext {
  readonly index: WorkspaceIndex;
  readonly states: ReportStates;
  readonly expected: ExpectedInWorkspace;
}

/** The reports of the client's folders and those that are due and not there, put together again when one changes. */
export class ReportEntries {
  private readonly context: EntriesContext;
  private known: { readonly from: readonly unknown[]; readonly entries: readonly ReportEntry[] } | undefined;

  constructor(context: EntriesContext) {
    this.context = context;
  }

  /** Returns all entries by body and year, reports whose body is not known last. */
  async all(): Promise<readonly ReportEntry[]> {
    const { index, states, expected } = this.context;
    const due = await expected.lists();
    const from = [due, states.revision, index.revision];
    if (this.known && from.every((one, at) => one === this.known?.from[at])) return this.known.entries;
    const missing = due.reports
      .filter(({ reports, isComplete }) => reports.length === 0 && isComplete)
      .map(
        ({ body, year, span, possible, list }): ReportEntry => ({
          id: `missing ${year} ${body}`,
          uri: list.file,
          body,
          bodyKey: keyOfName(body),
          year,
          kind: possible.count === 0 ? "missing" : "unsure",
          position: positionAt(lineMap(list.text), span.start),
          isDouble: false,
        }),
      );
    const there = index.once().map((report) => this.entryOf(report));
    const entries = inOrder([...there, ...missing]);
    this.known = { from, entries };
    return entries;
  }

  private entryOf(report: IndexedReport): ReportEntry {
    const { index, states } = this.context;
    const { id, uri } = report;
    const digest = index.digestOf(id);
    const { body, year } = digest ?? {};
    const state = states.of(report);
    return {
      id,
      uri,
      body: body?.name ?? fileName(id),
      bodyKey: body?.key ?? id,
      ...(year === undefined ? {} : { year }),
      kind: "report",
      isDouble: digest !== undefined && isDouble({ id, digest }, index),
      ...(digest ? { digest } : {}),
      ...(state ? { state } : {}),
    };
  }
}

function isDouble({ id, digest: { body, year } }: Neighbour, { byBody }: WorkspaceIndex): boolean {
  if (!body || year === undefined) return false;
  return byBody
    .reportsOf(body.key, year)
    .some((other) => other.id !== id && !isElsewhere(body.within, other.digest.body?.within ?? []));
}

const ORDER = new Intl.Collator("zh-CN");

/** Sorts entries by body and year. Each name is compared once: that costs more than all else. */
function inOrder(entries: readonly ReportEntry[]): readonly ReportEntry[] {
  const names = [...new Set(entries.map(({ body }) => body))].sort(ORDER.compare);
  const places = new Map(names.map((name, place) => [name, place]));
  const placed = entries.map((entry) => ({
    entry,
    isUnknown: Number(!entry.digest?.body && entry.kind === "report"),
    place: places.get(entry.body) ?? 0,
  }));
  placed.sort(
    (a, b) =>
      a.isUnknown - b.isUnknown ||
      a.place - b.place ||
      (b.entry.year ?? 0) - (a.entry.year ?? 0) ||
      (a.entry.id < b.entry.id ? -1 : 1),
  );
  return placed.map(({ entry }) => entry);
}
