import { type Analysis, type AnalysisOptions, checkReport } from "../../server/src/analysis/analyse";
import { compareAnalysis, compareReport } from "../../server/src/analysis/comparison/compare";
import { ReportIndex } from "../../server/src/analysis/comparison/report-index";
import { type Diagnostic, diagnostics } from "../../server/src/analysis/diagnostics";
import { type JudgedReport, type JudgeOptions, judgedAs } from "../../server/src/analysis/fixing/judge";
import { type SourceProblem, sourceOf } from "../../server/src/bytes/source";
import { digestOf } from "../../server/src/model/digest/digest";
import { readReport } from "../../server/src/model/report";
import type { Report } from "../../server/src/model/types";
import type { Neighbour } from "../../server/src/rules/neighbours";
import { OFFICE_PLATFORM } from "../../server/src/web/office-platform";
import { PageReport } from "./report";

/** A report with all that is found in it, and between it and the others. */
export interface CheckedReport {
  readonly page: PageReport;
  readonly analysis: Analysis;
  readonly diagnostics: readonly Diagnostic[];
  /** What its changes are proved against, and how the text after them is judged. */
  readonly before: JudgedReport;
  readonly judging: JudgeOptions;
  /** The same body's reports over the years, this one among them. */
  readonly series: readonly Neighbour[];
}

/** What became of a file that was given; `taken`: another report goes by its name. */
export type Given = "report" | "unsaved" | "taken" | SourceProblem;

/**
 * All reports that are open on the page. Each is checked when somebody asks, and again when it or a neighbour has
 * changed.
 */
export class Reports {
  readonly #index = new ReportIndex();
  readonly #pages = new Map<string, PageReport>();
  readonly #read = new Map<string, Report>();
  readonly #checked = new Map<string, CheckedReport>();

  /** The names of the reports, in their order. */
  names(): readonly string[] {
    return [...this.#pages.keys()].sort((a, b) => (a < b ? -1 : 1));
  }

  /**
   * Takes a file in. One of the same name is read anew, unless something in it is not saved, or it is another file,
   * from another folder: `isSame` says whether it is the file that goes by the name, where the browser knows; else
   * another body or year tells.
   */
  give(name: string, bytes: Uint8Array, isSame?: boolean): Given {
    const source = sourceOf(name, bytes, OFFICE_PLATFORM);
    const isUnsaved = this.#pages.get(name)?.isChanged === true;
    if (typeof source === "string") {
      if (isUnsaved) return "unsaved";
      this.#forget(name);
      return source;
    }
    const page = new PageReport(name, source);
    if (this.#pages.has(name) && !(isSame ?? !this.#isAnother(name, page.text))) return "taken";
    if (isUnsaved) return "unsaved";
    this.#pages.set(name, page);
    this.refresh(name);
    return "report";
  }

  /** Reports whether the report that goes by this name certainly is not the one of this text. */
  #isAnother(name: string, text: string): boolean {
    const known = this.#index.get(name);
    if (!known) return false;
    const given = digestOf(readReport(text, optionsOf(name)));
    const differs = <T>(a: T | undefined, b: T | undefined) => a !== undefined && b !== undefined && a !== b;
    return differs(known.body?.key, given.body?.key) || differs(known.year, given.year);
  }

  /** Has a report read anew, as its text has changed. */
  refresh(name: string): void {
    const page = this.#pages.get(name);
    if (!page) return;
    const report = readReport(page.text, optionsOf(name));
    this.#read.set(name, report);
    this.#changed(this.#index.set(name, digestOf(report, page.source.office?.kind)));
  }

  /** Returns a report with all that is found in it; undefined for a name that is not open. */
  checked(name: string): CheckedReport | undefined {
    const known = this.#checked.get(name);
    if (known) return known;
    const page = this.#pages.get(name);
    const report = this.#read.get(name);
    const digest = this.#index.get(name);
    if (!page || !report || !digest) return undefined;
    const neighbours = this.#index.neighboursOf(name);
    const lastYear = neighbours.lastYear?.digest;
    const options = { ...optionsOf(name), ...(lastYear ? { lastYear } : {}) };
    const compare = (other: Report) => compareReport(digestOf(other), neighbours, () => other).findings;
    const analysis = checkReport(report, options);
    const { findings } = compareAnalysis(analysis, digest, neighbours);
    const checked: CheckedReport = {
      page,
      analysis,
      diagnostics: diagnostics(findings),
      before: judgedAs(analysis, compare),
      judging: { analysis: options, compare },
      series: this.#index.seriesOf(name),
    };
    this.#checked.set(name, checked);
    return checked;
  }

  #forget(name: string): void {
    this.#pages.delete(name);
    this.#read.delete(name);
    this.#changed(this.#index.delete(name));
  }

  #changed(names: Iterable<string>): void {
    for (const name of names) this.#checked.delete(name);
  }
}

function optionsOf(name: string): AnalysisOptions {
  return { fileName: name.slice(name.lastIndexOf("/") + 1) };
}
