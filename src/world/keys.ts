import { createCipheriv, createPrivateKey, generateKeyPairSync, pbkdf2Sync, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Keys } from '../ports/keys.ts';
import { isSystemError, orComplain } from './complaints.ts';

/** So many rounds take a fifth of a second; OpenSSL's own 2048 do not keep off who guesses. */
const ROUNDS = 600_000;

/** Keys by the OpenSSL of Node. */
export const keys: Keys = {
  create: (algorithm) => {
    const pair =
      algorithm === 'SM2' ? generateKeyPairSync('ec', { namedCurve: 'SM2' }) : generateKeyPairSync('ed25519');
    return pair.privateKey.export({ type: 'pkcs8', format: 'der' });
  },
  encrypt: (plain, passphrase) => {
    const [salt, start] = [randomBytes(16), randomBytes(16)];
    const key = pbkdf2Sync(passphrase, salt, ROUNDS, 32, 'sha256');
    const cipher = createCipheriv('aes-256-cbc', key, start);
    const content = Buffer.concat([cipher.update(plain), cipher.final()]);
    key.fill(0);
    return { salt, rounds: ROUNDS, start, content };
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
  decrypt: (pem, passphrase) => {
    try {
      return createPrivateKey({ key: pem, passphrase: asBuffer(passphrase) }).export({ type: 'pkcs8', format: 'der' });
    } catch {
      return undefined;
    }
  },
};

/** The same bytes, and no copy of them that nobody would overwrite. */
function asBuffer({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
