import { fixAll } from "../../server/src/analysis/fixing/fixes";
import { type JudgedReport, judgedAs, judgeWith } from "../../server/src/analysis/fixing/judge";
import { fixesOf, flawOf } from "../../server/src/analysis/fixing/proved-fixes";
import { applyEdits, type Edit } from "../../server/src/base/edits";
import { convertTables, TARGET_LAYOUTS } from "../../server/src/edits/convert";
import { type Purpose, prove, REWRITING, WRITING } from "../../server/src/edits/gate/gate";
import { completionsAt } from "../../server/src/features/completion/completion";
import { formatEdits } from "../../server/src/features/formatting/format";
import { pasteTable } from "../../server/src/features/paste/paste";
import { changeTables } from "../../server/src/features/tables/change-tables";
import { CELL_TRIGGERS, cellAsTyped } from "../../server/src/features/typing/type-cell";
import { ROW_TRIGGERS, rowAsTyped } from "../../server/src/features/typing/type-row";
import type { CellRef } from "../../server/src/spec/types";
import type { Random } from "../support/random/random";
import { analyseText } from "../support/reading/analyse-text";
import { readings } from "../support/reading/readings";
import { attackInput } from "./inputs";
import { cellsAt, proseOf, squeezed } from "./places";

/** A step of a person at work: the text after it, and what it may do to figures. */
interface Step {
  readonly made: string;
  readonly text: string;
  /** The cells that may say something else; undefined where a person types and anything may. */
  readonly mayChange?: (cell: string, before: string | undefined, after: string | undefined) => boolean;
  /** True if every line of prose stays as it is. */
  readonly keepsProse?: boolean;
}

/** What a person works on: the text as it is, read and checked. */
interface Desk {
  readonly before: JudgedReport;
  readonly dice: Random;
}

/** The steps that were made, and what went wrong. */
export interface Work {
  readonly made: readonly string[];
  readonly wrongs: readonly string[];
}

/** Has somebody work on the damaged text with this number for so many steps. */
export function worked(number: number, dice: Random, steps: number): Work {
  let { text } = attackInput(number);
  const wrongs: string[] = [];
  const made: string[] = [];
  for (let left = steps; left > 0; left--) {
    const reading = analyseText(text);
    if (reading.kind !== "report") break;
    const before = judgedAs(reading.analysis);
    try {
      const step = dice.pick(STEPS)({ before, dice });
      if (!step || step.text === text) continue;
      made.push(step.made);
      const wrong = step.mayChange ? changesOf(before, step) : [];
      if (wrong.length > 0) wrongs.push(`${made.join(" → ")}: ${wrong.slice(0, 6).join(", ")}`);
      text = step.text;
    } catch (error) {
      wrongs.push(`${made.join(" → ")}: ${error instanceof Error ? error.stack : String(error)}`);
      break;
    }
  }
  return { made, wrongs };
}

function changesOf(before: JudgedReport, { text, mayChange = NOTHING, keepsProse }: Step): readonly string[] {
  const reading = analyseText(text);
  if (reading.kind !== "report") return ["the text is no report any more"];
  const [was, is] = [readings(before.report), readings(reading.analysis.report)];
  const cells = new Set([...was.keys(), ...is.keys()]);
  const all = squeezed(text);
  const lost = keepsProse ? proseOf(before.report).filter((line) => !all.includes(line)) : [];
  if (lost.length > 0) return [`lost: ${lost}`];
  return [...cells].flatMap((cell) => {
    const [one, other] = [was.get(cell), is.get(cell)];
    return one === other || mayChange(cell, one, other) ? [] : [`${cell}: ${one} → ${other}`];
  });
}

const NOTHING = (): boolean => false;
/** What stood nowhere may be read now; what was read stays. */
const MORE = (_: string, before: string | undefined): boolean => before === undefined;

const STEPS: readonly ((desk: Desk) => Step | undefined)[] = [
  fixed,
  fixed,
  fixed,
  allFixed,
  formatted,
  converted,
  converted,
  filled,
  pasted,
  typed,
  typed,
  typedWithHelp,
  completed,
  added,
];

function fixed({ before, dice }: Desk): Step | undefined {
  const { text } = before.report;
  const offered = before.problems.flatMap((finding) => {
    const { fixes, refused } = fixesOf(text, finding);
    if (refused.length > 0) throw new Error(`${finding.code} is refused: ${refused.map(({ flaw }) => flaw)}`);
    return fixes.map((fix) => ({ finding, fix }));
  });
  if (offered.length === 0) return undefined;
  const { finding, fix } = dice.pick(offered);
  const flaw = flawOf(before, finding, fix, judgeWith());
  if (flaw) throw new Error(`a ${fix.kind} fix of ${finding.code} is refused: ${flaw}`);
  const made = `${fix.kind} fix of ${finding.code}`;
  const after = applyEdits(text, fix.edits);
  if (fix.kind === "safe") return { made, text: after, mayChange: MORE };
  const written = fix.edits.map(({ newText }) => newText).join(" ");
  const touched = cellsAt(before.report, fix.edits);
  return {
    made,
    text: after,
    // A figure that was there is changed only where the fix writes another, or over it.
    mayChange: (cell, was, is) =>
      was === undefined || touched.has(cell) || (is !== undefined && was === "blank" && isWritten(is, written)),
  };
}

