import { deflateRawSync, inflateRawSync } from "node:zlib";

/** The arrays of numbers that are kept of a report, and a kind of list that JSON has none of, by their names. */
const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array };

/** Returns plain data as JSON on one line. Arrays of numbers are packed; a map is written as its entries. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => {
    if (one instanceof Map) return { Map: [...one] };
    for (const [name, kind] of Object.entries(ARRAYS)) if (one instanceof kind) return { [name]: packed(one) };
    return one;
  });
}

/** Returns the data that `toJson` wrote. Throws on any other text. */
export function fromJson(text: string): unknown {
  return JSON.parse(text, (_, one: unknown) => {
    if (typeof one !== "object" || one === null) return one;
    const [[name, content] = ["", undefined], ...more] = Object.entries(one);
    if (more.length > 0) return one;
    if (name === "Map" && Array.isArray(content)) return new Map(content);
    const kind = Object.hasOwn(ARRAYS, name) ? ARRAYS[name as keyof typeof ARRAYS] : undefined;
    return kind && typeof content === "string" ? new kind(unpacked(content)) : one;
  });
}

function packed({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return deflateRawSync(new Uint8Array(buffer, byteOffset, byteLength)).toString("base64");
}

/** No array of one report has more bytes. */
const MOST_BYTES = 64_000_000;

function unpacked(text: string): ArrayBuffer {
  const bytes = inflateRawSync(Buffer.from(text, "base64"), { maxOutputLength: MOST_BYTES });
  return new Uint8Array(bytes).buffer;
}
