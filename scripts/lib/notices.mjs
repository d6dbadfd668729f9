// The notices of the packages that the bundles hold: version, licence, why they are there, and the text of the licence.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Why each package is bundled. A package that is not listed fails the build: somebody has to say what it is for. */
const WHY = new Map([
  ["commander", "命令行的选项 · options of the command line"],
  ["fdir", "tinyglobby 列出文件夹 · lists folders for tinyglobby"],
  ["fflate", "Word、Excel 文件的压缩 · compression of Word documents and workbooks"],
  ["minimatch", "vscode-languageclient 匹配文件名 · matches file names for vscode-languageclient"],
  ["balanced-match", "brace-expansion 找成对的括号 · finds pairs of braces for brace-expansion"],
  ["brace-expansion", "minimatch 展开大括号 · braces in patterns of minimatch"],
  ["get-east-asian-width", "字符占几列 · how many columns a character takes"],
  ["ignore", "按 .gitignore 略过文件 · passes over files as .gitignore says"],
  ["pdfjs-dist", "读取 PDF · reads PDF files"],
  ["picomatch", "tinyglobby 匹配模式 · matches patterns for tinyglobby"],
  ["semver", "vscode-languageclient 比较版本 · compares versions for vscode-languageclient"],
  ["tinyglobby", "找出要检查的文件 · finds the files to check"],
  ["vscode-jsonrpc", "语言服务器协议的消息 · messages of the language server protocol"],
  ["vscode-languageclient", "VS Code 一侧的语言客户端 · the client in VS Code"],
  ["vscode-languageserver", "语言服务器 · the language server"],
  ["vscode-languageserver-protocol", "语言服务器协议 · the protocol of language servers"],
  ["vscode-languageserver-textdocument", "打开的文档 · documents that are open"],
  ["vscode-languageserver-types", "语言服务器协议的类型 · types of the protocol"],
]);

/**
 * Returns the notices for what went into bundles, given esbuild's metafiles and the folder that their paths start from.
 */
export function noticesOf(metafiles, root) {
  const notices = [...bundled(metafiles, root)].map(([name, folder]) => notice(name, folder));
  return `${HEAD}\n${notices.join(`\n${"=".repeat(78)}\n\n`)}`;
}

/** Returns the packages that went into bundles by name, version and licence, in a fixed order. */
export function packagesOf(metafiles, root) {
  return [...bundled(metafiles, root)].map(([name, folder]) => {
    const { version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    return { name, version, license };
  });
}

/** Returns the folders of the packages that went into bundles, by their names in a fixed order. */
function bundled(metafiles, root) {
  const folders = new Map();
  for (const { inputs } of metafiles)
    for (const input of Object.keys(inputs)) {
      const [folder, name] = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)(?=\/)/.exec(input) ?? [];
      if (name) folders.set(name, path.resolve(root, folder));
    }
  return new Map([...folders].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const HEAD = `本软件包含下列第三方软件包。
This software contains the packages below.

${"=".repeat(78)}
`;

function notice(name, folder) {
  const { version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const why = WHY.get(name);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (!why) throw new Error(`没有说明为什么打包 · no reason given for bundling: ${name}`);
  if (!license || !file || !existsSync(path.join(folder, file)))
    throw new Error(`没有许可证 · without a licence: ${name}`);
  const text = readFileSync(path.join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
  return `${name} ${version}\n许可证 · Licence: ${license}\n用途 · Why: ${why}\n\n${text}\n`;
}
