import { expect, test } from "vitest";
import { applyEdits } from "../../server/src/base/edits";
import { deleteText } from "../../server/src/edits/delete-lines";
import { readReport } from "../../server/src/model/report";

/** The text without the first place where these words stand. */
function without(text: string, words: string): string {
  const start = text.indexOf(words);
  return applyEdits(text, [deleteText(readReport(text), { start, end: start + words.length })]);
}

test.each([
  ["a line of its own goes with its line end", "甲\n乙\n丙\n", "甲\n丙\n"],
  ["so it does with white space around it", "甲\n  乙 \n丙\n", "甲\n丙\n"],
  ["and with a pair of tags around it", "甲\n<p><b>乙</b></p>\n丙\n", "甲\n丙\n"],
  ["of more tags than a pair only the words go", "甲\n<p>乙</p></div>\n丙\n", "甲\n<p></p></div>\n丙\n"],
  ["beside other words only the words go", "甲\n乙丁\n丙\n", "甲\n丁\n丙\n"],
  ["a last line without a line end takes the one before it", "甲\n乙", "甲"],
  ["and blank lines before it", "甲\n \n\n乙", "甲"],
  ["a CRLF is one line end", "甲\r\n乙", "甲"],
  ["a last line with one leaves that before it", "甲\n乙\n", "甲\n"],
  ["a text of one line becomes empty", "乙", ""],
  ["a line between a CR and a LF leaves two line ends", "甲\n\r乙\n\n丙\n", "甲\n\n\n丙\n"],
  ["so does one that ends in CRLF", "甲\r乙\r\n\n丙\n", "甲\r\n\n丙\n"],
  ["and one between several CR and a LF takes all of those", "甲\r\r乙\n\n丙\n", "甲\n\n丙\n"],
])("%s", (_, text, left) => {
  expect(without(text, "乙")).toBe(left);
});
