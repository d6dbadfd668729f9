import { WorkerMessageHandler } from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { cmapNamed } from "./cmaps";

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
  readonly desiredSize?: number;
  readonly data?: unknown;
  readonly chunk?: { readonly fnArray: number[]; readonly argsArray: (unknown[] | null)[] };
  readonly reason?: unknown;
}

interface Waiting {
  resolve(data: unknown): void;
  reject(reason: Error): void;
}

/** The end of the line at which pdf.js is asked and answers: its half that reads is at the other end. */
export class MessageLine {
  readonly #listeners: ((event: { data: unknown }) => void)[] = [];
  readonly #waiting = new Map<number, Waiting>();
  readonly #streams = new Map<number, Waiting & { readonly operators: Operators }>();
  readonly #fonts = new Map<string, FontFacts>();
  #last = 0;
  #opening: Waiting | undefined;

  constructor() {
    WorkerMessageHandler.initializeFromPort({
      addEventListener: (_: string, listener: (event: { data: unknown }) => void) => this.#listeners.push(listener),
      postMessage: (message: Message) => this.#receive(message),
    });
  }

  /** Returns what is known so far of a font by its name. */
  font(name: string): FontFacts | undefined {
    return this.#fonts.get(name);
  }

  /** Asks one thing and returns the answer; rejects with a {@link PdfjsError}, as the others below do. */
  ask(targetName: string, sourceName: string, action: string, data: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const callbackId = ++this.#last;
      this.#waiting.set(callbackId, { resolve, reject });
      this.#say({ targetName, sourceName, action, callbackId, data });
    });
  }

  /** Waits for a file to be open. */
  opened(reader: string): Promise<{ readonly numPages: number }> {
    return new Promise((resolve, reject) => {
      this.#opening = { resolve: (info) => resolve(info as { numPages: number }), reject };
      this.#say({ targetName: reader, sourceName: "file", action: "Ready", data: null });
    });
  }

  /** Returns what is drawn on a page, by its index. */
  operators(reader: string, index: number): Promise<Operators> {
    return new Promise((resolve, reject) => {
      const streamId = ++this.#last;
      const operators: Operators = { kinds: [], args: [] };
      this.#streams.set(streamId, { operators, resolve: () => resolve(operators), reject });
      const data = {
        pageId: index,
        pageIndex: index,
        intent: FOR_PRINTING,
        cacheKey: String(index),
        annotationStorage: null,
        modifiedIds: new Set(),
      };
      const desiredSize = Number.MAX_SAFE_INTEGER;
      this.#say({ targetName: reader, sourceName: "file", action: "GetOperatorList", streamId, data, desiredSize });
    });
  }

  /** What waits for an answer is never asked within the message that leads to it. */
  #say(message: Message): void {
    queueMicrotask(() => {
      for (const listener of [...this.#listeners]) listener({ data: message });
    });
  }

  #receive(message: Message): void {
    if (message.stream !== undefined) this.#goOn(message);
    else if (message.callback !== undefined) this.#answer(message);
    else if (message.action !== undefined) this.#serve(message, message.action);
  }

  /** Takes the next part of what is drawn on a page. */
  #goOn({ stream, streamId = 0, chunk, reason }: Message): void {
    const open = this.#streams.get(streamId);
    if (stream === STREAM.enqueue && chunk) {
      // The lists are emptied by their owner once they are sent.
      for (const kind of chunk.fnArray) open?.operators.kinds.push(kind);
      for (const args of chunk.argsArray) open?.operators.args.push(args);
    } else if (stream === STREAM.close) open?.resolve(undefined);
    else if (stream === STREAM.error || (stream === STREAM.startComplete && reason))
      open?.reject(new PdfjsError(reason));
  }

  #answer({ callback, callbackId = 0, data, reason }: Message): void {
    const one = this.#waiting.get(callbackId);
    this.#waiting.delete(callbackId);
    if (callback === ANSWER.error) one?.reject(new PdfjsError(reason));
    else one?.resolve(data);
  }

  /** Takes what the other half tells, and answers what it asks for: CMaps are given, neither passwords nor fonts. */
  #serve({ sourceName, targetName, callbackId, data }: Message, action: string): void {
    if (action === "GetDoc") this.#opening?.resolve((data as { pdfInfo: unknown }).pdfInfo);
    else if (action === "DocException") this.#opening?.reject(new PdfjsError(data));
    else if (action === "commonobj") {
      const [name, kind, facts] = data as [string, string, FontFacts];
      if (kind === "Font") this.#fonts.set(name, facts);
    }
    if (callbackId === undefined) return;
    const back = { sourceName: targetName, targetName: sourceName, callbackId };
    const { type, name } = (data ?? {}) as { type?: string; name?: string };
    const cmap = action === "FetchBinaryData" && type === "cMapReaderFactory" ? cmapNamed(name ?? "") : undefined;
    if (cmap) this.#say({ ...back, callback: ANSWER.data, data: { cMapData: cmap, isCompressed: true } });
    else this.#say({ ...back, callback: ANSWER.error, reason: new PdfjsError({ name: "Error", message: action }) });
  }
}
