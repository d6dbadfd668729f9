import { pageOf } from "../../rules/index";
import type { ExitCode, Io } from "../io";
import { unknownRule } from "../messages";
import type { AddCommand } from "./command";

/** Adds `explain`. */
export const addExplain: AddCommand = (program, io, end) => {
  program
    .command("explain")
    .description("显示一条规则的说明\nprint the page of a rule")
    .argument("<code>", "规则代码，如 row-total\na rule's code, such as row-total")
    .action((code: string) => end(explain(code, io)));
};

/** Prints the page of a rule, in Markdown. An unknown code is wrong use; similar codes are named. */
function explain(code: string, io: Io): ExitCode {
  const page = pageOf(code);
  if (page === undefined) {
    io.err(`${unknownRule(code)}\n`);
    return 2;
  }
  io.out(page.endsWith("\n") ? page : `${page}\n`);
  return 0;
}
