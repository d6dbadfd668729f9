/**
 * What became of a change: why it was not made, or that the report says the same already. `unproved` is true if it can
 * be made together with others: by itself it would leave a table that is not read for certain.
 */
export interface ChangeOutcome {
  readonly problem?: string;
  readonly unproved?: true;
  readonly unchanged?: true;
}
