/** The tree of all reports. */

import type { ReportFilter } from "../../features/reports/report-filter";
import type { Grouping, NodeKind, TreeNode } from "../../features/reports/report-tree";

export type { ReportFilter } from "../../features/reports/report-filter";
export type { Grouping, NodeKind } from "../../features/reports/report-tree";
export type { Mark } from "../../wording/marks";

/**
 * Client → server: nodes of the tree of all reports in the client's folders. The answer is a {@link ReportTreeResult}.
 */
export const reportTreeRequest = "nianbao/reportTree";

/** The parameters of {@link reportTreeRequest}. */
export interface ReportTreeParams {
  readonly grouping: Grouping;
  readonly filter: ReportFilter;
  /** The key of the node whose children are wanted; those at the top if absent. */
  readonly parent?: string;
}

/** A node of the tree without its children. */
export interface ReportTreeNode extends Omit<TreeNode, "children"> {
  readonly kind: NodeKind;
  readonly hasChildren: boolean;
}

/** The nodes, and what is to be said of all reports that the filter lets through. */
export interface ReportTreeResult {
  readonly nodes: readonly ReportTreeNode[];
  /** A line in the user's language. */
  readonly summary: string;
  /** The number of reports with errors and of missing ones. */
  readonly badge: number;
  /** True while reports are still read or checked. */
  readonly isWorking: boolean;
}

/** Client → server: all files of the client's folders are to be looked for and read again, as a person has asked. */
export const readAgainNotification = "nianbao/readAgain";

/**
 * Server → client, to one that asked for the tree, the overview or a comparison: since then something has changed. It
 * is sent once, until one of them is asked for again.
 */
export const reportsChangedNotification = "nianbao/reportsChanged";
