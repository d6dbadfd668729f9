import adobeGB1UCS2 from "pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap";
import gBEUCH from "pdfjs-dist/cmaps/GB-EUC-H.bcmap";
import gBEUCV from "pdfjs-dist/cmaps/GB-EUC-V.bcmap";
import gBH from "pdfjs-dist/cmaps/GB-H.bcmap";
import gBV from "pdfjs-dist/cmaps/GB-V.bcmap";
import gBKEUCH from "pdfjs-dist/cmaps/GBK-EUC-H.bcmap";
import gBKEUCV from "pdfjs-dist/cmaps/GBK-EUC-V.bcmap";
import gBK2KH from "pdfjs-dist/cmaps/GBK2K-H.bcmap";
import gBK2KV from "pdfjs-dist/cmaps/GBK2K-V.bcmap";
import gBKpEUCH from "pdfjs-dist/cmaps/GBKp-EUC-H.bcmap";
import gBKpEUCV from "pdfjs-dist/cmaps/GBKp-EUC-V.bcmap";
import gBpcEUCH from "pdfjs-dist/cmaps/GBpc-EUC-H.bcmap";
import gBpcEUCV from "pdfjs-dist/cmaps/GBpc-EUC-V.bcmap";
import uniGBUCS2H from "pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap";
import uniGBUCS2V from "pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap";
import uniGBUTF8H from "pdfjs-dist/cmaps/UniGB-UTF8-H.bcmap";
import uniGBUTF8V from "pdfjs-dist/cmaps/UniGB-UTF8-V.bcmap";
import uniGBUTF16H from "pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap";
import uniGBUTF16V from "pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap";
import uniGBUTF32H from "pdfjs-dist/cmaps/UniGB-UTF32-H.bcmap";
import uniGBUTF32V from "pdfjs-dist/cmaps/UniGB-UTF32-V.bcmap";

/**
 * The predefined CMaps of simplified Chinese (ISO 32000-1, 9.7.5.2) and the one from their characters to Unicode.
 * Others belong to languages that no report is written in; text in them is not read.
 */
const CMAPS: Readonly<Record<string, Uint8Array>> = {
  "Adobe-GB1-UCS2": adobeGB1UCS2,
  "GB-EUC-H": gBEUCH,
  "GB-EUC-V": gBEUCV,
  "GB-H": gBH,
  "GB-V": gBV,
  "GBK-EUC-H": gBKEUCH,
  "GBK-EUC-V": gBKEUCV,
  "GBK2K-H": gBK2KH,
  "GBK2K-V": gBK2KV,
  "GBKp-EUC-H": gBKpEUCH,
  "GBKp-EUC-V": gBKpEUCV,
  "GBpc-EUC-H": gBpcEUCH,
  "GBpc-EUC-V": gBpcEUCV,
  "UniGB-UCS2-H": uniGBUCS2H,
  "UniGB-UCS2-V": uniGBUCS2V,
  "UniGB-UTF16-H": uniGBUTF16H,
  "UniGB-UTF16-V": uniGBUTF16V,
  "UniGB-UTF32-H": uniGBUTF32H,
  "UniGB-UTF32-V": uniGBUTF32V,
  "UniGB-UTF8-H": uniGBUTF8H,
  "UniGB-UTF8-V": uniGBUTF8V,
};

/** Returns a predefined CMap in the packed form that pdf.js reads. */
export function cmapNamed(name: string): Uint8Array | undefined {
  return CMAPS[name];
}
