// `npm run test:editor [-- words]`: only the tests in a real VS Code; with words, only the windows whose titles have
// them.
import { summary } from "./lib/counts.mjs";
import { ensureDependencies } from "./lib/dependencies.mjs";

await ensureDependencies();
const { runEditorTests } = await import("./lib/editor-tests.mjs");
const counts = await runEditorTests(process.argv.slice(2).join(" "));
console.log(`\n${summary(counts)}`);
process.exit(counts.failed === 0 ? 0 : 1);
