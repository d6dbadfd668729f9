import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { installExtension, startCodeServer } from "../../test/editor/bed/code-server.mjs";
import { ensureBed } from "../../test/editor/bed/install.mjs";
import { buildVsix } from "./vsix.mjs";

/**
 * Starts the real VS Code for a browser with the packed extension installed, `file` of the folder in an editor and
 * `env` around it, and gives its address, its process and a function that stops it. The address holds a secret, so that
 * no other page in the browser can talk to the editor.
 */
export async function startBrowserEditor(folder, { file, port, env } = {}) {
  const bed = await ensureBed();
  const temporary = await mkdtemp(path.join(os.tmpdir(), "nb-start-"));
  const cleanUp = () => rm(temporary, { recursive: true, force: true });
  try {
    const extensionsDir = path.join(temporary, "extensions");
    await installExtension(bed, await buildVsix(path.join(temporary, "nianbao.vsix")), extensionsDir);
    const token = randomBytes(16).toString("hex");
    const server = await startCodeServer(bed, { extensionsDir, port, token, env });
    const at = folder.split(path.sep).join("/");
    const payload = file ? [["openFile", `vscode-remote://${server.authority}${at}/${file}`]] : [];
    const query = `tkn=${token}&folder=${encodeURI(at)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
    const stop = () => server.stop().finally(cleanUp);
    return { address: `${server.url}/?${query}`, child: server.child, stop };
  } catch (error) {
    await cleanUp();
    throw error;
  }
}
