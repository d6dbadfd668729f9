import { storedUri } from "../office-uris";
import { spelledAlike, unescaped } from "../uris";

/**
 * One name for each file, however many URIs lead to it: through links, on file systems that know no difference between
 * upper and lower case, with composed and decomposed characters, as a document and as the text that is read from it.
 * The name looks like a URI but is none: it is not escaped.
 */
export class FileIds {
  private readonly known = new Map<string, string>();
  private readonly realUri: (uri: string) => Promise<string>;

  /** `realUri` gives the URI of the very file that a URI leads to, as far as the host can tell. */
  constructor(realUri: (uri: string) => Promise<string>) {
    this.realUri = realUri;
  }

  /** Returns the name of the file that a URI leads to. */
  async of(uri: string): Promise<string> {
    const stored = storedUri(uri);
    const spelling = spelledAlike(stored);
    const known = this.known.get(spelling);
    if (known !== undefined) return known;
    const real = await this.realUri(stored);
    const key = spelledAlike(real);
    // Of several spellings the first one stands for all, since people see it.
    const id = this.known.get(key) ?? unescaped(real).normalize("NFC");
    this.known.set(key, id);
    this.known.set(spelling, id);
    return id;
  }

  /** Forgets where a URI leads to, as when there is nothing any more. */
  forget(uri: string): void {
    this.known.delete(spelledAlike(storedUri(uri)));
  }
}
