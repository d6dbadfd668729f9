import { describe, expect, test } from "vitest";
import { Framing } from "../../server/src/lsp/framing";

const bytes = (text: string) => new TextEncoder().encode(text);
const message = (body: string) => `Content-Length: ${bytes(body).length}\r\n\r\n${body}`;

/** Whether all of a text is taken, in pieces of `size` bytes. */
function isTaken(text: string, size = Number.POSITIVE_INFINITY): boolean {
  const framing = new Framing();
  const all = bytes(text);
  for (let at = 0; at < all.length; at += size) if (!framing.accept(all.slice(at, at + size))) return false;
  return true;
}

describe("messages, whole and in pieces", () => {
  const many = [
    message('{"jsonrpc":"2.0"}'),
    message("年报".repeat(1000)),
    message(""),
    "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: 2\r\n\r\n{}",
  ].join("");
  test.each([1, 2, 7, 100, Number.POSITIVE_INFINITY])("%s bytes at a time", (size) => {
    expect(isTaken(many.repeat(3), size)).toBe(true);
  });
});

describe("what cannot be a message", () => {
  test.each([
    ["no header", '{"jsonrpc":"2.0"}\n'],
    ["no length", "Content-Type: application/json\r\n\r\n{}"],
    ["no header at all before the empty line", "\r\n{}"],
    ["a length that is no number", "Content-Length: many\r\n\r\n{}"],
    ["a length below zero", "Content-Length: -1\r\n\r\n{}"],
    ["a length with words behind it", "Content-Length: 2 bytes\r\n\r\n{}"],
    ["a length beyond all memory", "Content-Length: 999999999999\r\n\r\n{}"],
    ["a length beyond a text's", "Content-Length: 900000000\r\n\r\n{}"],
    ["lines that end as on Unix", "Content-Length: 2\n\n{}"],
    ["a length that is too small", `Content-Length: 4\r\n\r\n{"a":1}${message("{}")}`],
    ["words without end", "年报".repeat(2000)],
  ])("%s", (_, text) => {
    for (const size of [1, 5, Number.POSITIVE_INFINITY]) expect(isTaken(text, size)).toBe(false);
    for (const size of [1, Number.POSITIVE_INFINITY]) expect(isTaken(message("{}") + text, size)).toBe(false);
  });
});
