// The reports of an invented county, as the other tests make them.
import { build } from "esbuild";
import { inRoot } from "../../../scripts/lib/root.mjs";

/** Returns the files of the first `count` bodies of the county over these years, with the list of what is due, and its facts. */
export async function countyFiles(count, years) {
  const options = { bundle: true, write: false, format: "esm", platform: "node", logLevel: "warning" };
  const { outputFiles } = await build({ ...options, entryPoints: [inRoot("test", "support", "county.ts")] });
  const source = Buffer.from(outputFiles[0].contents).toString("base64");
  const { county } = await import(`data:text/javascript;base64,${source}`);
  const facts = county(count, years);
  const config = {
    expected: [{ bodies: "应报机关.csv", years }],
    rules: { "copied-text": "off", "duplicate-report": "off" },
  };
  const files = {
    ...facts.files,
    "nianbao.json": JSON.stringify(config, null, 2),
    "应报机关.csv": `机关\n${facts.bodies.join("\n")}\n`,
  };
  return { files, facts };
}
