import { positionAt } from "../../../base/lines";
import type { Severity } from "../../../rules/types";
import type { Io, OutputOptions } from "../../io";
import type { ReportDiagnostics } from "../../pipeline/report-diagnostics";
import { visible } from "../../visible";
import type { CheckPrinter } from "./printer";

const COMMANDS: Readonly<Record<Severity, "error" | "warning" | "notice">> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/**
 * Prints `check --format github`: one workflow command for each diagnostic, which GitHub shows beside the line in a
 * pull request. Lines and columns count from 1. There is no summary, as GitHub makes its own.
 */
export function githubCheckPrinter({ locale }: OutputOptions, io: Io): CheckPrinter {
  const print = ({ name, lines, diagnostics }: ReportDiagnostics): void => {
    for (const { code, severity, message, span } of diagnostics) {
      const { line, character } = positionAt(lines, span.start);
      const place = `file=${property(name)},line=${line + 1},col=${character + 1}`;
      io.out(`::${COMMANDS[severity]} ${place},title=${property(code)}::${data(message[locale])}\n`);
    }
  };
  return {
    report: print,
    list: print,
    end: () => undefined,
  };
}

/** Escapes a message: a line end would end the command. */
function data(text: string): string {
  return visible(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
}

/** Escapes a property, in which colons and commas are syntax too. */
function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
