import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Platform } from "../office/package/platform";

/** What reading and mending Word documents and workbooks needs of Node. */
export const OFFICE_PLATFORM: Platform = {
  inflate: (packed, size) => inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }),
  deflate: (bytes) => deflateRawSync(bytes),
  decodeUtf8: (bytes) => new TextDecoder().decode(bytes),
  encodeUtf8: (text) => new TextEncoder().encode(text),
};
