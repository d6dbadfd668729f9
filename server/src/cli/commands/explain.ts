import { displayWidth, padEnd } from "../../layout/width";
import { RULES, ruleOf } from "../../rules/registry";
import { SEVERITY_NAMES } from "../../wording/severities";
import { type ExitCode, type Io, refuse } from "../io";
import { unknownRule } from "../messages";
import { pageOf } from "../rule-page";
import type { AddCommand } from "./command";
import { withExitCodes } from "./options";

/** Adds `explain`. */
export const addExplain: AddCommand = (program, io, end) => {
  const command = program
    .command("explain")
    .description("显示一条规则的说明\nprint the page of a rule")
    .argument("[code]", "规则的代码或名称，如 row-total、行合计\na rule's code, or its name, such as row-total")
    .option("--list", "列出全部规则：代码、默认级别、名称\nlist all rules: code, severity, name");
  withExitCodes(command, EXIT_CODES).action(async (code: string | undefined, { list }: { readonly list?: boolean }) => {
    if (list) end(listRules(io));
    else if (code === undefined) command.error("error: missing required argument 'code'");
    else end(await explain(code, io));
  });
};

const EXIT_CODES = {
  0: "有这条规则 · there is such a rule",
  2: "没有这条规则，或用法有误 · there is none, or wrong use",
};

/**
 * Prints the page of a rule, in Markdown, by its code or by the name that findings say. An unknown code is wrong use;
 * similar codes are named.
 */
async function explain(code: string, io: Io): Promise<ExitCode> {
  const rule = ruleOf(code) ?? RULES.find(({ name }) => Object.values(name).includes(code));
  if (!rule) return refuse(io, unknownRule(code));
  const page = await pageOf(rule);
  io.out(page.endsWith("\n") ? page : `${page}\n`);
  return 0;
}

/** Prints a line for each rule, in the order of the manual and in both languages. */
function listRules(io: Io): ExitCode {
  const rows = RULES.map(({ code, severity, name, offByDefault }) => [
    code,
    offByDefault ? "关闭" : SEVERITY_NAMES[severity]["zh-CN"],
    name["zh-CN"],
    name.en,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))));
  for (const row of rows) io.out(`${row.map((cell, column) => padEnd(cell, widths[column] ?? 0)).join("  ")}\n`);
  return 0;
}
