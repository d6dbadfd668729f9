import { WorkerMessageHandler } from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { cmapNamed } from "./cmaps";

/** The version that the messages below are those of; it refuses to serve another. */
const VERSION = "5.4.624";

/** The kinds of answers, of steps of streams, and what is asked for, as pdf.js numbers them. */
const ANSWER = { data: 1, error: 2 } as const;
const STREAM = { close: 3, enqueue: 4, error: 5, startComplete: 8 } as const;
const FOR_PRINTING = 0x04;

/** What pdf.js says of a font. */
export interface FontFacts {
  readonly error?: unknown;
  readonly extra?: {
    readonly type?: string;
    readonly fontMatrix?: readonly number[];
    readonly vertical?: boolean;
    readonly toUnicode?: { has(code: number): boolean; get(code: number): string | undefined };
  };
}

/** The operators of a page, each with its arguments. */
export interface Operators {
  readonly kinds: number[];
  readonly args: (readonly unknown[] | null)[];
}

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

/** Thrown where pdf.js gives up; `name` is its name for the reason. */
export class PdfjsError extends Error {
  constructor(reason: unknown) {
    const { name, message } = (reason ?? {}) as { name?: string; message?: string };
    super(message ?? String(reason));
    this.name = name ?? "Error";
  }
}

interface Message {
  readonly targetName: string;
  readonly sourceName: string;
  readonly action?: string;
  readonly callback?: number;
  readonly callbackId?: number;
  readonly stream?: number;
  readonly streamId?: number;
  readonly data?: unknown;
  readonly chunk?: { readonly fnArray: number[]; readonly argsArray: (unknown[] | null)[] };
  readonly reason?: unknown;
}

interface Waiting {
  resolve(data: unknown): void;
  reject(reason: Error): void;
}

/** Opens a file with pdf.js. Its two halves speak by messages; this is all that is needed of the other half. */
export async function openFile(data: Uint8Array): Promise<RawFile> {
  const line = openLine();
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
    font: (name) => line.fonts.get(name),
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

function openLine() {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  const waiting = new Map<number, Waiting>();
  const streams = new Map<number, Waiting & { readonly operators: Operators }>();
  const fonts = new Map<string, FontFacts>();
  let last = 0;
  let opening: Waiting | undefined;

  // What waits for an answer is never asked within the message that leads to it.
  const say = (message: Message & object): void =>
    queueMicrotask(() => {
      for (const listener of [...listeners]) listener({ data: message });
    });

  const receive = (message: Message): void => {
    if (message.stream !== undefined) stream(message);
    else if (message.callback !== undefined) answered(message);
    else if (message.action !== undefined) asked(message, message.action);
  };

  const stream = ({ stream: step, streamId = 0, chunk, reason }: Message): void => {
    const open = streams.get(streamId);
    if (step === STREAM.enqueue && chunk) {
      // The lists are emptied by their owner once they are sent.
      for (const kind of chunk.fnArray) open?.operators.kinds.push(kind);
      for (const args of chunk.argsArray) open?.operators.args.push(args);
    } else if (step === STREAM.close) open?.resolve(undefined);
    else if (step === STREAM.error || (step === STREAM.startComplete && reason)) open?.reject(new PdfjsError(reason));
  };

  const answered = ({ callback, callbackId = 0, data, reason }: Message): void => {
    const one = waiting.get(callbackId);
    waiting.delete(callbackId);
    if (callback === ANSWER.error) one?.reject(new PdfjsError(reason));
    else one?.resolve(data);
  };

  const asked = ({ sourceName, targetName, callbackId, data }: Message, action: string): void => {
    if (action === "GetDoc") opening?.resolve((data as { pdfInfo: unknown }).pdfInfo);
    else if (action === "DocException") opening?.reject(new PdfjsError(data));
    else if (action === "commonobj") {
      const [name, kind, facts] = data as [string, string, FontFacts];
      if (kind === "Font") fonts.set(name, facts);
    }
    if (callbackId === undefined) return;
    const back = { sourceName: targetName, targetName: sourceName, callbackId };
    const { type, name } = (data ?? {}) as { type?: string; name?: string };
    const cmap = action === "FetchBinaryData" && type === "cMapReaderFactory" ? cmapNamed(name ?? "") : undefined;
    // Neither passwords nor fonts are given.
    if (cmap) say({ ...back, callback: ANSWER.data, data: { cMapData: cmap, isCompressed: true } });
    else say({ ...back, callback: ANSWER.error, reason: new PdfjsError({ name: "Error", message: action }) });
  };

  WorkerMessageHandler.initializeFromPort({
    addEventListener: (_: string, listener: (event: { data: unknown }) => void) => listeners.push(listener),
    postMessage: receive,
  });

  return {
    fonts,
    ask: (targetName: string, sourceName: string, action: string, data: unknown): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const callbackId = ++last;
        waiting.set(callbackId, { resolve, reject });
        say({ targetName, sourceName, action, callbackId, data });
      }),
    opened: (reader: string): Promise<{ readonly numPages: number }> =>
      new Promise((resolve, reject) => {
        opening = { resolve: (info) => resolve(info as { numPages: number }), reject };
        say({ targetName: reader, sourceName: "file", action: "Ready", data: null });
      }),
    operators: (reader: string, index: number): Promise<Operators> =>
      new Promise((resolve, reject) => {
        const streamId = ++last;
        const operators: Operators = { kinds: [], args: [] };
        streams.set(streamId, { operators, resolve: () => resolve(operators), reject });
        const data = {
          pageId: index,
          pageIndex: index,
          intent: FOR_PRINTING,
          cacheKey: String(index),
          annotationStorage: null,
          modifiedIds: new Set(),
        };
        const desiredSize = Number.MAX_SAFE_INTEGER;
        say({
          targetName: reader,
          sourceName: "file",
          action: "GetOperatorList",
          streamId,
          data,
          desiredSize,
        } as Message);
      }),
  };
}
