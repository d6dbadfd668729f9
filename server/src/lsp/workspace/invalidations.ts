/** Tells who wants to know which reports' findings may have changed, once for all that changes in one turn. */
export class Renewals {
  /** Goes up with every change, so that whoever looked before can see that something has happened since. */
  revision = 0;
  private readonly listeners = new Set<(ids: ReadonlySet<string>) => void>();
  private readonly nextTurn: () => Promise<void>;
  private gathered: Set<string> | undefined;

  constructor(nextTurn: () => Promise<void>) {
    this.nextTurn = nextTurn;
  }

  /** Notes that the findings of these reports may have changed. */
  add(ids: Iterable<string>): void {
    this.revision++;
    if (this.gathered) for (const id of ids) this.gathered.add(id);
    else {
      this.gathered = new Set(ids);
      void this.nextTurn().then(() => this.tell());
    }
  }

  /** Calls `listener` from now on; what is returned ends that. */
  on(listener: (ids: ReadonlySet<string>) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Resolves when something has changed since `revision`, or `signal` is aborted. */
  after(revision: number, signal: AbortSignal): Promise<void> {
    if (this.revision !== revision || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        stop();
        signal.removeEventListener("abort", end);
        resolve();
      };
      const stop = this.on(end);
      signal.addEventListener("abort", end);
    });
  }

  private tell(): void {
    const ids = this.gathered ?? new Set<string>();
    this.gathered = undefined;
    for (const listener of [...this.listeners]) listener(ids);
  }
}
