import type { Decimal } from "../../base/decimal";
import type { Span } from "../../base/span";
import type { SectionKey } from "../../spec/types";
import type { Meaning } from "../../spec/words/claims/types";
import type { ProseNumber } from "./numbers";

/**
 * A statement of prose about figures of the tables. `number`: it gives the figure. `denial`: it says that there was
 * none, so that the figure is 0. `all-done`: it says that all applications were finished, so that 结转下年度 is 0.
 * `all-upheld`: all reviews were upheld. `all-corrected`: all were corrected. `all-closed`: none of them is pending.
 * `none-corrected`: none of them was corrected.
 * `all-natural`, `all-organisations`: all applications came from the one kind of applicant.
 */
export interface Claim {
  readonly form:
    | "number"
    | "denial"
    | "all-done"
    | "all-upheld"
    | "all-corrected"
    | "all-closed"
    | "none-corrected"
    | "all-natural"
    | "all-organisations";
  /** The key of the wording. Two claims with the same key speak of the same thing. */
  readonly key: string;
  /**
   * The figure stated; 0 where there is said to be none. Of what all reviews were: how many reviews that was
   * said of, 0 where no number is given.
   */
  readonly value: Decimal;
  /** True if the prose gives the amount in 元; `value` is in 万元 all the same. */
  readonly inYuan?: boolean;
  /** The number in the raw text; the words themselves where there is none. */
  readonly span: Span;
  /** The clause it stands in. */
  readonly clause: Span;
  readonly section: SectionKey;
  /** True if the words may count more than the table does. */
  readonly loose?: boolean;
  /** The possible meanings, the most likely first. Of a denial: all of them, since it may deny any. */
  readonly meanings: readonly Meaning[];
  /**
   * True if body, year and meaning are certain. Other claims count only as evidence that a figure may have two values.
   */
  readonly certain: boolean;
  /** True if what is counted is certainly some of what the table counts, so that it is wrong where it is more. */
  readonly atMost?: boolean;
}

/** The whole that a share is taken of. */
export interface Whole {
  readonly whole: ProseNumber;
  /** All amounts that the text leaves open as the whole. */
  readonly wholes: readonly Decimal[];
}

/** A count and the share that the text gives it: `不予公开 35 件，占 4.34%`. */
export interface Share {
  readonly count: ProseNumber;
  readonly percent: ProseNumber;
  /** True if the text says that it is about so much. */
  readonly about?: boolean;
  /** The words of a share that is given in tenths. */
  readonly tenths?: string;
  /** Present where the text itself names it, by 其中 or as all that was published. */
  readonly of?: Whole;
}
