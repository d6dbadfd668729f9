import { PassThrough } from "node:stream";
import { afterEach, describe, expect, test, vi } from "vitest";
import { startProgress } from "../../../server/src/cli/pipeline/progress";
import { run } from "../../../server/src/cli/program";
import { type Process, terminalIo } from "../../../server/src/cli/terminal";
import { displayWidth } from "../../../server/src/layout/width";
import { tempFolder } from "../../support/processes/temp-folder";
import { faultyReport } from "../../support/reports/faulty-report";

afterEach(() => {
  vi.restoreAllMocks();
});

/** A process at a terminal, or not, and what it wrote: `out`, `err`, and both as they came. */
function processAt(terminal: boolean, env: NodeJS.ProcessEnv = {}, cwd = "/", columns = 200) {
  const written = { out: "", err: "", all: "" };
  const stream = (name: "out" | "err") =>
    Object.assign(new PassThrough(), {
      isTTY: terminal,
      columns,
      write: (text: string) => {
        written[name] += text;
        written.all += text;
        return true;
      },
    });
  const fake = { cwd: () => cwd, env, stdin: new PassThrough(), stdout: stream("out"), stderr: stream("err") };
  return { written, io: terminalIo(fake as unknown as Process) };
}

describe("colours", () => {
  const report = { "a.txt": faultyReport() };

  test("on a terminal, by severity; the columns stay where they are without", async () => {
    const folder = tempFolder(report);
    const { io, written } = processAt(true, {}, folder);
    expect(await run(["check", "a.txt"], io)).toBe(1);
    expect(written.out).toContain("\x1b[31m错误\x1b[39m");
    expect(written.out).toContain("\x1b[33m警告\x1b[39m");
    const plain = processAt(false, {}, folder);
    await run(["check", "a.txt"], plain.io);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters of colours are what is taken out.
    expect(written.out.replace(/\x1b\[\d+m/g, "")).toBe(plain.written.out);
  });

  test.each([
    ["--no-color", ["--no-color"], {}],
    ["NO_COLOR", [], { NO_COLOR: "1" }],
    ["a dumb terminal", [], { TERM: "dumb" }],
  ])("not with %s", async (_, args, env) => {
    const { io, written } = processAt(true, env, tempFolder(report));
    await run(["check", ...args], io);
    expect(written.out).not.toContain("\x1b");
  });
});

describe("the width of a terminal", () => {
  const NO_COLOR = { NO_COLOR: "1" };

  async function shown(columns: number): Promise<readonly string[]> {
    const { io, written } = processAt(true, NO_COLOR, tempFolder({ "a.txt": faultyReport() }), columns);
    await run(["check", "a.txt"], io);
    return written.out.split("\n");
  }

  test("long messages go on below where they begin", async () => {
    const lines = await shown(76);
    const at = lines.findIndex((line) => line.includes("inconsistent-figure"));
    const [first = "", second = ""] = lines.slice(at, at + 2);
    expect(displayWidth(first)).toBeLessThan(76);
    expect(second.search(/\S/)).toBe(displayWidth(first.slice(0, first.indexOf("inconsistent-figure") + 21)));
  });

  test("in a narrow one messages stand below their rules", async () => {
    const lines = await shown(40);
    const at = lines.findIndex((line) => line.endsWith("section-number"));
    expect(lines[at]).toMatch(/^ +\d+:1 {2}警告 {2}section-number$/);
    expect(lines[at + 1]).toMatch(/^ {6}标题序号应为“五、”/);
    // The name of the file and the summary are left as they are.
    for (const line of lines.slice(1, -2)) expect(displayWidth(line)).toBeLessThan(40);
  });

  test("a result that goes elsewhere is not wrapped", async () => {
    const { io, written } = processAt(false, NO_COLOR, tempFolder({ "a.txt": faultyReport() }), 40);
    await run(["check", "a.txt"], io);
    expect(written.out).toMatch(/^ +\d+:1 {2}警告 {2}标题序号 section-number {2,}标题序号应为“五、”.*$/m);
  });
});

// Windows has no such names.
describe.runIf(process.platform !== "win32")("a name with controls, a turned direction and a line end", () => {
  const name = "\u001b[31m\u202e\n::error::年报.txt";

  test.each([
    ["check", ["check", name], "<U+001B>[31m<U+202E><U+000A>::error::年报.txt"],
    ["check for GitHub", ["check", "--format", "github", name], "<U+001B>[31m<U+202E>%0A%3A%3Aerror%3A%3A年报.txt"],
    ["fix", ["fix", name], "<U+001B>[31m<U+202E><U+000A>::error::年报.txt"],
    ["no such file", ["check", `${name}.no`], "<U+001B>[31m<U+202E><U+000A>::error::年报.txt.no"],
    ["no report", ["check", `no${name}`], "no<U+001B>[31m<U+202E><U+000A>::error::年报.txt"],
  ])("is shown on one line, as what it is: %s", async (_, args, shown) => {
    const folder = tempFolder({ [name]: faultyReport(), [`no${name}`]: "今天天气很好。\n" });
    const { io, written } = processAt(false, {}, folder);
    await run(args, io);
    expect(written.all).toContain(shown);
    expect(written.all).not.toMatch(/^::error::年报/m);
    expect(written.all).not.toContain("\u001b");
    expect(written.all).not.toContain("\u202e");
  });
});

describe("progress", () => {
  const options = { locale: "zh-CN", quiet: false } as const;

  /** Ten steps of 300 ms each, with a result after the fourth. */
  function tenSteps(terminal: boolean, quiet: boolean): string {
    let now = 0;
    vi.spyOn(Date, "now").mockImplementation(() => now);
    const { io, written } = processAt(terminal);
    const oneMore = startProgress(io, 10, { ...options, quiet });
    for (let step = 1; step <= 10; step++) {
      now += 300;
      oneMore();
      if (step === 4) io.out("result\n");
    }
    io.status(undefined);
    return written.all;
  }

  test("is shown after a while, makes room for results, and leaves nothing behind", () => {
    const steps = tenSteps(true, false).split("\r\x1b[2K");
    expect(steps).toEqual([
      "正在读取 2/10",
      "正在读取 3/10",
      "正在读取 4/10",
      "result\n正在读取 5/10",
      ...[6, 7, 8, 9, 10].map((n) => `正在读取 ${n}/10`),
      "",
    ]);
  });

  test("is not shown in a pipe, nor when it is not wanted", () => {
    expect(tenSteps(false, false)).toBe("result\n");
    expect(tenSteps(true, true)).toBe("result\n");
  });
});
