import { realpathSync } from "node:fs";
import path from "node:path";

/** Reports whether a file is in a folder, both absolute, by their paths alone. */
export function standsIn(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way.split(path.sep)[0] !== ".." && !path.isAbsolute(way);
}

/** Reports whether a file is in a folder once all links are followed. Throws where one of them is not there. */
export function isWithin(folder: string, file: string): boolean {
  return standsIn(realpathSync(folder), realpathSync(file));
}
