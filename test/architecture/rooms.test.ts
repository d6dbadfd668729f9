import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { circlesIn, sourceFilesUnder, targetOf } from "./import-graph";

/**
 * The rooms of each layer that has any, each with the other rooms of its layer that it may import. Files that stand
 * beside the rooms are shared: every room may import them, and they may import every room.
 */
const ROOMS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  spec: { editions: ["tables"], law: [], tables: [], words: ["tables"] },
  layout: {
    bare: [],
    box: ["drawing", "pipe"],
    columns: ["tabs"],
    csv: [],
    drawing: [],
    glued: [],
    html: [],
    notation: ["tabs"],
    pipe: ["html"],
    tabs: ["bare"],
  },
  office: { docx: ["package"], package: [], pdf: [], xlsx: ["package"] },
  model: {
    claims: ["identity"],
    digest: ["identity"],
    glued: [],
    headings: [],
    identity: [],
    labels: [],
    places: [],
    presence: ["headings", "labels", "places"],
    tables: ["glued", "labels"],
  },
  rules: { support: [] },
  analysis: {
    baseline: ["config"],
    comparison: [],
    config: [],
    expected: ["comparison", "config"],
    fixing: ["baseline", "comparison"],
  },
  features: {
    alignment: ["formatting"],
    cells: [],
    completion: [],
    formatting: [],
    hints: [],
    hover: ["navigation"],
    navigation: [],
    "new-report": [],
    outline: [],
    paste: [],
    reports: [],
    tables: ["paste"],
    typing: ["completion", "formatting"],
  },
  views: {
    charts: ["html"],
    comparison: ["html", "tables"],
    html: [],
    list: [],
    overview: ["charts", "html"],
    sheet: ["html", "list", "tables"],
    tables: ["html", "years"],
    years: ["charts", "html"],
  },
  cli: {
    commands: ["digests", "files", "pipeline", "printers", "settings"],
    digests: ["files", "pipeline", "settings"],
    files: [],
    pipeline: ["files", "settings"],
    printers: ["pipeline", "xlsx"],
    settings: ["files"],
    xlsx: [],
  },
  lsp: {
    client: [],
    convert: ["client", "documents", "protocol", "workspace"],
    diagnostics: ["client", "convert", "documents", "protocol", "settings", "workspace"],
    documents: ["settings", "workspace"],
    features: ["client", "convert", "documents", "protocol", "settings", "workspace"],
    protocol: [],
    settings: ["client"],
    workspace: ["protocol", "settings"],
  },
};

/** Files side by side in one folder. */
const MOST_FILES = 15;
/** A rule and its tests are found by the code; the real editor is given one folder of tests. */
const FLAT = ["server/src/rules", "test/rules", "test/editor/suite"];

/** A room is the folder directly below a layer. */
function roomOf(path: string, layer: string): string | undefined {
  const [room, file] = path.slice(`server/src/${layer}/`.length).split("/");
  return file === undefined ? undefined : room;
}

for (const [layer, rooms] of Object.entries(ROOMS)) {
  describe(`rooms of ${layer}`, () => {
    const files = sourceFilesUnder(`server/src/${layer}`).map((file) => ({ ...file, room: roomOf(file.name, layer) }));

    it("are these", () => {
      expect([...new Set(files.flatMap(({ room }) => room ?? []))].sort()).toEqual(Object.keys(rooms).sort());
    });

    it("do not import each other in circles", () => {
      expect(circlesIn(new Map(Object.entries(rooms)))).toEqual([]);
    });

    for (const [room, allowed] of Object.entries(rooms)) {
      it(`${room} imports ${allowed.length === 0 ? "no other" : allowed.join(" and ")}`, () => {
        const imported = files
          .filter((file) => file.room === room)
          .flatMap(({ name, specifiers }) => specifiers.map((specifier) => targetOf(name, specifier)))
          .filter((target) => target?.startsWith(`server/src/${layer}/`))
          .flatMap((target) => roomOf(target ?? "", layer) ?? [])
          .filter((other) => other !== room);
        expect([...new Set(imported)].sort()).toEqual(allowed);
      });
    }
  });
}

describe("no folder holds more files side by side than one can look over", () => {
  it.each(["server/src", "client/src", "browser", "test"])("%s", (top) => {
    const below = readdirSync(top, { recursive: true, withFileTypes: true }).filter((one) => one.isDirectory());
    const folders = [top, ...below.map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll("\\", "/"))];
    const crowded = folders
      .filter((folder) => !FLAT.includes(folder))
      .filter((folder) => readdirSync(folder).filter((name) => name.endsWith(".ts")).length > MOST_FILES);
    expect(crowded).toEqual([]);
  });
});
