import type { Rule, Severity } from "../../server/src/rules/types";

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  information: "信息",
  hint: "提示",
};
const AUTHORITY: Readonly<Record<Rule["authority"], string>> = {
  official: "格式或条例",
  structural: "结构",
  customary: "审核惯例",
  inferred: "推断",
};
const FIX = { safe: "安全", review: "需确认", editor: "编辑器" } as const;

/**
 * The index of all rules in Markdown: name and code (with its page), title in both languages, severity, fix, authority.
 */
export function rulesIndex(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => {
    const fix = rule.fixable ? FIX[rule.fixable] : "–";
    const page = `[${rule.code}](../server/src/rules/${rule.page})`;
    return `| ${rule.name["zh-CN"]} ${page} | ${rule.title["zh-CN"]} · ${rule.title.en} | ${SEVERITY[rule.severity]}${rule.offByDefault ? "（默认关闭）" : ""} | ${fix} | ${AUTHORITY[rule.authority]} |`;
  });
  return `# 规则一览 · Rules

${rules.length} 条规则。级别是默认值，可用设置 \`nianbao.rules\` 或命令行 \`--rule 代码=级别\` 更改。修复分两种：**安全**的不改任何数和陈述，可以一次全部执行；**需确认**的由人逐条确认。写着**编辑器**的不改文字，是 VS Code 中的一条命令。

*Severities are defaults. A safe fix changes no figure and no statement; a review fix is applied one by one by a person. 编辑器 is a command of VS Code, no edit. Written by a test from the rules themselves: \`npx vitest run test/docs -u\`.*

| 名称和代码 name, code | 内容 | 级别 | 修复 | 依据 |
|---|---|---|---|---|
${rows.join("\n")}
`;
}
