import type { Connection, WorkDoneProgressServerReporter } from "vscode-languageserver";

/** After how many milliseconds work is long enough for a person to want to see it. */
const DELAY = 1000;

/** Shows that work is going on, with a way to end it, if it takes long. */
export interface LateProgress {
  report(done: number, total: number): void;
  /** The work is over: takes the progress away, or sees to it that none comes. */
  end(): void;
}

/**
 * Begins to show work after a second, where the client shows such things at all. `cancel` is called when a person ends
 * it.
 */
export function lateProgress(connection: Connection, title: () => Promise<string>, cancel: () => void): LateProgress {
  let reporter: WorkDoneProgressServerReporter | undefined;
  let ended = false;
  let shown = 0;
  const begin = async () => {
    const [made, text] = await Promise.all([connection.window.createWorkDoneProgress(), title()]);
    if (ended) return;
    reporter = made;
    made.token.onCancellationRequested(cancel);
    made.begin(text, shown, undefined, true);
  };
  // A client that refuses to show progress goes without.
  const timer = setTimeout(() => void begin().catch(() => undefined), DELAY);
  return {
    report(done, total) {
      const percent = Math.floor((done / Math.max(1, total)) * 100);
      if (percent === shown) return;
      shown = percent;
      reporter?.report(percent, `${done}/${total}`);
    },
    end() {
      ended = true;
      clearTimeout(timer);
      reporter?.done();
    },
  };
}
