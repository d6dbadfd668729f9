// `npm test`: everything, from a fresh clone on. `npm test -- types lint` runs the steps named.
// Ends with one line, `N passed, N failed`; where NIANBAO_REPORTS names a folder of sample reports, they are checked
// too.
import { add, bad, ofExit, ok, summary } from "./lib/counts.mjs";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { inRoot } from "./lib/root.mjs";
import { runNode } from "./lib/run.mjs";
import { announce, paint } from "./lib/say.mjs";
import { runVitest } from "./lib/vitest.mjs";

const tool = (...file) => inRoot("node_modules", ...file);
const node = async (file, ...args) => ofExit(await runNode(file, args));
const tsc = (project) => node(tool("typescript", "bin", "tsc"), "-p", inRoot(project));
const stage = (...projects) =>
  runVitest({ config: "vitest.config.mts", options: projects.map((project) => `--project=${project}`) });

/** Each step by its name: what it is called, and a function that gives the tests it counts for. */
const steps = {
  setup: ["准备 · Set-up", () => ensureDependencies().then(() => ok)],
  core: ["类型（核心，无 Node、无 DOM） · Types of the core", () => tsc("server/tsconfig.core.json")],
  types: ["类型 · Types", () => tsc("tsconfig.json")],
  "browser-types": [
    "类型（浏览器） · Types of what runs in a browser",
    async () =>
      (
        await Promise.all(
          [
            "browser",
            "client/src/web",
            ...["table-panel", "overview", "comparison"].map((panel) => `client/src/${panel}/webview`),
          ].map(tsc),
        )
      ).reduce(add),
  ],
  "editor-types": ["类型（编辑器测试） · Types of the editor suite", () => tsc("test/editor/tsconfig.json")],
  lint: [
    "格式与规范 · Lint and format",
    () => node(tool("@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings", "."),
  ],
  knip: ["无用的代码与依赖 · Unused code", () => node(tool("knip", "bin", "knip.js"))],
  build: ["构建 · Build", () => node(inRoot("esbuild.mjs"), "--production")],
  unit: [
    "单元、性质、加一个版本 · Unit and property tests, an edition added",
    () => stage("unit", "edition", "edition-shared-table"),
  ],
  integration: [
    "协议、命令行、穷举、大文件 · Protocol, command line, everything in every layout, large files",
    () => stage("integration"),
  ],
  package: ["打包 · Package", () => node(inRoot("scripts", "package.mjs"))],
  page: [
    "单页（真实的 Chromium） · The page in a real Chromium",
    async () => (await import("../test/browser/run.mjs")).runPageTests(),
  ],
  editor: ["真实的 VS Code · A real VS Code", async () => (await import("./lib/editor-tests.mjs")).runEditorTests()],
  samples: ["样本报告 · Sample reports", () => runVitest({ config: "vitest.samples.config.mts" })],
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in steps));
if (unknown.length > 0) throw new Error(`没有这一步 · no such step: ${unknown.join(", ")}`);
const chosen =
  named.length > 0 ? named : Object.keys(steps).filter((name) => name !== "samples" || process.env.NIANBAO_REPORTS);

const failures = [];
let total = { passed: 0, failed: 0 };
for (const name of chosen) {
  const [title, step] = steps[name];
  announce(title);
  const start = Date.now();
  const counts = await step().catch((error) => {
    console.error(error);
    return bad;
  });
  total = add(total, counts);
  if (counts.failed > 0) failures.push(name);
  const verdict = counts.failed === 0 ? paint("green", "✓") : paint("red", "✗");
  console.log(`${verdict} ${name}: ${summary(counts)} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}
if (failures.length > 0) console.log(`\n未通过 · Failed: ${failures.join(", ")}`);
console.log(`\n${summary(total)}`);
process.exit(total.failed === 0 ? 0 : 1);
