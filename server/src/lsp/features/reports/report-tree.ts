import type { Connection } from "vscode-languageserver";
import { say } from "../../../base/localised";
import { marksOf, type ReportEntry } from "../../../features/reports/report-entry";
import { filtered } from "../../../features/reports/report-filter";
import { reportTree, summaryOf, type TreeNode } from "../../../features/reports/report-tree";
import { answerOwn, type Lifecycle, onNotification } from "../../lifecycle";
import { storedUri } from "../../office-uris";
import {
  type AcceptFindingsParams,
  acceptFindingsRequest,
  type BaselineEditResult,
  findingRowsRequest,
  type TakeBackFindingParams,
  takeBackFindingRequest,
} from "../../protocol/findings";
import {
  type ReportTreeNode,
  type ReportTreeParams,
  type ReportTreeResult,
  readAgainNotification,
  reportTreeRequest,
} from "../../protocol/report-tree";
import type { Session } from "../../session";
import { isBelow, spelledAlike } from "../../uris";
import { acceptingEdit, takingBackEdit } from "../verify-action";
import { findingRows } from "./finding-rows";
import type { ReportsWatch } from "./reports-watch";

/** Registers the requests of the view that lists all reports. */
export function registerReportTree(connection: Connection, lifecycle: () => Lifecycle, watch: ReportsWatch): void {
  const trees = new Trees();
  answerOwn(connection, lifecycle, reportTreeRequest, (session, params: ReportTreeParams) => {
    watch.asked(session);
    return trees.answer(session, params);
  });
  connection.onNotification(readAgainNotification, () =>
    onNotification(lifecycle(), async ({ workspace: { indexing } }) => {
      indexing.begin();
      indexing.rereadAll();
    }),
  );
  answerOwn(connection, lifecycle, acceptFindingsRequest, accept);
  answerOwn(connection, lifecycle, takeBackFindingRequest, takeBack);
  answerOwn(connection, lifecycle, findingRowsRequest, findingRows);
}

/** The tree that was asked for last: a client asks for it node by node. */
class Trees {
  private known: { readonly entries: readonly ReportEntry[]; readonly asked: string; readonly tree: Tree } | undefined;

  async answer(session: Session, { grouping, filter, parent }: ReportTreeParams): Promise<ReportTreeResult> {
    const { entries: all, states, settings, workspace } = session;
    const entries = await all.all();
    const { locale } = await settings.of([...workspace.folders][0] ?? "");
    const asked = JSON.stringify([grouping, filter, locale]);
    if (this.known?.entries !== entries || this.known.asked !== asked) {
      const shown = filtered(inFolder(entries, filter.folder), filter);
      this.known = { entries, asked, tree: treeOf(shown, reportTree(shown, grouping, locale)) };
    }
    const { tree } = this.known;
    const nodes = parent === undefined ? tree.top : (tree.byKey.get(parent)?.children ?? []);
    const isWorking = workspace.indexing.busy || !states.isCurrent;
    const working = isWorking ? ` · ${say("正在检查…", "checking…")[locale]}` : "";
    return {
      nodes: nodes.map(withoutChildren),
      summary: summaryOf(tree.entries, locale) + working,
      badge: tree.badge,
      isWorking,
    };
  }
}

function inFolder(entries: readonly ReportEntry[], folder: string | undefined): readonly ReportEntry[] {
  if (folder === undefined) return entries;
  const top = spelledAlike(folder);
  return entries.filter(({ uri }) => isBelow(spelledAlike(storedUri(uri)), top));
}

interface Tree {
  readonly entries: readonly ReportEntry[];
  readonly top: readonly TreeNode[];
  readonly byKey: ReadonlyMap<string, TreeNode>;
  readonly badge: number;
}

function treeOf(entries: readonly ReportEntry[], top: readonly TreeNode[]): Tree {
  const byKey = new Map<string, TreeNode>();
  const enter = (node: TreeNode): void => {
    byKey.set(node.key, node);
    node.children.forEach(enter);
  };
  top.forEach(enter);
  const badge = entries.filter((entry) => marksOf(entry).has("error") || entry.kind === "missing").length;
  return { entries, top, byKey, badge };
}

function withoutChildren({ children, ...node }: TreeNode): ReportTreeNode {
  return { ...node, hasChildren: children.length > 0 };
}

async function accept(session: Session, params: AcceptFindingsParams): Promise<BaselineEditResult> {
  const { uri, fingerprints, reason, by, at } = params;
  const id = await session.workspace.ids.of(uri);
  const analysed = (await session.documents.analysed(uri)) ?? (await session.stored.analysed({ id, uri }));
  const given = { reason, ...(by ? { by } : {}), ...(at ? { at } : {}) };
  return apply(session, uri, analysed && (await acceptingEdit(session, analysed, fingerprints, given)));
}

async function takeBack(session: Session, { uri, fingerprint }: TakeBackFindingParams): Promise<BaselineEditResult> {
  return apply(session, uri, await takingBackEdit(session, uri, fingerprint));
}

async function apply(
  { client: { connection }, settings }: Session,
  uri: string,
  edit: Awaited<ReturnType<typeof acceptingEdit>>,
): Promise<BaselineEditResult> {
  if (edit && (await connection.workspace.applyEdit(edit)).applied) return {};
  const problem = say(
    "没有写入 nianbao.baseline.json：文件写法有误，或不能修改，或年报已经变了。请打开它改正后再试。",
    "Nothing was written into nianbao.baseline.json: it is malformed, cannot be changed, or the report has changed. Mend it and try again.",
  );
  return { problem: problem[(await settings.of(uri)).locale] };
}
