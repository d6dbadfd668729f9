import { type FontFacts, MessageLine, type Operators } from "./message-line";

/** The version that the messages below are those of; it refuses to serve another. */
const VERSION = "5.4.624";

/** A page: where its corners are, how it is turned (degrees, clockwise), and what is drawn on it. */
export interface RawPage {
  readonly view: readonly number[];
  readonly rotate: number;
  readonly operators: Operators;
}

/** A file that is being read. */
export interface RawFile {
  readonly pages: number;
  page(index: number): Promise<RawPage>;
  /** Returns what is known of a font by the name that operators have for it. */
  font(name: string): FontFacts | undefined;
  close(): Promise<void>;
}

/** Opens a file with pdf.js. Its two halves speak by messages; this is all that is needed of the other half. */
export async function openFile(data: Uint8Array): Promise<RawFile> {
  const line = new MessageLine();
  const reader = (await line.ask("worker", "main", "GetDocRequest", {
    docId: "file",
    apiVersion: VERSION,
    data,
    password: null,
    disableAutoFetch: true,
    rangeChunkSize: 65_536,
    length: data.length,
    docBaseUrl: null,
    enableXfa: false,
    evaluatorOptions: OPTIONS,
  })) as string;
  const { numPages } = await line.opened(reader);
  return {
    pages: numPages,
    async page(index) {
      const { view, rotate } = (await line.ask(reader, "file", "GetPage", { pageIndex: index })) as RawPage;
      return { view, rotate, operators: await line.operators(reader, index) };
    },
    font: (name) => line.font(name),
    async close() {
      await line.ask(reader, "file", "Terminate", null);
    },
  };
}

const OPTIONS = {
  // Larger pictures are only noted, which all of them are.
  maxImageSize: 0,
  disableFontFace: false,
  // A page of which a part cannot be read is not read.
  ignoreErrors: false,
  isEvalSupported: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  canvasMaxAreaInBytes: -1,
  fontExtraProperties: true,
  // No fonts of the machine are looked for; nothing is drawn with them.
  useSystemFonts: true,
  useWasm: false,
  useWorkerFetch: false,
  cMapUrl: null,
  iccUrl: null,
  standardFontDataUrl: null,
  wasmUrl: null,
};
