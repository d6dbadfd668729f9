import path from "node:path";
import { defineConfig } from "vitest/config";
const file = path.join(import.meta.dirname, "test/editions/edition-2090.ts");
export default defineConfig({ plugins: [{ name: "x", enforce: "pre", transform(s: string, id: string) { return id.endsWith("/spec/editions/index.ts") ? { code: `${s}export { EDITION_2090 } from ${JSON.stringify(file)};\n`, map: null } : undefined; } }], test: { testTimeout: 60000, isolate: false, include: ["test/**/*.test.ts"], exclude: ["**/node_modules/**", "test/editor/**", "test/samples/**", "test/**/*.integration.test.ts"] } });
