/** The name of the file of the signature by a key, by its first 16 digits: one for each key. */
export function signatureName(fingerprint: string): string {
  return `signature-${fingerprint.slice(0, 16)}.txt`;
}

/** Whether a name is one of such a file. */
export function isSignatureName(name: string): boolean {
  return /^signature-[0-9a-f]{16}\.txt$/.test(name);
}
