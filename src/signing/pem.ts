import { joined, oid, TAG, written } from './der.ts';

/** What a text in PEM (RFC 7468) holds. */
export type Label = 'PUBLIC KEY' | 'ENCRYPTED PRIVATE KEY' | 'SIGNATURE';

/** Bytes in PEM, with a final newline. */
export function pem(label: Label, bytes: Uint8Array): string {
  const lines = base64(bytes).match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/** The label of the first thing in PEM in a text, whatever it is; undefined where there is none. */
export function labelIn(text: string): string | undefined {
  return /^-----BEGIN ([A-Z0-9 ]{1,40})-----\s*$/m.exec(text)?.[1];
}

/** The bytes of the first thing of a label in a text; undefined where there is none. */
export function bytesIn(text: string, label: Label): Uint8Array | undefined {
  const begin = `-----BEGIN ${label}-----`;
  const start = text.indexOf(begin);
  const end = text.indexOf(`-----END ${label}-----`, start);
  return start < 0 || end < 0 ? undefined : fromBase64(text.slice(start + begin.length, end).replace(/\s/g, ''));
}

/** What was encrypted with a passphrase, and what it takes beside that to read it again. */
export interface Encrypted {
  /** PBKDF2 with HMAC-SHA-256. */
  readonly salt: Uint8Array;
  readonly rounds: number;
  /** AES-256-CBC. */
  readonly start: Uint8Array;
  readonly content: Uint8Array;
}

/** A private key that was encrypted, as EncryptedPrivateKeyInfo with PBES2 (RFC 8018) in PEM: OpenSSL reads it. */
export function encryptedPem({ salt, rounds, start, content }: Encrypted): string {
  const count = Uint8Array.of((rounds >> 24) & 0x7f, (rounds >> 16) & 0xff, (rounds >> 8) & 0xff, rounds & 0xff);
  const hmacWithSha256 = sequence(object('1.2.840.113549.2.9'), written(TAG.nothing));
  const derivation = sequence(
    object('1.2.840.113549.1.5.12'),
    sequence(written(TAG.octets, salt), written(TAG.integer, shortest(count)), hmacWithSha256),
  );
  const cipher = sequence(object('2.16.840.1.101.3.4.1.42'), written(TAG.octets, start));
  const scheme = sequence(object('1.2.840.113549.1.5.13'), sequence(derivation, cipher));
  return pem('ENCRYPTED PRIVATE KEY', sequence(scheme, written(TAG.octets, content)));
}

function sequence(...parts: readonly Uint8Array[]): Uint8Array {
  return written(TAG.sequence, ...parts);
}

function object(dotted: string): Uint8Array {
  return written(TAG.oid, oid(dotted));
}

/** A number without the zeros before it; none of them where it would be taken for negative. */
function shortest(number: Uint8Array): Uint8Array {
  const first = number.findIndex((byte) => byte !== 0);
  const bytes = number.subarray(first);
  return (bytes[0] ?? 0) >= 0x80 ? joined(Uint8Array.of(0), bytes) : bytes;
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined; // it is no base64
  }
}
