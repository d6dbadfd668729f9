// Prints tables of figures.

/** Prints rows under their heads; numbers with three digits that mean something. */
export function table(title, head, rows) {
  const cells = [head, ...rows.map((row) => row.map((cell) => (typeof cell === "number" ? shown(cell) : cell)))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  console.log(title);
  for (const row of cells)
    console.log(
      `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join("  ")}`,
    );
  console.log();
}

/** Three digits that mean something, never an exponent. */
function shown(value) {
  return value >= 100
    ? value.toFixed(0)
    : value >= 10
      ? value.toFixed(1)
      : value >= 0.1
        ? value.toFixed(2)
        : value.toFixed(4);
}

export function kilobytes(text) {
  return Buffer.byteLength(text) / 1000;
}
