import { span } from "../../base/span";
import { type ListedName, MOST_BODIES } from "../config/types";

/** Headings of the column that holds the names. */
const NAME_HEADS = /^(?:机关|单位|部门|填报|报送|应报)?(?:机关|单位|部门)?(?:名称|全称|名单)?$/;

/** Words that stand in a list and name nobody. */
const NO_NAME = /^(?:序号?|编号|年度?|备注|合计|总计)$/;

/**
 * Returns the names in a text of names, one a line, or in a CSV file of them: of each row the column under a heading
 * such as 机关 or 单位名称, else the first cell with a Chinese word in it. Lines that begin with `#` are remarks. Names that
 * stand there twice are given once.
 */
export function namesIn(text: string): readonly ListedName[] {
  const found = new Map<string, ListedName>();
  let column: number | undefined;
  for (const cells of rowsOf(text)) {
    const head = cells.findIndex(({ name }) => NAME_HEADS.test(name) && name !== "");
    if (found.size === 0 && column === undefined && head >= 0) {
      column = head;
      continue;
    }
    const cell = column === undefined ? cells.find(({ name }) => isName(name)) : cells[column];
    if (!cell || !isName(cell.name) || found.has(cell.name)) continue;
    found.set(cell.name, cell);
    if (found.size >= MOST_BODIES) break;
  }
  return [...found.values()];
}

function isName(cell: string): boolean {
  return /[\u4e00-\u9fff]/.test(cell) && !NO_NAME.test(cell);
}

function* rowsOf(text: string): Iterable<readonly ListedName[]> {
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    if (/^\ufeff?\s{0,99}#/.test(line[0])) continue;
    let at = line.index;
    yield line[0].split(/[,，\t;；]/).map((cell) => {
      const trimmed = trimmedCell(cell, at);
      at += cell.length + 1;
      return trimmed;
    });
  }
}

/** A cell without the spaces, quotes and byte order mark around it. */
function trimmedCell(cell: string, at: number): ListedName {
  const from = Math.max(0, cell.search(/[^\s"'\ufeff]/));
  let to = cell.length;
  while (to > from && /[\s"']/.test(cell[to - 1] ?? "")) to--;
  return { name: cell.slice(from, to), span: span(at + from, at + to) };
}
