import { compare, type Decimal, whole } from "../../base/decimal";
import type { TwoYears } from "./two-years";

/** Figures below this may well have grown ten thousand times: a first fine, a first fee. */
const LEAST = whole(1);

/**
 * Returns `up` if a figure is about ten thousand times last year's and `down` if it is about a ten-thousandth of it, as
 * when 元 and 万元 are mixed up: within half and twice that. Undefined for all other changes.
 */
export function unitSlip({ now, before }: TwoYears, least: Decimal = LEAST): "up" | "down" | undefined {
  if (isTenThousandTimes(now.value, before.value, least)) return "up";
  return isTenThousandTimes(before.value, now.value, least) ? "down" : undefined;
}

function isTenThousandTimes(large: Decimal, small: Decimal, least: Decimal): boolean {
  if (compare(small, least) < 0) return false;
  return compare(large, times(small, 5_000n)) >= 0 && compare(large, times(small, 20_000n)) <= 0;
}

function times({ coefficient, scale }: Decimal, factor: bigint): Decimal {
  return { coefficient: coefficient * factor, scale };
}
