import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** A file of the checkout as text. */
export const read = (file: string): string => readFileSync(path.join(root, file), "utf8");

/** The manifest as it is shipped. */
export const manifest = JSON.parse(read("package.json"));

/** A group of settings. */
interface Category {
  readonly id: string;
  readonly order: number;
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The groups of settings, and all settings by name. */
export const categories: readonly Category[] = manifest.contributes.configuration;
export const properties: Category["properties"] = Object.assign({}, ...categories.map((c) => c.properties));

/** The commands that are declared. */
export const commands: readonly {
  readonly command: string;
  readonly category: string;
  readonly enablement?: string;
}[] = manifest.contributes.commands;

/** All sources of a folder as one text. */
export function sources(folder: string): string {
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts"))
    .map((file) => read(path.join(folder, file)))
    .join("\n");
}

/** The client's sources as one text. */
export const client = sources("client/src");
