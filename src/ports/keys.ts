/**
 * What is done with private keys as they lie in files. A key is opened and used in a process of its own, which ends when
 * its work is done: none is ever in the memory of this one. A passphrase that is given is overwritten. Throws a failure
 * where that process comes to nothing.
 */
export interface Keys {
  /** Makes a private key, and encrypts it with a passphrase: PBKDF2 with HMAC-SHA-256, then AES-256-CBC. */
  create(algorithm: 'SM2' | 'Ed25519', passphrase: Uint8Array): Promise<CreatedKey>;
  /** Opens the private key in a text in PEM. It is `locked` where the passphrase is another one, or the text is damaged: nobody can tell which; `other-kind` where it is of neither algorithm. */
  open(pem: string, passphrase: Uint8Array): Promise<OpenedKey | 'locked' | 'other-kind'>;
  /** Writes a new file; a private key so that nobody but its owner may read it. Writes nothing where something lies there already, and says so. */
  keep(path: string, text: string, whose: 'owner' | 'all'): 'done' | 'occupied';
}

/** A new key. */
interface CreatedKey {
  /** The private key, encrypted, in PEM. */
  readonly pem: string;
  /** The public one as SubjectPublicKeyInfo in DER. */
  readonly spki: Uint8Array;
}

/** A private key that was opened, in its process. */
export interface OpenedKey {
  /** The public key that belongs to it, as SubjectPublicKeyInfo in DER. */
  readonly spki: Uint8Array;
  /** Signs a message; the same is signed with the same bytes. Once: the process then ends. */
  sign(message: Uint8Array): Promise<Uint8Array>;
  /** Ends the process, and waits until it has. Whoever opens a key does that. */
  close(): Promise<void>;
}
