/**
 * One name for each file, however many URIs lead to it: through links, on file systems that know no difference between upper and lower
 * case, with composed and decomposed characters. The name looks like a URI but is none: it is not escaped.
 */
export class FileIds {
  private readonly known = new Map<string, string>();
  private readonly realUri: (uri: string) => Promise<string>;

  /** `realUri` gives the URI of the very file that a URI leads to, as far as the host can tell. */
  constructor(realUri: (uri: string) => Promise<string>) {
    this.realUri = realUri;
  }

  /** The name of the file that a URI leads to. */
  async of(uri: string): Promise<string> {
    const spelling = spelledAlike(uri);
    const known = this.known.get(spelling);
    if (known !== undefined) return known;
    const real = await this.realUri(uri);
    const key = spelledAlike(real);
    // Of several spellings the first one stands for all, since people see it.
    const id = this.known.get(key) ?? unescaped(real).normalize("NFC");
    this.known.set(key, id);
    this.known.set(spelling, id);
    return id;
  }

  /** Forgets where a URI leads to, as when there is nothing any more. */
  forget(uri: string): void {
    this.known.delete(spelledAlike(uri));
  }
}

/** The same for all spellings of one URI: escaped or not, with either form of composed characters, and on Windows in any case. */
export function spelledAlike(uri: string): string {
  const plain = unescaped(uri).normalize("NFC");
  return /^file:\/\/\/[a-z]:/i.test(plain) ? plain.toLowerCase() : plain;
}

/** The URI as a person would write it; as it is where its escapes are no UTF-8. */
export function unescaped(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** The scheme of a URI, in lower case and without the colon. */
export function schemeOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.indexOf(":"))).toLowerCase();
}

/** Whether a URI, in the spelling of `spelledAlike`, is the folder itself or lies below it. */
export function isBelow(uri: string, folder: string): boolean {
  const top = folder.replace(/\/+$/, "");
  return uri === top || uri.startsWith(`${top}/`);
}
