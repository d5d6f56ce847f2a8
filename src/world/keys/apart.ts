import { createCipheriv, createPrivateKey, generateKeyPairSync, pbkdf2Sync, randomBytes } from 'node:crypto';
import { type PrivateKey, publicOf, readPrivateKey, sign } from '../../signing/keys.ts';
import { encryptedPem } from '../../signing/pem.ts';
import { hashes } from '../hashes.ts';
import { headOf, partsOf } from './parts.ts';
import type { Answer, Order } from './told.ts';

// A process that makes or opens one private key, signs one message with it, and ends. The arithmetic of SM2 is done in
// numbers that nobody can overwrite: what is left of the key goes with the process. It ends as well when nobody talks to
// it any more.

/** So many rounds take a fifth of a second; OpenSSL's own 2048 do not keep off who guesses. */
const ROUNDS = 600_000;

void work();

async function work(): Promise<void> {
  const parts = partsOf(process.stdin);
  const next = async (): Promise<Buffer> => Buffer.from((await parts.next()).value ?? process.exit());
  const order = JSON.parse((await next()).toString()) as Order;
  const passphrase = await next();
  if (order.kind === 'create') return answer(created(order.algorithm, passphrase));
  const opened = openedWith(order.pem, passphrase);
  const secret = opened && readPrivateKey(opened);
  const key = secret && publicOf(secret);
  if (secret === undefined || key === undefined) return answer({ kind: opened ? 'other-kind' : 'locked' });
  answer({ kind: 'opened', spki: hex(key.spki) });
  answer({ kind: 'signed', signature: signedWith(secret, await next()) });
  process.stdin.destroy();
}

function created(algorithm: 'SM2' | 'Ed25519', passphrase: Uint8Array): Answer {
  const pair = algorithm === 'SM2' ? generateKeyPairSync('ec', { namedCurve: 'SM2' }) : generateKeyPairSync('ed25519');
  const made = pair.privateKey.export({ type: 'pkcs8', format: 'der' });
  const secret = readPrivateKey(made);
  const key = secret && publicOf(secret);
  if (key === undefined) throw new Error('a key that was just made cannot be read');
  const [salt, start] = [randomBytes(16), randomBytes(16)];
  const cipher = createCipheriv('aes-256-cbc', pbkdf2Sync(passphrase, salt, ROUNDS, 32, 'sha256'), start);
  const content = Buffer.concat([cipher.update(made), cipher.final()]);
  return { kind: 'created', pem: encryptedPem({ salt, rounds: ROUNDS, start, content }), spki: hex(key.spki) };
}

/** PKCS #8; undefined where the passphrase is another one, or the text is damaged. */
function openedWith(pem: string, passphrase: Buffer): Uint8Array | undefined {
  try {
    return createPrivateKey({ key: pem, passphrase }).export({ type: 'pkcs8', format: 'der' });
  } catch {
    return undefined;
  }
}

function signedWith(secret: PrivateKey, message: Uint8Array): string {
  const signature = sign(secret, message, hashes.sm3);
  if (signature === undefined) throw new Error('a key that was read cannot sign');
  return hex(signature);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function answer(said: Answer): void {
  const part = Buffer.from(JSON.stringify(said));
  process.stdout.write(headOf(part));
  process.stdout.write(part);
}
