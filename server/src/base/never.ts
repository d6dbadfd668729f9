/** Marks a state that the types rule out. Throws when it is reached all the same: that is our bug, never the user's text. */
export function never(value: never): never {
  throw new Error(`Impossible value: ${JSON.stringify(value)}`);
}
