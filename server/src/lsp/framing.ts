/** The most bytes of the headers of one message; the protocol's are below a hundred. */
const LONGEST_HEADERS = 4096;

/** The most bytes of one message: longer ones could not be held as a text. */
const LONGEST_MESSAGE = 512 * 1024 * 1024;

const LF = 10;

/**
 * Follows the bytes that a client sends, and tells when they cannot be messages: each begins with lines of headers, one
 * of them `Content-Length`, and an empty line. The library that reads the messages waits without end for a message that
 * such bytes never make.
 */
export class Framing {
  /** The bytes of the message that are still to come. */
  private body = 0;
  /** The line of a header as far as it has come, and the bytes of the headers before it. */
  private line = "";
  private headers = 0;
  private length: number | undefined;

  /** Takes the next bytes. Returns false when they cannot be messages; what comes after that is not looked at. */
  accept(bytes: Uint8Array): boolean {
    for (let at = 0; at < bytes.length; ) {
      if (this.body > 0) {
        const skipped = Math.min(this.body, bytes.length - at);
        this.body -= skipped;
        at += skipped;
        continue;
      }
      const byte = bytes[at++] as number;
      this.line += String.fromCharCode(byte);
      if (++this.headers > LONGEST_HEADERS || (byte === LF && !this.endLine())) return false;
    }
    return true;
  }

  /** Takes the line as a header, or the empty one as the end of all headers. Returns false when it is neither. */
  private endLine(): boolean {
    const { line } = this;
    this.line = "";
    if (line !== "\r\n") {
      const [, name = "", value = ""] = /^([\w-]+):(.*)\r\n$/.exec(line) ?? [];
      if (name.toLowerCase() === "content-length")
        this.length = /^\d{1,10}$/.test(value.trim()) ? Number(value) : undefined;
      return name !== "" && (name.toLowerCase() !== "content-length" || this.length !== undefined);
    }
    const { length } = this;
    if (length === undefined || length > LONGEST_MESSAGE) return false;
    [this.body, this.headers, this.length] = [length, 0, undefined];
    return true;
  }
}
