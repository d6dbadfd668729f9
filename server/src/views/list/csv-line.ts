/** Returns a line of CSV (RFC 4180) with CRLF, as Excel expects. No field of it is run as a formula. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map((field) => quoted(harmless(field))).join(",")}\r\n`;
}

/**
 * Returns a text that a spreadsheet would run as a formula with an apostrophe before it, any other as it is. In an East
 * Asian one full-width signs begin formulas too; some leave out white space before a sign. Signed numbers stay numbers,
 * a lone dash is harmless.
 */
export function harmless(field: string): string {
  const read = field.normalize("NFKC").trimStart();
  return /^[=+\-@]./s.test(read) && !/^[+-]?\d[\d,]*(\.\d+)?$/.test(read) ? `'${field}` : field;
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
