import { checkReport } from "../../analysis/analyse";
import { judgedAs, judgeWith } from "../../analysis/fixing/judge";
import { say } from "../../base/localised";
import { convertTables, TARGET_LAYOUTS } from "../../edits/convert";
import { editRefused, type Flaw, prove, REWRITING } from "../../edits/gate/gate";
import type { LayoutId } from "../../layout/types";
import { type ExitCode, type Io, refuse } from "../io";
import { type LoadedReport, openRun, type RunOptions } from "../pipeline/run";
import type { AddCommand } from "./command";
import { type FileFlags, layoutOption, PATHS, runOptions, withExitCodes, withFileOptions } from "./options";
import { type OutputFlags, toOutput, withOutputOption } from "./output";

type ConvertFlags = FileFlags & OutputFlags & Pick<ConvertOptions, "layout">;

interface ConvertOptions extends RunOptions {
  readonly layout: LayoutId;
}

/** Adds `convert`. */
export const addConvert: AddCommand = (program, io, end) => {
  const command = program
    .command("convert")
    .description(
      "把一份年报的表格改成另一种写法，数字不变，行名和列名按格式写，结果以 UTF-8 写到标准输出；一次一份，没有把握时不改\n" +
        "print one report with its tables in another layout, the same figures and the form's labels, in UTF-8; nothing for several reports, or where that is not certain",
    )
    .argument("[paths...]", PATHS)
    .addOption(layoutOption(TARGET_LAYOUTS).makeOptionMandatory());
  withExitCodes(withOutputOption(withFileOptions(command)), EXIT_CODES).action(
    async (paths: string[], flags: ConvertFlags) => {
      const options = { ...runOptions(flags), layout: flags.layout };
      end(await toOutput(flags, { ...options, overReports: true }, io, (to) => convert(paths, options, to)));
    },
  );
};

const EXIT_CODES = {
  0: "已改写，或已经是这种写法 · converted, or written so already",
  2: "用法有误，或不止一份，或读不了，或没有把握 · wrong use, several reports, one that cannot be read, or no certainty",
};

const ONE_AT_A_TIME = say(
  "convert 一次只转换一份年报，请指明一个文件",
  "convert takes one report at a time; name a single file",
);

/**
 * Prints one report with its tables in another layout; nothing if there are several reports or a figure is not certain.
 */
async function convert(paths: readonly string[], options: ConvertOptions, io: Io): Promise<ExitCode> {
  const loaded: LoadedReport[] = [];
  const run = await openRun(paths, options, io);
  // The rest is read too, as each file that is left out is named; two tell that there are several.
  for (const report of run.reports()) if (loaded.length < 2) loaded.push(report);
  run.end();
  if (run.failed) return 2;
  const [only, another] = loaded;
  if (!only || another) return refuse(io, ONE_AT_A_TIME[options.locale]);
  const converted = convertTables(only.report, options.layout);
  if ("problem" in converted) return refuse(io, `${only.name}: ${converted.problem[options.locale]}`);
  const flaw = flawOfConversion(only, converted.text);
  if (flaw) return refuse(io, `${only.name}: ${editRefused(flaw)[options.locale]}`);
  io.out(converted.text);
  return 0;
}

/** Returns why a converted text must not be given out, if it does not say the same as the report. */
function flawOfConversion({ report, analysis }: LoadedReport, converted: string): Flaw | undefined {
  const { text } = report;
  if (converted === text) return undefined;
  const whole = [{ span: { start: 0, end: text.length }, newText: converted }];
  const proof = prove(judgedAs(checkReport(report, analysis)), whole, REWRITING, judgeWith({ analysis }));
  return "flaw" in proof ? proof.flaw : undefined;
}
