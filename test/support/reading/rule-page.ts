import { readFileSync } from "node:fs";
import path from "node:path";
import type { Rule } from "../../../server/src/rules/types";

const FOLDER = path.join(import.meta.dirname, "../../../server/src/rules");

/** The page of a rule, in Markdown, as it stands beside the rule. */
export function pageOf({ page }: Rule): string {
  return readFileSync(path.join(FOLDER, page), "utf8");
}

/** An example on a rule's page: a piece of a report, and what is to be found in it. */
export interface PageExample {
  /** Where it stands, for the names of tests: the code and the line of its fence. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly source: string;
  readonly findings: readonly ExpectedFinding[];
  /** What the report looks like after the first fix, where the page shows it. */
  readonly after?: string;
  /** Other reports that it is compared with. */
  readonly others: readonly OtherReport[];
  /** The configuration, as JSON. */
  readonly config?: string;
}

/**
 * Another report that an example is compared with: written down as the example is, with the places that are pointed at
 * marked.
 */
export interface OtherReport {
  /** `last-year`: the same body's, one year earlier; `other`: as its attributes say. */
  readonly kind: "last-year" | "other";
  readonly attributes: ReadonlyMap<string, string>;
  readonly source: string;
}

/** A line of a findings block, with the fixes below it. */
export interface ExpectedFinding {
  readonly code: string;
  readonly message: string;
  readonly fixes: readonly ExpectedFix[];
}

/** A fix as a page lists it. */
export interface ExpectedFix {
  readonly kind: "safe" | "review";
  readonly title: string;
  /** Codes that the page says will be found once the fix is made. */
  readonly leadsTo: readonly string[];
}

interface Fence {
  readonly kind: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly body: string;
  readonly line: number;
}

/**
 * The examples of a rule's page. A ```report fence is followed by a ```findings fence, one finding a line (`code
 * message`) with its fixes below it (`fix(kind) title`, `then code`), unless nothing is to be found; an ```after fence
 * may follow. Reports that it is compared with stand in ```report-last-year and ```report-other fences, the
 * configuration in a ```json fence.
 */
export function examplesOf(rule: Rule): readonly PageExample[] {
  const all = fencesOf(pageOf(rule));
  return all.flatMap((fence, index) => {
    if (fence.kind !== "report") return [];
    const until = all.findIndex((other, at) => at > index && other.kind === "report");
    const own = all.slice(index + 1, until < 0 ? all.length : until);
    const after = own.find((other) => other.kind === "after")?.body;
    const config = own.find((other) => other.kind === "json")?.body;
    return [
      {
        name: `${rule.page}:${fence.line}`,
        attributes: fence.attributes,
        source: fence.body,
        findings: findingsOf(own.find((other) => other.kind === "findings")?.body ?? ""),
        ...(after === undefined ? {} : { after }),
        others: own.flatMap(otherReport),
        ...(config === undefined ? {} : { config }),
      },
    ];
  });
}

/** An example of what is said of a list: the configuration with the places marked, and the reports that there are. */
export interface ListExample {
  readonly name: string;
  /** The configuration, as JSON with marks. */
  readonly config: string;
  readonly reports: readonly {
    readonly file: string;
    readonly body: string;
    readonly year: number;
    readonly date?: string;
  }[];
  readonly findings: readonly ExpectedFinding[];
}

/**
 * The examples of lists on a page: a ```jsonc fence, a ```reports fence with body, year and date in each line, and a
 * ```findings fence unless nothing is to be found.
 */
export function listExamplesOf(rule: Rule): readonly ListExample[] {
  const all = fencesOf(pageOf(rule));
  return all.flatMap((fence, index) => {
    const [reports, findings] = [all[index + 1], all[index + 2]];
    if (fence.kind !== "jsonc" || reports?.kind !== "reports") return [];
    return [
      {
        name: `${rule.page}:${fence.line}`,
        config: fence.body,
        reports: reports.body.split("\n").map((line, at, lines) => {
          const [body = "", year = "", date] = line.split(" ");
          const before = lines.slice(0, at).filter((other) => other === line).length;
          const file = `${body}-${year}${before > 0 ? `-${before + 1}` : ""}.txt`;
          return { file, body, year: Number(year), ...(date === undefined ? {} : { date }) };
        }),
        findings: findingsOf(findings?.kind === "findings" ? findings.body : ""),
      },
    ];
  });
}

function otherReport({ kind, attributes, body }: Fence): readonly OtherReport[] {
  if (kind === "report-last-year") return [{ kind: "last-year", attributes, source: body }];
  return kind === "report-other" ? [{ kind: "other", attributes, source: body }] : [];
}

function fencesOf(page: string): readonly Fence[] {
  const fences: Fence[] = [];
  let open: { kind: string; attributes: ReadonlyMap<string, string>; lines: string[]; line: number } | undefined;
  page.split("\n").forEach((text, index) => {
    const fence = /^```(\S*)(.*)$/.exec(text);
    if (!fence) open?.lines.push(text);
    else if (open) {
      fences.push({ ...open, body: open.lines.join("\n") });
      open = undefined;
    } else open = { kind: fence[1] ?? "", attributes: attributesOf(fence[2] ?? ""), lines: [], line: index + 1 };
  });
  return fences;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/([a-z]+)=(\S+)/g)].map((match) => [match[1] ?? "", match[2] ?? ""]));
}

function findingsOf(body: string): readonly ExpectedFinding[] {
  const findings: {
    code: string;
    message: string;
    fixes: { kind: "safe" | "review"; title: string; leadsTo: string[] }[];
  }[] = [];
  for (const line of body.split("\n").filter((text) => text.trim() !== "")) {
    const fix = /^\s+fix\((safe|review)\) (.+)$/.exec(line);
    const then = /^\s+then ([a-z0-9-]+)$/.exec(line);
    const finding = /^([a-z0-9-]+) {2}(\S.*)$/.exec(line);
    if (fix) findings.at(-1)?.fixes.push({ kind: fix[1] as "safe" | "review", title: fix[2] ?? "", leadsTo: [] });
    else if (then)
      findings
        .at(-1)
        ?.fixes.at(-1)
        ?.leadsTo.push(then[1] ?? "");
    else if (finding) findings.push({ code: finding[1] ?? "", message: finding[2] ?? "", fixes: [] });
    else throw new Error(`Not a line of a findings block: ${line}`);
  }
  return findings;
}
