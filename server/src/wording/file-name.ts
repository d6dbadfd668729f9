/** Returns the last part of a path or URI as a person reads it. */
export function fileName(id: string): string {
  const last = id.split(/[/\\]/).at(-1) ?? id;
  try {
    return /^[a-z][a-z\d+.-]+:/i.test(id) ? decodeURIComponent(last) : last;
  } catch {
    return last;
  }
}
