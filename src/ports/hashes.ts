/** Digests, as lower-case hexadecimal digits, 64 of them. */
export interface Hashes {
  /** 64 digits that nobody can guess, other ones each time: only for a key, never for what is made with it. */
  random(): string;
  /** SHA-256 (FIPS 180-4) of bytes, of bytes in pieces, or of a text in UTF-8. */
  sha256(content: string | Uint8Array | Iterable<Uint8Array>): string;
  /** The same of bytes that come piece by piece, of which somebody else asks for the next. */
  running(): RunningHash;
  /** HMAC-SHA256 (RFC 2104) of a text in UTF-8 with a key in hexadecimal digits. */
  hmac(key: string, text: string): string;
  /** SM3 (GB/T 32905-2016) of bytes. */
  sm3(content: Uint8Array): string;
}

/** A digest that is being worked out. */
interface RunningHash {
  add(piece: Uint8Array): void;
  /** SHA-256 of all that was added; nothing can be added behind it. */
  sha256(): string;
}
