import { positionAt } from "../../base/lines";
import type { Severity } from "../../rules/types";
import type { CheckOptions, CheckPrinter } from "../commands/check";
import type { Io } from "../io";

const COMMANDS: Readonly<Record<Severity, "error" | "warning" | "notice">> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/**
 * `check --format github`: one workflow command for each finding, which GitHub shows beside the line in a pull request. Lines and columns
 * count from 1. No summary: GitHub counts for itself.
 */
export function githubCheckPrinter({ locale }: CheckOptions, io: Io): CheckPrinter {
  return {
    report({ name, lines }, shown) {
      for (const { code, severity, message, span } of shown) {
        const { line, character } = positionAt(lines, span.start);
        const place = `file=${property(name)},line=${line + 1},col=${character + 1}`;
        io.out(`::${COMMANDS[severity]} ${place},title=${property(code)}::${data(message[locale])}\n`);
      }
    },
    end: () => undefined,
  };
}

/** A message as GitHub wants it; a line end would end the command. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** The same for a property, where colons and commas mean something too. */
function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
