/** What a process that has one private key is told first. Then comes the passphrase, and for a key that is to be opened the message that it signs. */
export type Order =
  | { readonly kind: 'create'; readonly algorithm: 'SM2' | 'Ed25519' }
  | { readonly kind: 'open'; readonly pem: string };

/** What it answers; bytes are in hexadecimal digits. Nothing of it is secret. */
export type Answer =
  | { readonly kind: 'created'; readonly pem: string; readonly spki: string }
  | { readonly kind: 'opened'; readonly spki: string }
  | { readonly kind: 'locked' | 'other-kind' }
  | { readonly kind: 'signed'; readonly signature: string };
