import type { Identity, IdentityValues } from "../types";

/** Returns what an identity says, without the places it was read from. */
export function identityValues({ body, year, edition }: Identity): IdentityValues {
  return {
    ...(body ? { body: body.value } : {}),
    ...(year ? { year: year.value } : {}),
    ...(edition ? { edition } : {}),
  };
}
