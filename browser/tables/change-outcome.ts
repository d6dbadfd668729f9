/** What became of a change: why it was not made, or that the report says the same already. */
export interface ChangeOutcome {
  readonly problem?: string;
  readonly unchanged?: true;
}
