import { readPages } from "../office/pdf/document";
import type { Page } from "../office/pdf/page";
import { printBlocks } from "../office/print-blocks";
import { OfficeError, type OfficeProblem } from "../office/problem";
import type { OfficeText } from "../office/read-office";
import { PdfjsError } from "./message-line";
import { readPage } from "./read-page";
import { openFile } from "./reading-half";

/** More pages than this, and more characters, no report has. */
const MOST_PAGES = 500;
const MOST_CHARACTERS = 2_000_000;

/** Reads a PDF as text; resolves to the problem if it gives none. Never rejects. */
export async function readPdf(bytes: Uint8Array): Promise<OfficeText | OfficeProblem> {
  try {
    const { blocks, omitted } = readPages(await pagesOf(bytes));
    return { kind: "pdf", text: printBlocks(blocks).text, pieces: [], omitted };
  } catch (error) {
    if (error instanceof OfficeError) return error.problem;
    return error instanceof PdfjsError && error.name === "PasswordException" ? "encrypted" : "damaged";
  }
}

async function pagesOf(bytes: Uint8Array): Promise<readonly Page[]> {
  const file = await openFile(bytes);
  if (file.pages > MOST_PAGES) throw new OfficeError("too-large");
  const pages: Page[] = [];
  let characters = 0;
  for (let index = 0; index < file.pages; index++) {
    const page = readPage(await file.page(index), file.font);
    characters += page.glyphs.length;
    if (characters > MOST_CHARACTERS) throw new OfficeError("too-large");
    pages.push(page);
  }
  await file.close();
  return pages;
}
