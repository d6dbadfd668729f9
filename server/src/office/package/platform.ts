/** What reading and mending a package needs of the platform; Node and browsers have it under different names. */
export interface Platform {
  /** Unpacks raw deflated data, `size` bytes at most. Throws if the data is damaged. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** Packs data as raw deflated data. */
  deflate(bytes: Uint8Array): Uint8Array;
  /** Decodes UTF-8. */
  decodeUtf8(bytes: Uint8Array): string;
  /** Encodes as UTF-8. */
  encodeUtf8(text: string): Uint8Array;
}
