import { existsSync } from "node:fs";
import { resolve } from "node:path";

/**
 * The folder with the real reports: NIANBAO_REPORTS, or `shared/reports` beside the checkout. Throws where it is not
 * there: these tests are only run where it is.
 */
export function reportsFolder(): string {
  const folder = resolve(process.env.NIANBAO_REPORTS ?? "../shared/reports");
  if (!existsSync(folder)) throw new Error(`No reports at ${folder}; set NIANBAO_REPORTS`);
  return folder;
}