function isWritten(reading: string, written: string): boolean {
  return reading === "blank" || written.includes(reading.replace(/^“|”$/g, ""));
}

function allFixed({ before }: Desk): Step {
  const { text, refused, converged } = fixAll(before.report.text);
  if (!converged) throw new Error("fix-all does not converge");
  if (refused.length > 0) throw new Error(`fix-all: refused: ${refused.map(({ code, flaw }) => `${code} ${flaw}`)}`);
  return { made: "fix-all", text, mayChange: MORE };
}

function formatted({ before, dice }: Desk): Step {
  const alignTables = dice.below(2) === 0;
  const edits = formatEdits(before.report, { alignTables });
  return {
    made: "format",
    text: through(before, edits, REWRITING, "formatting"),
    mayChange: NOTHING,
    keepsProse: true,
  };
}

/** The text after edits that the gate has let through. */
function through(before: JudgedReport, edits: readonly Edit[], purpose: Purpose, what: string): string {
  const { text } = before.report;
  if (edits.length === 0) return text;
  const proof = prove(before, edits, purpose, judgeWith());
  if ("flaw" in proof) throw new Error(`${what} is refused: ${proof.flaw}`);
  return applyEdits(text, edits);
}

function converted({ before, dice }: Desk): Step | undefined {
  const layout = dice.pick(TARGET_LAYOUTS);
  const result = convertTables(before.report, layout);
  if ("problem" in result) return undefined;
  const { text } = before.report;
  const edits = result.text === text ? [] : [{ span: { start: 0, end: text.length }, newText: result.text }];
  return {
    made: `to ${layout}`,
    text: through(before, edits, REWRITING, layout),
    mayChange: NOTHING,
    keepsProse: true,
  };
}

function filled({ before, dice }: Desk): Step | undefined {
  const cells = [...readings(before.report).keys()];
  if (cells.length === 0) return undefined;
  const key = dice.pick(cells);
  const [table = "", row = "", column = ""] = key.split(".");
  const cell = { table, row, column } as CellRef;
  const text = dice.pick(["0", "7", "12", "305", ""]);
  const change = changeTables(before.report, { kind: "fill", cells: [{ cell, text }] });
  if ("problem" in change) return undefined;
  const after = through(before, change.edits, WRITING, "filling");
  const value = text === "" ? "blank" : text;
  return {
    made: `${key} = ${value}`,
    text: after,
    mayChange: (one, _, is) => one === key && is === value,
    keepsProse: true,
  };
}

function pasted({ before, dice }: Desk): Step | undefined {
  const grid = [0, 1].map(() => [0, 1, 2].map(() => String(dice.below(90) + 100)));
  const labels = dice.pick([
    ["", ""],
    ["规章\t", "行政规范性文件\t"],
    ["行政许可\t", "行政处罚\t"],
  ] as const);
  const text = grid.map((row, at) => `${labels[at]}${row.join("\t")}\n`).join("");
  const offset = dice.below(before.report.text.length + 1);
  const edits = pasteTable(before.report, offset, { text });
  if (!edits) return undefined;
  const values = grid.flat();
  return {
    made: "paste",
    text: through(before, edits, WRITING, "paste"),
    mayChange: (_, was, is) => (is !== undefined && values.includes(is)) || was === undefined,
  };
}

const KEYS = [..."0123456789 \t\n|,，．一二件。<"];

function typed({ before, dice }: Desk): Step {
  const { text } = before.report;
  const at = dice.below(text.length + 1);
  const newText = dice.below(4) === 0 ? "" : dice.pick(KEYS);
  const end = Math.min(text.length, at + (newText === "" ? 1 + dice.below(3) : 0));
  return { made: `type ${JSON.stringify(newText)}`, text: text.slice(0, at) + newText + text.slice(end) };
}

function typedWithHelp({ before, dice }: Desk): Step {
  const { report } = before;
  const offset = dice.below(report.text.length + 1);
  const key = dice.pick([...ROW_TRIGGERS, ...CELL_TRIGGERS]);
  const edits = CELL_TRIGGERS.includes(key) ? cellAsTyped(report, offset) : rowAsTyped(report, offset, key);
  return { made: "help with typing", text: through(before, edits, WRITING, "typing"), mayChange: MORE };
}

function completed({ before, dice }: Desk): Step | undefined {
  const { report } = before;
  const offered = completionsAt(report, dice.below(report.text.length + 1));
  if (offered.length === 0) return undefined;
  const { span, pieces } = dice.pick(offered);
  const text = applyEdits(report.text, [{ span, newText: pieces.join("") }]);
  return { made: "completion", text, mayChange: MORE };
}

function added({ before, dice }: Desk): Step | undefined {
  const table = dice.pick([...before.report.tables.keys(), "reviews"] as const);
  const kind = dice.pick(["totals", "blank-totals", "insert"] as const);
  const change = changeTables(before.report, { kind, table });
  if ("problem" in change) return undefined;
  const text = through(before, change.edits, WRITING, kind);
  const isTotal = (cell: string): boolean => cell.startsWith(`${table}.`) && /total|handled/.test(cell);
  return { made: kind, text, mayChange: (cell, was) => was === undefined || (kind !== "insert" && isTotal(cell)) };
}
