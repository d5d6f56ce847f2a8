import type { ServerResponse } from 'node:http';
import { ALWAYS } from './headers.ts';

/** How long no page must have been open after one was, in ms: a page that is loaded anew is away for a moment, one of a machine that slept comes back. */
const LEFT = 15_000;
/** How often an open page is told that the program is there, in ms. */
const BEAT = 5_000;

/** The streams of messages to open pages, by which it is known whether one is open. */
export interface Streams {
  /** Comes when none has been open for a while after one was. */
  readonly left: Promise<void>;
  /** Opens one as the answer to a request: `listen` is given what sends a message, and gives what ends it. */
  open(response: ServerResponse, listen: (send: (value: unknown) => void) => () => void): void;
  /** Ends all of them. */
  close(): void;
}

/** Streams, none of which is open yet. */
export function openStreams(): Streams {
  const ends = new Set<() => void>();
  let leave: () => void = () => undefined;
  let leaving: NodeJS.Timeout | undefined;
  return {
    left: new Promise((resolve) => {
      leave = resolve;
    }),
    open: (response, listen) => {
      clearTimeout(leaving);
      response.writeHead(200, { ...ALWAYS, 'Content-Type': 'text/event-stream' });
      const stop = listen((value) => response.write(`data: ${JSON.stringify(value)}\n\n`));
      const beat = setInterval(() => response.write(':\n\n'), BEAT);
      const over = (): void => {
        clearInterval(beat);
        stop();
        ends.delete(over);
        if (ends.size === 0) leaving = setTimeout(leave, LEFT);
      };
      ends.add(over);
      response.once('close', over);
    },
    close: () => {
      for (const each of [...ends]) each();
      clearTimeout(leaving);
    },
  };
}
