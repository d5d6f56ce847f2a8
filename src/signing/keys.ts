import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { areSame, joined, oid, readValue, readValues, TAG, written } from './der.ts';
import { isSm2Point, type Sm3, sm2PublicKey, sm2Sign, sm2Verify } from './sm2.ts';

/** The kinds of keys: GB/T 32918 with SM3, and RFC 8032. */
export type Algorithm = 'SM2' | 'Ed25519';

/** A public key, and its form for others: SubjectPublicKeyInfo in DER. */
export interface PublicKey {
  readonly algorithm: Algorithm;
  readonly spki: Uint8Array;
  /** The SHA-256 of that, by which it is known: lower-case hexadecimal digits. */
  readonly fingerprint: string;
}

/** A private key: 32 bytes that whoever is done with it overwrites. */
export interface PrivateKey {
  readonly algorithm: Algorithm;
  readonly secret: Uint8Array;
}

/** What a key is of, as keys say it. */
const IDENTIFIERS: Readonly<Record<Algorithm, Uint8Array>> = {
  SM2: written(TAG.sequence, written(TAG.oid, oid('1.2.840.10045.2.1')), written(TAG.oid, oid('1.2.156.10197.1.301'))),
  Ed25519: written(TAG.sequence, written(TAG.oid, oid('1.3.101.112'))),
};

/** The public key in SubjectPublicKeyInfo; undefined for one of another kind, of another curve, or beside its curve. */
export function readPublicKey(spki: Uint8Array): PublicKey | undefined {
  const whole = readValue(spki);
  const [identifier, bits, ...more] = (whole && readValues(whole.body)) ?? [];
  if (whole?.rest.length !== 0 || identifier === undefined || bits?.body[0] !== 0 || more.length > 0) return undefined;
  const algorithm = algorithmOf(identifier.body);
  const key = bits.body.subarray(1);
  if (algorithm === undefined || !isPoint(algorithm, key)) return undefined;
  const found = publicKeyOf(algorithm, key);
  return areSame(found.spki, spki) ? found : undefined;
}

/** The private key in PKCS #8; undefined for one of another kind or another curve. */
export function readPrivateKey(pkcs8: Uint8Array): PrivateKey | undefined {
  const [, identifier, octets] = readValues(readValue(pkcs8)?.body ?? pkcs8) ?? [];
  const algorithm = identifier && algorithmOf(identifier.body);
  if (algorithm === undefined || octets === undefined) return undefined;
  const inner = readValue(octets.body);
  const secret = algorithm === 'Ed25519' ? inner : readValues(inner?.body ?? octets.body)?.[1];
  return secret?.tag === TAG.octets && secret.body.length === 32 ? { algorithm, secret: secret.body } : undefined;
}

/** The public key that belongs to a private one; undefined where that is out of its range. */
export function publicOf({ algorithm, secret }: PrivateKey): PublicKey | undefined {
  const key = algorithm === 'SM2' ? sm2PublicKey(secret) : ed25519.getPublicKey(secret);
  return key && publicKeyOf(algorithm, key);
}

/** Signs a message; the same gives the same bytes. Undefined where the key is out of its range. */
export function sign({ algorithm, secret }: PrivateKey, message: Uint8Array, sm3: Sm3): Uint8Array | undefined {
  return algorithm === 'SM2' ? sm2Sign(secret, message, sm3) : ed25519.sign(message, secret);
}

/** Whether a signature of a message is by a key. */
export function isSignedBy(
  { algorithm, spki }: PublicKey,
  message: Uint8Array,
  signature: Uint8Array,
  sm3: Sm3,
): boolean {
  const key = spki.subarray(spki.length - SIZES[algorithm]);
  if (algorithm === 'SM2') return sm2Verify(key, message, signature, sm3);
  return signature.length === 64 && ed25519.verify(signature, message, key, { zip215: false });
}

/** How many bytes a public key has without what is said of it. */
const SIZES: Readonly<Record<Algorithm, number>> = { SM2: 65, Ed25519: 32 };

function publicKeyOf(algorithm: Algorithm, key: Uint8Array): PublicKey {
  const bits = written(TAG.bits, joined(Uint8Array.of(0), key));
  const spki = written(TAG.sequence, IDENTIFIERS[algorithm], bits);
  return { algorithm, spki, fingerprint: bytesToHex(sha256(spki)) };
}

function algorithmOf(identifier: Uint8Array): Algorithm | undefined {
  const known = Object.keys(IDENTIFIERS) as Algorithm[];
  return known.find((each) => areSame(readValue(IDENTIFIERS[each])?.body ?? identifier, identifier));
}

function isPoint(algorithm: Algorithm, key: Uint8Array): boolean {
  if (algorithm === 'SM2') return isSm2Point(key);
  return key.length === SIZES.Ed25519 && ed25519.utils.isValidPublicKey(key, false);
}
