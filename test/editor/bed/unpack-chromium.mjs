// Runs inside the bed, with TMPDIR naming the folder to unpack into.
import path from "node:path";
import chromium, { inflate } from "@sparticuz/chromium";

const executable = await chromium.executablePath();
// Shared libraries (NSS and the like) for a machine that has none; used only where Chromium does not start without
// them.
await inflate(path.resolve("node_modules/@sparticuz/chromium/bin/al2023.tar.br"));
console.log(`  ${path.basename(executable)} ✓`);
