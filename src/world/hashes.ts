import type { Hashes } from '../ports/hashes.ts';

/** The digests of Node's OpenSSL, loaded only when one is wanted: it takes a tenth of the time in which Node starts. */
export const hashes: Hashes = {
  random: () => crypto().randomBytes(32).toString('hex'),
  sha256: (content) => {
    const hash = crypto().createHash('sha256');
    const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
    for (const piece of pieces) hash.update(piece);
    return hash.digest('hex');
  },
  running: () => {
    const hash = crypto().createHash('sha256');
    return { add: (piece) => void hash.update(piece), sha256: () => hash.digest('hex') };
  },
  hmac: (key, text) => crypto().createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest('hex'),
  sm3: (content) => crypto().createHash('sm3').update(content).digest('hex'),
};

function crypto(): typeof import('node:crypto') {
  return process.getBuiltinModule('node:crypto');
}
