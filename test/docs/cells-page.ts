import { editionsOf, FORMS, TABLE_IDS } from "../../server/src/spec/forms";
import { rowsOf, type TableForm, type TableId } from "../../server/src/spec/types";
import { columnNameOf, rowName } from "../../server/src/wording/names";

/** The page of the names that JSON and CSV have for the cells of the tables, in Markdown. */
export function cellsPage(): string {
  return `# 单元格的代码 · Names of cells

\`extract\` 的 JSON 和 CSV、\`check\` 的 JSON 用“表、行、列”三个代码指一个单元格：\`applications\` \`received\` \`total\` 是表三“一、本年新收政府信息公开申请数量”的“总计”。各版格式名称不同的，都写出来。

*A cell is named by table, row and column in JSON and CSV. Where the editions of the form differ, all their labels stand here. Written by a test from the forms: \`npx vitest run test/docs -u\`.*

${TABLE_IDS.map(tableText).join("\n")}`;
}

function tableText(id: TableId): string {
  const forms = FORMS.filter((form) => form.id === id);
  const rows = entries(forms, (form) => rowsOf(form).map((row) => [row.key, rowName(form, row)]));
  const columns = entries(forms, (form) =>
    rowsOf(form).flatMap((row) =>
      row.columns.map(({ key, unit }) => {
        const name = columnNameOf(form, row.key, key);
        return [key, unit ? `${name}（${unit}）` : name] as const;
      }),
    ),
  );
  const heading = `## ${forms[0]?.name} \`${id}\``;
  return `${heading}\n\n| 行 row | 名称 |\n|---|---|\n${rows}\n\n| 列 column | 名称 |\n|---|---|\n${columns}\n`;
}

/** Lines of a Markdown table: a key and what it is called, with the editions where not all call it so. */
function entries(
  forms: readonly TableForm[],
  of: (form: TableForm) => readonly (readonly [key: string, name: string])[],
): string {
  const editions = new Map<string, Map<string, Set<string>>>();
  for (const form of forms)
    for (const [key, name] of of(form)) {
      const names = editions.get(key) ?? new Map<string, Set<string>>();
      editions.set(key, names.set(name, new Set([...(names.get(name) ?? []), ...editionsOf(form)])));
    }
  const all = new Set(forms.flatMap(editionsOf)).size;
  const said = ([name, known]: readonly [string, ReadonlySet<string>]): string =>
    known.size < all ? `${name}（${[...known].map((edition) => `${edition} 版`).join("、")}）` : name;
  return [...editions].map(([key, names]) => `| \`${key}\` | ${[...names].map(said).join("；")} |`).join("\n");
}
