import { describe, expect, test } from "vitest";
import type { Encoding } from "../../server/src/bytes/decode";
import { encodeLike } from "../../server/src/bytes/encode";
import { encodeGb18030 } from "../../server/src/bytes/gb18030";
import { encode } from "../support/processes/encode";
import { fc } from "../support/random/properties";

const decoder = new TextDecoder("gb18030", { fatal: true });

/**
 * Half a pair is no character; U+FFFD stands for errors; the rest are private and moved to other characters in 2022.
 */
const WITHOUT = /[\ud800-\udfff\ufffd\ue5e5\ue78d-\ue796\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864]/;

describe("GB18030", () => {
  test("every character of the basic plane comes back", () => {
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    expect(all.filter((character) => encodeGb18030(character) === undefined && !WITHOUT.test(character))).toEqual([]);
    // A byte order mark stays only where it does not begin the text.
    const text = `x${all.filter((character) => encodeGb18030(character)).join("")}`;
    expect(text.length).toBeGreaterThan(0x10000 - 0x800 - 100);
    expect(decoder.decode(encodeGb18030(text))).toBe(text);
  });

  test("and those above it", () => {
    for (let point = 0x10000; point <= 0x10ffff; point += 977) {
      const text = String.fromCodePoint(point);
      expect(decoder.decode(encodeGb18030(text))).toBe(text);
    }
    expect(encodeGb18030("\u{10000}\u{10ffff}")).toEqual(Uint8Array.of(0x90, 0x30, 0x81, 0x30, 0xe3, 0x32, 0x9a, 0x35));
  });

  test.each([
    ["年", [0xc4, 0xea]],
    ["㐀", [0x81, 0x39, 0xee, 0x39]],
    ["€", [0xa2, 0xe3]],
    ["\u3000", [0xa1, 0xa1]],
    ["a\r\n", [0x61, 0x0d, 0x0a]],
  ])("%j: %j", (text, bytes) => {
    expect(encodeGb18030(text)).toEqual(Uint8Array.from(bytes));
  });

  test.each(["\ud800", "\ufffd", "年\ue5e5"])("no bytes for %j", (text) => {
    expect(encodeGb18030(text)).toBeUndefined();
  });
});

describe("a changed text is encoded as the file was", () => {
  const LABELS = { utf8: "utf-8", gb18030: "gb18030", utf16le: "utf-16le", utf16be: "utf-16be" } as const;
  const encodings = Object.keys(LABELS) as Encoding[];

  test.each(encodings)("%s, any text", (encoding) => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
        const bytes = encodeLike(plainBytes(before, encoding), before, after, encoding);
        return new TextDecoder(LABELS[encoding], { ignoreBOM: true }).decode(bytes) === after;
      }),
    );
  });

  /** In GB18030 what takes four bytes too. */
  function plainBytes(text: string, encoding: Encoding): Uint8Array {
    return encoding === "gb18030" ? (encodeGb18030(text) ?? new Uint8Array()) : encode(text, encoding);
  }

  test.each(encodings.filter((encoding) => encoding !== "gb18030"))("%s: the mark stays", (encoding) => {
    const bytes = encodeLike(encode("\ufeff甲", encoding), "甲", "乙", encoding);
    expect(bytes).toEqual(Uint8Array.from(encode("\ufeff乙", encoding)));
  });

  test.each<readonly [string, readonly number[], Encoding, string, string]>([
    ["a byte that is no UTF-8", [0x61, 0xff], "utf8", "a\ufffd", "b"],
    ["half a character of GB18030", [0xc4, 0xea, 0xc4], "gb18030", "年\ufffd", "报"],
    ["one byte for the euro", [0x80], "gb18030", "€", "元"],
    ["an odd byte at the end of UTF-16", [0x61, 0x00, 0x62], "utf16le", "a\ufffd", "b"],
    ["a new character that cannot be written", [0x61], "gb18030", "a", "\ufffd"],
    ["half a pair in the new text", [0x61], "utf8", "a", "\ud83d"],
  ])("not with %s", (_, bytes, encoding, before, after) => {
    expect(encodeLike(Uint8Array.from(bytes), before, after, encoding)).toBeUndefined();
  });
});
