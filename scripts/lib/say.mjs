import { styleText } from "node:util";

const colour = process.stdout.isTTY && process.env.NO_COLOR === undefined;

/** Text in a style where the terminal shows colours. */
export const paint = (style, text) => (colour ? styleText(style, text) : text);

/** Announces a step, so that nobody wonders what is going on. */
export const announce = (text) => console.log(`\n${paint("bold", `▶ ${text}`)}`);

/**
 * Says every few seconds that something long is still going on, until the function it gives is called.
 * Written as lines, not as a moving bar, so that a log file can be read too.
 */
export function heartbeat(what, everySeconds = 10) {
  const start = Date.now();
  const timer = setInterval(() => {
    console.log(`  … ${what}: ${Math.round((Date.now() - start) / 1000)} s`);
  }, everySeconds * 1000);
  return () => clearInterval(timer);
}
