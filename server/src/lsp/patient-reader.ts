/** How long a file is waited for, in milliseconds. */
export interface Patience {
  /** At most so long. */
  readonly usual: number;
  /** So long while the file system has not answered to the one before. */
  readonly tried: number;
}

/**
 * The texts of files, as far as their file system gives them in time: on another machine it may answer late, or never.
 */
export interface PatientReader {
  /** Returns the text of a file; undefined where there is none, or where no answer has come in time. */
  read(uri: string): Promise<string | undefined>;
  /** Reports whether the last answer that this file was asked for is waited for no more, and has not come. */
  isAwaited(uri: string): boolean;
  /** Calls `listener` with each file whose text came too late: it is given to who asks for it next. */
  onLate(listener: (uri: string) => void): void;
}

/**
 * Returns a reader that waits for another one only so long. `givenUp` is called with each file that is not waited for.
 */
export function patientReader(
  read: (uri: string) => Promise<string | undefined>,
  patience: Patience,
  givenUp: (uri: string) => void,
): PatientReader {
  const late = new Map<string, string>();
  // The last question about each file that was given up: who asked again wants no older answer.
  const awaited = new Map<string, Promise<unknown>>();
  let listener: (uri: string) => void = () => undefined;
  let isMute = false;
  return {
    read(uri) {
      const text = late.get(uri);
      if (late.delete(uri)) return Promise.resolve(text);
      awaited.delete(uri);
      const answer = read(uri);
      return new Promise((resolve) => {
        const giveUp = () => {
          isMute = true;
          awaited.set(uri, answer);
          givenUp(uri);
          resolve(undefined);
        };
        const timer = setTimeout(giveUp, isMute ? patience.tried : patience.usual);
        void answer.then((text) => {
          isMute = false;
          clearTimeout(timer);
          resolve(text);
          if (awaited.get(uri) !== answer) return;
          awaited.delete(uri);
          if (text === undefined) return;
          late.set(uri, text);
          listener(uri);
        });
      });
    },
    isAwaited: (uri) => awaited.has(uri),
    onLate(own) {
      listener = own;
    },
  };
}
