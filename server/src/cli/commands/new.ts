import path from "node:path";
import type { Localised } from "../../base/localised";
import { type NewReportOptions, newReport } from "../../features/new-report/new-report";
import { NEW_REPORT_LAYOUTS, newReportDoubt, newReportProblem } from "../../features/new-report/new-report-problems";
import type { LayoutId } from "../../layout/types";
import { readReport } from "../../model/report";
import type { Report } from "../../model/types";
import { readSource } from "../files/read-source";
import { type ExitCode, type Io, refuse } from "../io";
import { SKIP_REASONS } from "../messages";
import type { RunOptions } from "../pipeline/run";
import type { AddCommand } from "./command";
import {
  encodingOption,
  type FileFlags,
  layoutOption,
  localeOption,
  runOptions,
  toCount,
  withExitCodes,
} from "./options";
import { type OutputFlags, toOutput, withOutputOption } from "./output";

interface NewFlags extends FileFlags, OutputFlags {
  readonly body: string;
  readonly year: number;
  readonly layout: LayoutId;
  /** The file of last year's report. */
  readonly from?: string | undefined;
}

type NewOptions = Pick<RunOptions, "locale" | "encoding"> & Pick<NewFlags, "body" | "year" | "layout" | "from">;

/** Adds `new`. */
export const addNew: AddCommand = (program, io, end) => {
  const command = program
    .command("new")
    .description(
      "起草一份年报：标题、六个部分、当年格式的空表，需要填写的地方写明“请填写”，结果写到标准输出\n" +
        "begin a report: title, six sections, the year's blank tables, and what is to be written; goes to standard output",
    )
    .requiredOption("--body <name>", "机关名称\nname of the body")
    .requiredOption("--year <year>", "报告年度\nyear of the report", toCount)
    .option("--from <file>", "上年的报告，填入上年结转和现行有效件数\nlast year's report, to carry figures over from")
    .addOption(layoutOption(NEW_REPORT_LAYOUTS).default("pipe-rows"))
    .addOption(localeOption())
    .addOption(encodingOption());
  withExitCodes(withOutputOption(command), EXIT_CODES).action(async (flags: NewFlags) => {
    const { body, year, layout, from } = flags;
    const options = { ...runOptions(flags), body, year, layout, from };
    end(await toOutput(flags, options, io, (to) => startReport(options, to)));
  });
};

const EXIT_CODES = {
  0: "已起草 · begun",
  2: "用法有误，或上年的报告读不了、不合用 · wrong use, or a report of last year that cannot be read or used",
};

/** Prints a new report; nothing if the year has no form or last year's report is of another year. */
async function startReport(options: NewOptions, io: Io): Promise<ExitCode> {
  const { body, year, layout, from, locale } = options;
  const said = (message: Localised): string => `${from === undefined ? "" : `${from}: `}${message[locale]}`;
  const lastYear = from === undefined ? undefined : await reportIn(from, options, io);
  if (lastYear && "reason" in lastYear) return refuse(io, said(lastYear.reason));
  const request: NewReportOptions = { body, year, layout, ...(lastYear ? { lastYear } : {}) };
  const problem = newReportProblem(request);
  if (problem) return refuse(io, said(problem));
  const doubt = newReportDoubt(request);
  if (doubt) io.err(`${said(doubt)}\n`);
  io.out(newReport(request));
  return 0;
}

async function reportIn(
  file: string,
  { encoding }: NewOptions,
  io: Io,
): Promise<Report | { readonly reason: Localised }> {
  const stdin = file === "-" ? await io.readStdin().catch(() => undefined) : undefined;
  const absolute = file === "-" ? undefined : path.resolve(io.cwd, file);
  const source = readSource({ path: absolute, stdin, explicit: true }, encoding);
  return typeof source === "string" ? { reason: SKIP_REASONS[source] } : readReport(source.text);
}
