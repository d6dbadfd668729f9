import { expect, test } from "vitest";
import { isOfficeText, officeTextUri, storedUri } from "../../server/src/lsp/office-uris";
import { fc } from "../support/random/properties";

test.each([
  ["file:///reports/%E7%94%B2.docx", "nianbao-office:/reports/%E7%94%B2.docx.txt"],
  ["file:///c%3A/reports/a.xlsx", "nianbao-office:/c%3A/reports/a.xlsx.txt"],
  ["file://server/share/a.docx", "nianbao-office://file@server/share/a.docx.txt"],
  ["vscode-vfs://github/owner/name/a.docx", "nianbao-office://vscode-vfs@github/owner/name/a.docx.txt"],
  ["vscode-remote://wsl%2Bdebian/a.docx", "nianbao-office://vscode-remote@wsl%2Bdebian/a.docx.txt"],
  ["memfs:/a.docx", "nianbao-office://memfs@/a.docx.txt"],
  ["memfs:/a.docx?v=1#b", "nianbao-office://memfs@/a.docx.txt?v=1#b"],
])("the text of %s", (file, text) => {
  expect(officeTextUri(file)).toBe(text);
  expect(storedUri(text)).toBe(file);
  expect([isOfficeText(file), isOfficeText(text)]).toEqual([false, true]);
});

test("any other URI is that of what is stored", () => {
  for (const uri of ["file:///a.txt", "untitled:Untitled-1", "nianbao-office:/a.docx", "", "a b"])
    expect(storedUri(uri)).toBe(uri);
});

test("nothing is thrown at what is no URI", () => {
  fc.assert(
    fc.property(fc.string(), (uri) => {
      storedUri(uri);
      officeTextUri(uri);
    }),
  );
});
