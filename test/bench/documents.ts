import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { OFFICE_PLATFORM } from "../../server/src/node/office-platform";
import { readOffice } from "../../server/src/office/read-office";
import { officePieces, wordReport } from "../support/office/files";
import { random } from "../support/random/random";
import { consistentFigures } from "../support/reports/figures";

/** Writes so many reports as Word documents into one folder, and the text that is read from each into another. */
export function writeDocuments(folders: { readonly text: string; readonly docx: string }, count: number): void {
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  for (let at = 0; at < count; at++) {
    const bytes = wordReport(officePieces("2021", consistentFigures("2021", random(at))));
    const office = readOffice(bytes, OFFICE_PLATFORM);
    if (typeof office === "string") throw new Error(office);
    writeFileSync(path.join(folders.docx, `${at}.docx`), bytes);
    writeFileSync(path.join(folders.text, `${at}.txt`), office.text);
  }
}
