/** How the file of a signature stands to what it is said to sign, and to the register of signers. */
export type Standing =
  /** By a key that is registered for that name and year, over the manifest that is there. */
  | 'registered'
  | 'unregistered'
  | 'other-name'
  | 'other-year'
  | 'other-manifest'
  /** Over the manifest that is there, but another attestation. */
  | 'unattested'
  | 'forged'
  | 'misnamed'
  | 'damaged'
  /** Somebody who is registered has not signed. */
  | 'absent';

/** What is said of keys and signatures in one language. */
export interface SigningWords {
  readonly askPassphrase: (path: string) => string;
  readonly askNewPassphrase: string;
  readonly askAgain: string;
  readonly created: (made: {
    readonly algorithm: string;
    readonly secret: string;
    readonly open: string;
    readonly fingerprint: string;
  }) => string;
  readonly shown: (algorithm: string, fingerprint: string) => string;
  /** How the key is registered. */
  readonly register: (fingerprint: string) => string;
  readonly signed: (what: {
    readonly edition: string;
    readonly state: string;
    readonly title: string;
    readonly files: number;
    readonly signer: string;
    readonly path: string;
  }) => string;
  readonly signedBefore: (path: string) => string;
  readonly replaced: (path: string) => string;
  /** What `verify` will say of the signature as long as it is so. */
  readonly notRegistered: (fingerprint: string) => string;
  readonly otherYear: (signer: string, edition: string) => string;
  readonly notSigned: string;
  /** By whom a signature is, as it says. */
  readonly by: (signer: string, algorithm: string, date: string | undefined) => string;
  readonly expected: (signer: string) => string;
  /** Of the attestation beside signatures, where it is not as it should be. */
  readonly attestation: { readonly edited: string; readonly missing: string };
  readonly standing: { readonly [S in Standing]: string };
  /** After a build: signatures of what was there before. */
  readonly overtaken: (names: readonly string[]) => string;
  /** A page was written by which others check a folder, by its path and the SHA-256 of the file. */
  readonly pageWritten: (path: string, sha256: string) => string;
  /** No page was written by which others check a folder, since something in it is not as it should be. */
  readonly pageWithheld: string;
  readonly failure: {
    readonly noKeyFile: string;
    readonly notPrivate: (path: string) => string;
    readonly unprotected: (path: string) => string;
    readonly notKey: (path: string) => string;
    readonly otherKind: (path: string) => string;
    readonly noTerminal: string;
    /** The same where only the fingerprint is wanted, and the path of the public key that tells it as well. */
    readonly noTerminalToShow: (open: string) => string;
    readonly wrongPassphrase: (path: string) => string;
    readonly weakPassphrase: (least: number) => string;
    readonly unlikePassphrase: string;
    readonly inRepository: (path: string) => string;
    readonly occupied: (path: string) => string;
    /** Neither registered nor named: the key in a file, private or public. */
    readonly noSigner: (path: string) => string;
    readonly badSigner: (name: string) => string;
    readonly signerDiffers: (path: string, typed: string, registered: string) => string;
    readonly badDate: (date: string) => string;
    readonly noManifest: (folder: string) => string;
    readonly folderDiffers: (names: readonly string[]) => string;
  };
}
