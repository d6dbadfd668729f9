import { expect, test } from "vitest";
import { MessageCounter } from "../../server/src/lsp/message-counter";

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Has messages handled as the library does it: one each turn, the next turn asked for when a message has been handled.
 */
function handleAll(counter: MessageCounter, handlers: readonly (() => void)[]): void {
  const [first, ...more] = handlers;
  setImmediate(() => {
    counter.handleMessage({ jsonrpc: "2.0" }, first ?? (() => undefined));
    if (more.length > 0) handleAll(counter, more);
  });
}

test("who asks while a message is handled waits for all that have arrived, and goes on in the order of the messages", async () => {
  const counter = new MessageCounter(nextTurn);
  const handled: number[] = [];
  const resumed: number[] = [];
  const seen: number[] = [];
  const waits: Promise<void>[] = [];
  handleAll(
    counter,
    Array.from({ length: 50 }, (_, index) => () => {
      handled.push(index);
      // Each message has two who wait, as a change has its notification and its request.
      waits.push(counter.allHandled().then(() => void seen.push(handled.length)));
      waits.push(counter.allHandled().then(() => void resumed.push(index)));
    }),
  );
  await counter.allHandled();
  await Promise.all(waits);
  expect(seen).toEqual(Array.from({ length: 50 }, () => 50));
  expect(resumed).toEqual(handled);
});

test("nobody waits where there are none, and not without end where there is always another", async () => {
  let turns = 0;
  const counter = new MessageCounter(() => {
    turns++;
    return Promise.resolve();
  });
  await counter.allHandled();
  expect(turns).toBe(2);
  const busy: MessageCounter = new MessageCounter(() => {
    turns++;
    busy.handleMessage({ jsonrpc: "2.0" }, () => undefined);
    return Promise.resolve();
  });
  await busy.allHandled();
  expect(turns).toBe(10_002);
});
