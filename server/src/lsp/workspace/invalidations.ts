/** Says which reports' findings may have changed, once for all that the messages which have arrived change. */
export class Invalidations {
  /** Goes up with every change, so that whoever looked before can see that something has happened since. */
  revision = 0;
  private readonly listeners = new Set<(ids: ReadonlySet<string>) => void>();
  private readonly messagesHandled: () => Promise<void>;
  private pending: Set<string> | undefined;

  constructor(messagesHandled: () => Promise<void>) {
    this.messagesHandled = messagesHandled;
  }

  /** Notes that the findings of these reports may have changed. */
  add(ids: Iterable<string>): void {
    this.revision++;
    if (this.pending) for (const id of ids) this.pending.add(id);
    else {
      this.pending = new Set(ids);
      void this.messagesHandled().then(() => this.notify());
    }
  }

  /** Calls `listener` from now on. Returns a function that ends that. */
  on(listener: (ids: ReadonlySet<string>) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Resolves when something has changed since `revision`, or when `signal` is aborted. */
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

  private notify(): void {
    const ids = this.pending ?? new Set<string>();
    this.pending = undefined;
    for (const listener of [...this.listeners]) listener(ids);
  }
}
