import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { failure } from '../../ports/failure.ts';
import type { Keys } from '../../ports/keys.ts';
import { isSystemError, orComplain } from '../complaints.ts';
import { type Apart, startApart } from './start.ts';
import type { Answer, Order } from './told.ts';

/** Keys by the OpenSSL of Node and the arithmetic of `src/signing`, each in a process of its own. `start` starts one. */
export function keysApart(start: () => Apart = startApart): Keys {
  return {
    create: async (algorithm, passphrase) => {
      const apart = start();
      const answer = await apart.ask(orderOf({ kind: 'create', algorithm }), passphrase);
      passphrase.fill(0);
      await apart.end();
      const { pem, spki } = expected(answer, 'created');
      return { pem, spki: bytesOf(spki) };
    },
    open: async (pem, passphrase) => {
      const apart = start();
      const answer = await apart.ask(orderOf({ kind: 'open', pem }), passphrase);
      passphrase.fill(0);
      if (answer?.kind !== 'opened') await apart.end();
      if (answer?.kind === 'locked' || answer?.kind === 'other-kind') return answer.kind;
      const { spki } = expected(answer, 'opened');
      return {
        spki: bytesOf(spki),
        sign: async (message) => {
          const signed = await apart.ask(message);
          await apart.end();
          return bytesOf(expected(signed, 'signed').signature);
        },
        close: apart.end,
      };
    },
    keep: (path, text, whose) =>
      orComplain(() => {
        try {
          writeFileSync(resolve(path), text, { mode: whose === 'owner' ? 0o600 : 0o644, flag: 'wx' });
          return 'done';
        } catch (error) {
          if (isSystemError(error) && error.code === 'EEXIST') return 'occupied';
          throw error;
        }
      }),
  };
}

function orderOf(order: Order): string {
  return JSON.stringify(order);
}

/** An answer of a kind. Throws a failure where the process has ended without one. */
function expected<Kind extends Answer['kind']>(
  answer: Answer | undefined,
  kind: Kind,
): Extract<Answer, { kind: Kind }> {
  if (answer?.kind !== kind) throw failure((say) => say.keyProcessEnded);
  return answer as Extract<Answer, { kind: Kind }>;
}

function bytesOf(digits: string): Uint8Array {
  return Buffer.from(digits, 'hex');
}
