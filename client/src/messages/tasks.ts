import { say } from "../../../server/src/base/localised";

/** What is said of checking a folder and of files that are written. */
export const TASK_WORDS = {
  checkFolder: say("检查文件夹中的年报", "check reports of the folder"),
  checkFolderDetail: say(
    "用命令行检查文件夹中的全部年报，结果列在终端和“问题”面板",
    "Checks all reports of the folder with the command line; results in the terminal and the Problems panel",
  ),
  noFolder: say(
    "没有打开文件夹。请先打开存放年报的文件夹。",
    "No folder is open. Open the folder that holds the reports first.",
  ),
  sheet: say("核对单", "check list"),
  findings: say("问题清单", "findings"),
  figures: say("年报数字", "figures"),
  notKnownReport: say(
    "这个文件不是年报，或看不出机关和年度，请先打开看看。",
    "This file is no report, or its body and year are not known; open it first.",
  ),
  noLocalFolder: say(
    "没有打开本机上的文件夹。这条命令只能用于本机上的文件。",
    "No folder of this machine is open. This command is for files of this machine.",
  ),
  writing: (name: string) => say(`正在写${name}`, `Writing the ${name}`),
  written: (name: string) => say(`已写成“${name}”`, `“${name}” is written`),
  notWrittenFile: say("没有写成文件：", "No file was written:"),
  open: say("打开", "Open"),
  showInExplorer: say("在资源管理器中显示", "Show in Explorer"),
} as const;
