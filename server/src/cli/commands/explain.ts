import { nearest } from "../../base/nearest";
import { pageOf, RULES } from "../../rules/index";
import type { ExitCode, Io } from "../io";

/** Writes down the page of a rule, in Markdown. An unknown code is wrong use; the nearest codes are named. */
export function explain(code: string, io: Io): ExitCode {
  const page = pageOf(code);
  if (page === undefined) {
    io.err(`${unknownCode(code)}\n`);
    return 2;
  }
  io.out(page.endsWith("\n") ? page : `${page}\n`);
  return 0;
}

/** What to say of a rule code that does not exist. Said before a language is known, so in both. */
export function unknownCode(code: string): string {
  const codes = nearest(
    code,
    RULES.map(({ rule }) => rule.code),
  );
  const meant = codes.length > 0 ? `；是否指 · did you mean: ${codes.join(", ")}?` : "";
  return `没有规则 · no such rule: ${code}${meant}`;
}
