/** A finding as the command line prints it for people. Line and column count from 1, columns in UTF-16 code units. */
export interface PrintedFinding {
  /** The file as it was named: relative to the folder the command ran in, or absolute. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The severity's name, in the language that was asked for. */
  readonly severity: string;
  readonly code: string;
  readonly message: string;
}

/** The line that names a file; what the report is stands in brackets behind it. */
const FILE_LINE = /^(\S.*?)(?: {2}\((?:(?! {2}\().)*\))?$/;

/** The line of one finding, below that of its file. Lines below a finding that are further indented only add to it. */
const FINDING_LINE = /^ +(\d+):(\d+) {2}(\S+) +(?:\p{Script=Han}+ )?([a-z0-9-]+) +(.*)$/u;

/**
 * Gives a function that is told the lines of what `nianbao check` prints, one after the other, and gives the finding of
 * each line that has one.
 */
export function outputReader(): (line: string) => PrintedFinding | undefined {
  let file: string | undefined;
  return (line) => {
    if (!line.startsWith(" ")) {
      file = FILE_LINE.exec(line)?.[1];
      return undefined;
    }
    const finding = FINDING_LINE.exec(line);
    if (!finding || file === undefined) return undefined;
    const [, at, column, severity = "", code = "", message = ""] = finding;
    return { file, line: Number(at), column: Number(column), severity, code, message };
  };
}

/**
 * Cuts what arrives in pieces into whole lines, and gives each to `use`; the function that it returns is told each
 * piece.
 */
export function lineCutter(use: (line: string) => void): (piece: string) => void {
  let rest = "";
  return (piece) => {
    const lines = (rest + piece).split(/\r?\n/);
    rest = lines.pop() ?? "";
    lines.forEach(use);
  };
}
