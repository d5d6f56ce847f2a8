import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { type Asked, type Ended, readMessage, writeMessage } from './launching.ts';

// A process that does nothing but start others, one after the other. It ends when nobody can ask any more.

const [, , asked = '', heard = ''] = process.argv;
const from = openSync(asked, 'r');
const to = openSync(heard, 'w');

for (let message = readMessage(from); message !== undefined; message = readMessage(from)) {
  const { command, args, options } = message as Asked;
  const { error, ...ended } = spawnSync(command, args, options);
  const trouble = error && { message: error.message, code: (error as NodeJS.ErrnoException).code };
  writeMessage(to, { ...ended, trouble } satisfies Ended);
}
