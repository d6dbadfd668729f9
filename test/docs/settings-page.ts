/** What a page on settings needs to know of one. */
interface Setting {
  readonly type: string;
  readonly order: number;
  readonly scope: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly markdownDescription: string;
}

/** The part of the extension's manifest that the page shows. */
export interface Contributions {
  readonly configuration: readonly {
    readonly title: string;
    readonly properties: Readonly<Record<string, Setting>>;
  }[];
  readonly commands: readonly { readonly command: string; readonly title: string }[];
}

/** The texts of the manifest by their keys. */
type Texts = Readonly<Record<string, string>>;

const SCOPES: Readonly<Record<string, string>> = {
  resource: "可以按文件夹设置 · per folder",
  window: "每个窗口一个 · per window",
  "language-overridable": "可以按语言设置 · per language",
};

/** The page of all settings and commands in Markdown, Chinese first. */
export function settingsPage({ configuration, commands }: Contributions, zh: Texts, en: Texts): string {
  const both = { zh: (text: string) => told(text, zh), en: (text: string) => told(text, en) };
  const categories = configuration.map(({ title, properties }) => {
    const entries = Object.entries(properties).sort(([, a], [, b]) => a.order - b.order);
    const settings = entries.map(([name, setting]) => settingText(name, setting, both));
    return `## ${both.zh(title)} · ${both.en(title)}\n\n${settings.join("\n")}`;
  });
  const rows = commands.map(({ command, title }) => `| \`${command}\` | ${both.zh(title)} · ${both.en(title)} |`);
  return `# 设置与命令 · Settings and commands

由测试从扩展的清单写成 · written by a test from the extension's manifest: \`npx vitest run test/docs -u\`

${categories.join("\n")}
## 命令 · Commands

| 命令 command | 名称 title |
|---|---|
${rows.join("\n")}
${TASKS}`;
}

interface Both {
  zh(text: string): string;
  en(text: string): string;
}

function settingText(name: string, setting: Setting, { zh, en }: Both): string {
  const { markdownDescription, default: preset, scope } = setting;
  const facts = `默认 · default: \`${JSON.stringify(preset)}\`；${SCOPES[scope] ?? scope}`;
  const values = (setting.enum ?? []).map((value, index) => {
    const text = setting.markdownEnumDescriptions?.[index] ?? "";
    return `| \`${value}\` | ${zh(text)} · ${en(text)} |`;
  });
  const table = values.length > 0 ? `\n| 值 value | |\n|---|---|\n${values.join("\n")}\n` : "";
  return `### \`${name}\`\n\n${zh(markdownDescription)}\n\n*${en(markdownDescription)}*\n\n${facts}\n${table}`;
}

/** A text of the manifest; \`%key%\` stands for one in another file. */
function told(text: string, texts: Texts): string {
  const key = /^%(.+)%$/.exec(text)?.[1];
  return key === undefined ? text : (texts[key] ?? text);
}

const TASKS = `
## 任务 · Tasks

命令“检查文件夹中的年报”运行一个类型为 \`nianbao\` 的任务，用随扩展安装的命令行检查，不需要另装 Node；规则级别和语言用上面的设置。要改路径或加选项，写进 \`.vscode/tasks.json\`：

*The command that checks a folder runs a task of the type \`nianbao\`: the command line that comes with the extension, run by the editor's own Node, with the settings above. To give paths or options, write it into \`.vscode/tasks.json\`:*

\`\`\`json
{
  "version": "2.0.0",
  "tasks": [
    { "label": "检查 2023 年", "type": "nianbao", "paths": ["2023"], "args": ["--max-warnings", "0"] }
  ]
}
\`\`\`

自己装了命令行的，也可以用普通任务；\`$nianbao\` 读 \`--format github\` 的输出，用于没有打开的文件。\`nianbao.diagnosticMode\` 为 \`workspace\` 时“问题”面板里已经有全部结果，不用再加。

*With the command line installed, an ordinary task does as well; \`$nianbao\` reads the output of \`--format github\`, for files that are not open. Where \`nianbao.diagnosticMode\` is \`workspace\`, the Problems panel has everything already.*

\`\`\`json
{
  "label": "nianbao",
  "type": "shell",
  "command": "nianbao check --format github .",
  "problemMatcher": "$nianbao"
}
\`\`\`

VS Code 从终端里读普通任务的输出；终端太窄、中文文件名恰好折行时，读到的文件名会多出一个空格，这时请把终端拉宽，或用 \`nianbao\` 类型的任务，它不经过终端。

*VS Code reads the output of an ordinary task off the terminal; where a Chinese file name is wrapped in a narrow one, it reads a space too many. Tasks of the type \`nianbao\` do not pass through the terminal.*
`;
