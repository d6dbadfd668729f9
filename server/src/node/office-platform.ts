import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { OfficePlatform } from "../office/read-office";
import { readPdfNow } from "./pdf/read-pdf";

/** What reading and mending documents needs of Node. */
export const OFFICE_PLATFORM: OfficePlatform = {
  inflate: (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }),
  deflate: (bytes) => deflateRawSync(bytes),
  decodeUtf8: (bytes) => new TextDecoder().decode(bytes),
  encodeUtf8: (text) => new TextEncoder().encode(text),
  readPdf: readPdfNow,
};
