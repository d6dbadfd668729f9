// The reports of an invented county, as the other tests make them.
import { build } from "esbuild";
import { inRoot } from "../../../scripts/lib/root.mjs";

/** A name of a body that would break out of any markup it was put into. */
export const HOSTILE = `"><img src=x onerror="document.title='broken'"><b>县水利局`;

/**
 * Returns the files of the first `count` bodies of the county over these years, with the list of what is due, and its
 * facts.
 */
export async function countyFiles(count, years) {
  const options = { bundle: true, write: false, format: "esm", platform: "node", logLevel: "warning" };
  const { outputFiles } = await build({ ...options, entryPoints: [inRoot("test", "support", "reports", "county.ts")] });
  const source = Buffer.from(outputFiles[0].contents).toString("base64");
  const { county } = await import(`data:text/javascript;base64,${source}`);
  const facts = county(count, years);
  const config = {
    expected: [{ bodies: "应报机关.csv", years }],
    // The configuration may say anything of a body.
    reports: [{ files: "2024/无名.txt", body: HOSTILE, year: 2024 }],
    rules: { "copied-text": "off", "duplicate-report": "off" },
  };
  const files = {
    ...facts.files,
    "2024/无名.txt": facts.files[`2024/${facts.bodies[3]}.txt`],
    "nianbao.json": JSON.stringify(config, null, 2),
    "应报机关.csv": `机关\n${facts.bodies.join("\n")}\n`,
  };
  return { files, facts };
}
