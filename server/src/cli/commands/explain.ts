import { RULES, ruleOf } from "../../rules/registry";
import type { ExitCode, Io } from "../io";
import { unknownRule } from "../messages";
import { pageOf } from "../rule-page";
import type { AddCommand } from "./command";
import { withExitCodes } from "./options";

/** Adds `explain`. */
export const addExplain: AddCommand = (program, io, end) => {
  const command = program
    .command("explain")
    .description("显示一条规则的说明\nprint the page of a rule")
    .argument("<code>", "规则的代码或名称，如 row-total、行合计\na rule's code, or its name, such as row-total");
  withExitCodes(command, EXIT_CODES).action(async (code: string) => end(await explain(code, io)));
};

const EXIT_CODES = {
  0: "有这条规则 · there is such a rule",
  2: "没有这条规则，或用法有误 · there is none, or wrong use",
};

/** Prints the page of a rule, in Markdown, by its code or by the name that findings say. An unknown code is wrong use; similar codes are named. */
async function explain(code: string, io: Io): Promise<ExitCode> {
  const rule = ruleOf(code) ?? RULES.find(({ name }) => Object.values(name).includes(code));
  if (!rule) {
    io.err(`${unknownRule(code)}\n`);
    return 2;
  }
  const page = await pageOf(rule);
  io.out(page.endsWith("\n") ? page : `${page}\n`);
  return 0;
}
