import { type Localised, say } from "../../base/localised";
import type { FindingRow } from "./finding-row";

/** A column of 问题清单; its width is that of a sheet, in characters. */
interface ListColumn {
  readonly key: keyof FindingRow;
  readonly heading: Localised;
  readonly width: number;
}

/** The columns of 问题清单, the list of findings that goes back to who wrote the reports. */
export const LIST_COLUMNS: readonly ListColumn[] = [
  { key: "body", heading: say("机关", "Body"), width: 24 },
  { key: "year", heading: say("年度", "Year"), width: 7 },
  { key: "part", heading: say("部分", "Part"), width: 20 },
  { key: "place", heading: say("位置", "Place"), width: 32 },
  { key: "problem", heading: say("问题", "Problem"), width: 60 },
  { key: "due", heading: say("应为", "Should be"), width: 12 },
  { key: "severity", heading: say("级别", "Severity"), width: 8 },
  { key: "rule", heading: say("规则", "Rule"), width: 26 },
  { key: "authority", heading: say("依据", "Authority"), width: 14 },
  { key: "file", heading: say("文件", "File"), width: 28 },
];

/** The column that whoever mends a report fills in. */
export const REMEDY: Omit<ListColumn, "key"> = { heading: say("整改结果", "Remedy"), width: 20 };
