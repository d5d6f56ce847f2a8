/** What is done with private keys as they lie in files. Whoever is given a private key or a passphrase overwrites it when he is done. */
export interface Keys {
  /** A new private key, in PKCS #8. */
  create(algorithm: 'SM2' | 'Ed25519'): Uint8Array;
  /** Encrypts with a passphrase: PBKDF2 with HMAC-SHA-256, then AES-256-CBC. */
  encrypt(
    plain: Uint8Array,
    passphrase: Uint8Array,
  ): {
    readonly salt: Uint8Array;
    readonly rounds: number;
    readonly start: Uint8Array;
    readonly content: Uint8Array;
  };
  /** Writes a new file; a private key so that nobody but its owner may read it. Writes nothing where something lies there already, and says so. */
  keep(path: string, text: string, whose: 'owner' | 'all'): 'done' | 'occupied';
  /** The private key in a text in PEM that a passphrase protects, in PKCS #8; undefined where the passphrase is another one, or the text is damaged: nobody can tell which. */
  decrypt(pem: string, passphrase: Uint8Array): Uint8Array | undefined;
}
