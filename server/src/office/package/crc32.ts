const POLYNOMIAL = 0xedb88320;

let table: Uint32Array | undefined;

/** Returns the CRC-32 of bytes, as ZIP files use it: unsigned, 32 bits. */
export function crc32(bytes: Uint8Array): number {
  table ??= newTable();
  let crc = 0xffffffff;
  for (let index = 0; index < bytes.length; index++)
    crc = (table[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function newTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    let crc = index;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? POLYNOMIAL ^ (crc >>> 1) : crc >>> 1;
    return crc;
  });
}
