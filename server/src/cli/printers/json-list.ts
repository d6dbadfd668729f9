import type { Io } from "../io";

/** The version of both JSON formats. It changes when a program that reads them would have to. */
const VERSION = 1;

/** Prints a JSON value piece by piece, as a thousand reports do not fit into one string. */
export interface JsonList<Output extends { readonly version: 1; readonly reports: readonly object[] }> {
  /** Prints a report on a line of its own, so that the text can be compared and cut up line by line. */
  add(report: Output["reports"][number]): void;
  /** Prints the members of `rest` and the end. */
  end(rest: Omit<Output, "version" | "reports">): void;
}

/** Begins `{"version":1,"reports":[…]}`. */
export function openJsonList<Output extends { readonly version: 1; readonly reports: readonly object[] }>(
  io: Io,
): JsonList<Output> {
  let separator = "\n";
  io.out(`{"version":${VERSION},"reports":[`);
  return {
    add(report) {
      io.out(separator + JSON.stringify(report));
      separator = ",\n";
    },
    end(rest) {
      const members = Object.entries(rest).map(([key, value]) => `,\n${JSON.stringify(key)}:${JSON.stringify(value)}`);
      io.out(`\n]${members.join("")}}\n`);
    },
  };
}
