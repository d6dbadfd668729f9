/** So many milliseconds a file is waited for, and so many while the file system has not answered to the one before. */
const PATIENCE = 3000;
const IMPATIENCE = 100;

/**
 * The texts of files, as far as their file system gives them in time: on another machine it may answer late, or never.
 */
export interface PatientReader {
  /** Returns the text of a file; undefined where there is none, or where no answer has come in time. */
  read(uri: string): Promise<string | undefined>;
  /** Calls `listener` with each file whose text came too late: it is given to who asks for it next. */
  onLate(listener: (uri: string) => void): void;
}

/**
 * Returns a reader that waits for another one only so long. `givenUp` is called with each file that is not waited for.
 */
export function patientReader(
  read: (uri: string) => Promise<string | undefined>,
  givenUp: (uri: string) => void,
): PatientReader {
  const late = new Map<string, string>();
  let listener: (uri: string) => void = () => undefined;
  let isMute = false;
  return {
    read(uri) {
      const text = late.get(uri);
      if (late.delete(uri)) return Promise.resolve(text);
      return new Promise((resolve) => {
        let isOver = false;
        const giveUp = () => {
          isOver = true;
          isMute = true;
          givenUp(uri);
          resolve(undefined);
        };
        const timer = setTimeout(giveUp, isMute ? IMPATIENCE : PATIENCE);
        void read(uri).then((answer) => {
          isMute = false;
          clearTimeout(timer);
          if (!isOver) return resolve(answer);
          if (answer === undefined) return;
          late.set(uri, answer);
          listener(uri);
        });
      });
    },
    onLate(own) {
      listener = own;
    },
  };
}
