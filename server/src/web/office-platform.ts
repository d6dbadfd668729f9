import { deflateSync, inflateSync } from "fflate";
import type { Platform } from "../office/package/platform";

/**
 * What reading and mending Word documents and workbooks needs of a browser. A browser's own decompression can only be
 * awaited, which the core does not do, so a package brings that.
 */
export const OFFICE_PLATFORM: Platform = {
  inflate(packed, size) {
    // One byte more than there should be, so that data which goes on is told from data that ends there.
    const unpacked = inflateSync(packed, { out: new Uint8Array(size + 1) });
    if (unpacked.length > size) throw new RangeError(`More than ${size} bytes`);
    return unpacked;
  },
  deflate: (bytes) => deflateSync(bytes),
  decodeUtf8: (bytes) => new TextDecoder().decode(bytes),
  encodeUtf8: (text) => new TextEncoder().encode(text),
};
