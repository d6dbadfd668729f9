// A headless Chromium that can show Chinese text whatever fonts the machine has.
import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

/** Starts the bed's Chromium (or the one named by CHROMIUM) and gives playwright's browser. */
export async function launchChromium(bed) {
  const { chromium } = createRequire(path.join(bed, "package.json"))("playwright-core");
  const executablePath = process.env.CHROMIUM ?? path.join(bed, "chromium", "chromium");
  const env = { ...process.env, FONTCONFIG_FILE: await fontConfig(bed) };
  const libraries = path.join(bed, "chromium", "al2023", "lib");
  const starts = spawnSync(executablePath, ["--version"], { env }).status === 0;
  if (!starts) env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  // Tests may run as root in a container, where Chromium's sandbox cannot start; it shows nothing but our own server.
  return chromium.launch({ executablePath, headless: true, args: ["--no-sandbox", "--font-render-hinting=none"], env });
}

/** A fontconfig file that adds the bed's Chinese font to those of the machine. */
async function fontConfig(bed) {
  const folder = path.join(bed, "fontconfig");
  const file = path.join(folder, "fonts.conf");
  const fonts = path.join(bed, "node_modules", "@embedpdf", "fonts-sc", "fonts");
  await mkdir(folder, { recursive: true });
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <dir>${path.join(bed, "chromium", "fonts")}</dir>
  <cachedir>${path.join(folder, "cache")}</cachedir>
</fontconfig>
`,
  );
  return file;
}
