import path from "node:path";

/** The folder of the checkout, without a trailing separator. */
export const root = path.resolve(import.meta.dirname, "../..");

/** A path inside the checkout. */
export const inRoot = (...parts) => path.join(root, ...parts);
