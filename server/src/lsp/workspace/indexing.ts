import type { Connection } from "vscode-languageserver";
import { say } from "../../base/localised";
import { PlainCopies } from "../../base/plain-copies";
import { storedUri } from "../office-uris";
import { type Patience, type PatientReader, patientReader } from "../patient-reader";
import { isBelow, spelledAlike, unescaped } from "../uris";
import type { ContentReader } from "./content-reader";
import type { FileIds } from "./file-ids";
import type { Invalidations } from "./invalidations";
import { type LateProgress, lateProgress } from "./late-progress";
import { NOTHING, type ReadFile, type ReadFileContext, readFile, UNREAD } from "./read-file";
import type { UnreadDocuments } from "./unread-documents";

/** The parts that reading the client's folders needs. */
export interface IndexingContext extends ReadFileContext {
  readonly connection: Connection;
  readonly ids: FileIds;
  readonly unread: UnreadDocuments;
  readonly invalidations: Invalidations;
  /** Returns who reads the texts of so many files. */
  readerFor(files: number): ContentReader;
  /** The URIs of the client's folders; changes with them. */
  readonly folders: ReadonlySet<string>;
  messagesHandled(): Promise<void>;
}

const TITLE = say("正在读取工作区中的年报", "Reading the reports in the workspace");

/** The number of files read at once, at the least; as many texts are in memory. */
const READ_AHEAD = 8;

/** A large document may take some seconds; then the others go on. */
const PATIENCE: Patience = { usual: 5000, tried: 1000 };

/**
 * Reads the files of the client's folders in the background, one after the other, and keeps of each report what others
 * need to know. After each file whatever the client has asked in the meantime is answered first.
 */
export class Indexing {
  private readonly context: IndexingContext;
  /** Files that may be reports, by name, with their URIs. */
  private listed = new Map<string, string>();
  /** Of these, the ones still to be read. */
  private readonly queue = new Map<string, string>();
  private listRequested = false;
  private cancelled = false;
  private readonly copies = new PlainCopies();
  private controller = new AbortController();
  private working: Promise<void> | undefined;
  private readonly texts: PatientReader;

  constructor(context: IndexingContext) {
    this.context = context;
    this.texts = patientReader(context.store.read, PATIENCE, (uri) =>
      context.connection.console.info(
        `还没有读到 ${unescaped(uri)}，先读其他文件，读到后再核对 · Not read yet; the other files come first, it will be checked when it is`,
      ),
    );
    this.texts.onLate((uri) => void this.touched(uri));
  }

  /** Begins with the client's folders as they are now, even if a person has stopped the work before. */
  begin(): void {
    this.cancelled = false;
    this.relist();
  }

  /**
   * Looks for files in the client's folders, in the background; those that are new are read, those that are gone are
   * forgotten.
   */
  relist(): void {
    if (this.cancelled) return;
    this.listRequested = true;
    this.work();
  }

  /** Reads all files again, as when the settings say something else of them. */
  rereadAll(): void {
    for (const [id, uri] of this.listed) this.queue.set(id, uri);
    this.work();
  }

  /** A file was made or has changed. */
  async touched(uri: string): Promise<void> {
    const id = await this.context.ids.of(uri);
    // Only a new list shows whether the user's settings leave a new file out. Who has stopped the work does not want it
    // to begin anew.
    if (this.listed.has(id) || this.cancelled) this.enqueue(id, uri);
    else this.relist();
  }

  /** A file or a folder is gone. */
  async removed(uri: string): Promise<void> {
    const top = await this.context.ids.of(uri);
    this.context.ids.forget(uri);
    const folder = spelledAlike(top);
    const isGone = (id: string) => isBelow(spelledAlike(id), folder);
    const gone = this.listed.has(top) ? [top] : [...this.listed.keys()].filter(isGone);
    for (const id of gone) this.drop(id);
  }

  /** A document is not open any more: the file counts again. */
  closed(id: string): void {
    const uri = this.listed.get(id);
    if (uri !== undefined) {
      this.enqueue(id, uri);
      return;
    }
    this.context.invalidations.add(this.context.index.delete(id));
    // It may be one of the files by now: a person has changed its language, or made it here.
    if ([...this.context.folders].some((folder) => isBelow(spelledAlike(id), spelledAlike(folder)))) this.relist();
  }

  /** Stops the work; what has been read stays. */
  cancel(): void {
    this.cancelled = true;
    this.controller.abort();
    this.queue.clear();
    this.listRequested = false;
  }

  /** True while there is something left to read. */
  get busy(): boolean {
    return this.working !== undefined;
  }

