import { DER, weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { bytesToNumberBE, createHmacDrbg, numberToBytesBE } from '@noble/curves/utils.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { joined } from './der.ts';

/** SM3 (GB/T 32905-2016) of bytes, as lower-case hexadecimal digits. */
export type Sm3 = (content: Uint8Array) => string;

/** The curve of GB/T 32918.5-2017. */
const CURVE = {
  p: 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn,
  n: 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n,
  h: 1n,
  a: 0xfffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffcn,
  b: 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n,
  Gx: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  Gy: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
};
const Point = weierstrass(CURVE);
const { n } = CURVE;

/** Whom a signature is of where nothing else was agreed on (GB/T 35276, GM/T 0009). */
const SM2_ID = '1234567812345678';

/** A point of the curve, as keys hold it: 0x04 and both coordinates. False for anything else, and for a point beside it. */
export function isSm2Point(point: Uint8Array): boolean {
  return pointAt(point) !== undefined;
}

/** The public key that belongs to a private one of 32 bytes; undefined where that is out of its range. */
export function sm2PublicKey(secret: Uint8Array): Uint8Array | undefined {
  const d = secretIn(secret);
  return d === undefined ? undefined : Point.BASE.multiply(d).toBytes(false);
}

/**
 * Signs a message, as GB/T 32918.2 says: `r` and `s` in DER. The number that must never occur twice is not drawn but made
 * of the key and the message (RFC 6979, with HMAC-SHA-256), so that the same is signed with the same bytes, and a bad
 * source of randomness betrays no key. Undefined where the private key is out of its range.
 */
export function sm2Sign(secret: Uint8Array, message: Uint8Array, sm3: Sm3): Uint8Array | undefined {
  const d = secretIn(secret);
  if (d === undefined) return undefined;
  const { Fn } = Point;
  const e = digestOf(Point.BASE.multiply(d).toBytes(false), message, sm3);
  const seed = joined(secret, numberToBytesBE(Fn.create(e), 32));
  const drbg = createHmacDrbg<{ readonly r: bigint; readonly s: bigint }>(32, 32, (key: Uint8Array, text: Uint8Array) =>
    hmac(sha256, key, text),
  );
  const signature = drbg(seed, (bytes) => {
    const k = bytesToNumberBE(bytes);
    if (k === 0n || k >= n) return undefined;
    const r = Fn.create(e + Point.BASE.multiply(k).toAffine().x);
    if (r === 0n || r + k === n) return undefined;
    const s = Fn.mul(Fn.inv(1n + d), Fn.sub(k, Fn.mul(r, d)));
    return s === 0n ? undefined : { r, s };
  });
  seed.fill(0);
  return hexToBytes(DER.hexFromSig(signature));
}

/** Whether a signature of a message is by a key. */
export function sm2Verify(key: Uint8Array, message: Uint8Array, signature: Uint8Array, sm3: Sm3): boolean {
  const point = pointAt(key);
  const { r, s } = signatureIn(signature) ?? { r: 0n, s: 0n };
  if (point === undefined || r <= 0n || r >= n || s <= 0n || s >= n) return false;
  const { Fn } = Point;
  const t = Fn.create(r + s);
  if (t === 0n) return false;
  const found = Point.BASE.mulAddUnsafe(s, point, t);
  return !found.is0() && Fn.create(digestOf(key, message, sm3) + found.toAffine().x) === r;
}

/** SM3 of a message behind what says whose it is: the identity, the curve and the key. */
function digestOf(key: Uint8Array, message: Uint8Array, sm3: Sm3): bigint {
  const id = new TextEncoder().encode(SM2_ID);
  const curve = [CURVE.a, CURVE.b, CURVE.Gx, CURVE.Gy].map((each) => numberToBytesBE(each, 32));
  const who = joined(Uint8Array.of((id.length * 8) >> 8, (id.length * 8) & 0xff), id, ...curve, key.subarray(1));
  return BigInt(`0x${sm3(joined(hexToBytes(sm3(who)), message))}`);
}

/** A private key as a number from 1 to n − 2; for n − 1 no signature can be worked out. */
function secretIn(secret: Uint8Array): bigint | undefined {
  const d = secret.length === 32 ? bytesToNumberBE(secret) : 0n;
  return d > 0n && d < n - 1n ? d : undefined;
}

function pointAt(bytes: Uint8Array): InstanceType<typeof Point> | undefined {
  if (bytes.length !== 65 || bytes[0] !== 4) return undefined;
  try {
    return Point.fromBytes(bytes);
  } catch {
    return undefined; // it is not on the curve
  }
}

function signatureIn(bytes: Uint8Array): { readonly r: bigint; readonly s: bigint } | undefined {
  try {
    return DER.toSig(bytes);
  } catch {
    return undefined; // it is no DER
  }
}
