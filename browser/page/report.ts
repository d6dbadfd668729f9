import { encodeLike } from "../../server/src/bytes/encode";
import type { Source } from "../../server/src/bytes/source";
import { characterEdits } from "../../server/src/edits/minimal-edits";
import { mendDocument } from "../../server/src/office/mend-document";
import { OFFICE_PLATFORM } from "../../server/src/web/office-platform";

/** A text of a report with the file that holds it. */
interface Version {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/**
 * A report that is open on the page, with what was changed in it. A text that cannot be written into the file exactly
 * is never taken, so whatever is shown can be saved.
 */
export class PageReport {
  /** The name of its file, with the folders that were given with it. */
  readonly name: string;
  readonly source: Source;
  readonly #versions: Version[];
  #at = 0;
  #saved: Version;

  constructor(name: string, source: Source) {
    this.name = name;
    this.source = source;
    this.#saved = { text: source.text, bytes: source.bytes };
    this.#versions = [this.#saved];
  }

  get text(): string {
    return this.#version.text;
  }

  /** The file as it would be saved. */
  get bytes(): Uint8Array {
    return this.#version.bytes;
  }

  /** The file as it was read or saved last. */
  get savedBytes(): Uint8Array {
    return this.#saved.bytes;
  }

  /** True if something is not saved. */
  get isChanged(): boolean {
    return this.#version.text !== this.#saved.text;
  }

  /** True if there is a text before the last change. */
  get canUndo(): boolean {
    return this.#versions[this.#at - 1] !== undefined;
  }

  /** True if there is a text after the last change that was taken back. */
  get canRedo(): boolean {
    return this.#versions[this.#at + 1] !== undefined;
  }

  /** False for a workbook, in which nothing is changed. */
  get isEditable(): boolean {
    return this.source.office?.kind !== "xlsx";
  }

  /** Takes a new text. Returns false, and takes none, if it cannot be written into the file exactly. */
  write(text: string): boolean {
    const bytes = this.#bytesOf(text);
    if (!bytes) return false;
    this.#versions.splice(this.#at + 1, Number.POSITIVE_INFINITY, { text, bytes });
    this.#at++;
    return true;
  }

  /** Goes to the text before the last change, or back to that after it. Returns false where there is none. */
  travel(to: "undo" | "redo"): boolean {
    const next = this.#at + (to === "undo" ? -1 : 1);
    if (!this.#versions[next]) return false;
    this.#at = next;
    return true;
  }

  /** Notes that these bytes of its are saved. */
  saved(bytes: Uint8Array): void {
    this.#saved = this.#versions.find((one) => one.bytes === bytes) ?? this.#saved;
  }

  get #version(): Version {
    return this.#versions[this.#at] ?? this.#saved;
  }

  #bytesOf(text: string): Uint8Array | undefined {
    const { office, bytes, text: original, encoding } = this.source;
    if (text === original) return bytes;
    if (!office) return encodeLike(bytes, original, text, encoding);
    const mended = mendDocument(bytes, office, characterEdits(original, text), OFFICE_PLATFORM);
    return mended?.text === text ? mended.bytes : undefined;
  }
}