  /** Resolves when there is nothing left to read. */
  async idle(): Promise<void> {
    while (this.working) await this.working;
  }

  /** Resolves when there is nothing left to read, when so many reports are known, or when `signal` is aborted. */
  async idleOrKnown(count: number, signal: AbortSignal): Promise<void> {
    const { index, invalidations } = this.context;
    while (this.busy && index.size < count && !signal.aborted)
      await invalidations.after(invalidations.revision, signal);
  }

  private enqueue(id: string, uri: string): void {
    this.listed.set(id, this.listed.get(id) ?? uri);
    this.queue.set(id, uri);
    this.work();
  }

  private work(): void {
    this.working ??= this.run().finally(() => {
      this.working = undefined;
      if (this.listRequested || this.queue.size > 0) this.work();
      else this.context.invalidations.add([]);
    });
  }

  private async run(): Promise<void> {
    const { connection } = this.context;
    this.controller = new AbortController();
    const progress = lateProgress(
      connection,
      () => this.title(),
      () => this.cancel(),
    );
    let reader = this.context.readerFor(this.queue.size);
    try {
      let done = 0;
      while (this.listRequested || this.queue.size > 0) {
        if (this.listRequested) {
          await this.list(this.controller.signal);
          reader.end();
          reader = this.context.readerFor(this.queue.size);
        }
        done = await this.readSome(done, reader, progress);
      }
    } catch (error) {
      this.queue.clear();
      connection.console.error(`无法读取工作区 · Cannot read the workspace: ${String(error)}`);
    } finally {
      reader.end();
      progress.end();
    }
  }

  private async title(): Promise<string> {
    const { settings, folders } = this.context;
    return TITLE[(await settings.of([...folders][0] ?? "")).locale];
  }

  private async list(signal: AbortSignal): Promise<void> {
    this.listRequested = false;
    const { store, folders, ids } = this.context;
    const found = new Map<string, string>();
    for await (const uri of store.list([...folders], signal)) {
      const id = await ids.of(uri);
      if (signal.aborted) return;
      // Of a file and the links to it the file itself is shown.
      if (!found.has(id) || spelledAlike(storedUri(uri)) === spelledAlike(id)) found.set(id, uri);
    }
    if (signal.aborted) return;
    for (const [id, uri] of found) if (this.listed.get(id) !== uri) this.queue.set(id, uri);
    const gone = [...this.listed.keys()].filter((id) => !found.has(id));
    this.listed = found;
    for (const id of gone) this.drop(id);
  }

  private async readSome(done: number, reader: ContentReader, progress: LateProgress): Promise<number> {
    const { index, unread, invalidations, messagesHandled } = this.context;
    const batch = [...this.queue].slice(0, Math.max(READ_AHEAD, 2 * reader.width));
    for (const [id] of batch) this.queue.delete(id);
    const texts = await Promise.all(batch.map(([id, uri]) => (index.openUri(id) ? undefined : this.texts.read(uri))));
    const files: Promise<ReadFile>[] = [];
    for (const [read, [id, uri]] of batch.entries()) {
      for (const [next, [nextId, nextUri]] of batch.slice(0, read + reader.width).entries())
        files[next] ??= this.texts.isAwaited(nextUri)
          ? Promise.resolve(UNREAD)
          : this.read({ id: nextId, uri: nextUri, text: texts[next] }, reader);
      const { digest, kept, isUnread, problem } = this.copies.copy(await files[read]) ?? NOTHING;
      // Where a document was opened in the meantime its text counts, and a file that is gone by now is not read.
      if (!index.openUri(id) && this.listed.has(id)) {
        unread.set(id, uri, problem);
        unread.setText(id, isUnread);
        invalidations.add(index.set(id, uri, digest, kept));
      }
      progress.report(done + read + 1, done + batch.length + this.queue.size);
      await messagesHandled();
    }
    return done + batch.length;
  }

  /** A file that throws is a bug of ours, which takes neither the others with it nor the server. */
  private async read(file: Parameters<typeof readFile>[1], reader: ContentReader): Promise<ReadFile> {
    try {
      return await readFile(this.context, file, reader);
    } catch (error) {
      const what = error instanceof Error ? error.stack : String(error);
      this.context.connection.console.error(`没有读完 ${unescaped(file.uri)} · Not read to its end: ${what}`);
      return UNREAD;
    }
  }

  private drop(id: string): void {
    const { index, unread, invalidations } = this.context;
    this.listed.delete(id);
    unread.set(id, "", undefined);
    unread.setText(id, false);
    this.queue.delete(id);
    if (!index.openUri(id)) invalidations.add(index.delete(id));
  }
}
