import type { Command } from "commander";
import type { ExitCode, Io } from "../io";

/** Adds a command to the program. `end` receives its exit code; undefined for a server, which keeps running. */
export type AddCommand = (program: Command, io: Io, end: (code: ExitCode | undefined) => void) => void;
