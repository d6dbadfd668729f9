// `npm run test:editor`: only the tests in a real VS Code.
import { summary } from "./lib/counts.mjs";
import { ensureDependencies } from "./lib/dependencies.mjs";

await ensureDependencies();
const { runEditorTests } = await import("./lib/editor-tests.mjs");
const counts = await runEditorTests();
console.log(`\n${summary(counts)}`);
process.exit(counts.failed === 0 ? 0 : 1);
