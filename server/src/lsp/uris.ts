/**
 * Returns the same for all spellings of one URI: escaped or not, with either form of composed characters, and on
 * Windows in any case.
 */
export function spelledAlike(uri: string): string {
  const plain = unescaped(uri).normalize("NFC");
  return /^file:\/\/\/[a-z]:/i.test(plain) ? plain.toLowerCase() : plain;
}

/** Returns the URI as a person would write it; as it is where its escapes are no UTF-8. */
export function unescaped(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** Returns the scheme of a URI, in lower case and without the colon. */
export function schemeOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.indexOf(":"))).toLowerCase();
}

/** Returns true for a URI, in the spelling of `spelledAlike`, that is the folder itself or lies below it. */
export function isBelow(uri: string, folder: string): boolean {
  const top = folder.replace(/(?<!\/)\/+$/, "");
  return uri === top || uri.startsWith(`${top}/`);
}
