/** Digests, as lower-case hexadecimal digits, 64 of them. */
export interface Hashes {
  /** SHA-256 (FIPS 180-4) of bytes, of bytes in pieces, or of a text in UTF-8. */
  sha256(content: string | Uint8Array | Iterable<Uint8Array>): string;
  /** SM3 (GB/T 32905-2016) of bytes. */
  sm3(content: Uint8Array): string;
}
