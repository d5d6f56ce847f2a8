import type { CommandHelp } from '../../help.ts';

/** How keys are made and used, in English. */
export const signing = {
  key: {
    summary: 'make a key to sign with (key new FILE), or show the fingerprint of one (key show FILE)',
    about:
      'The private key is written to the file, encrypted with a passphrase (PKCS #8, which OpenSSL reads), the public key beside it, in a file that ends in .pub.pem. The passphrase is typed at the terminal without being shown; it is written nowhere and cannot be given by an option or the environment. Once the fingerprint is registered in indicators/signers.yaml, verify takes what the key signs.',
    options: { algorithm: 'SM2 (GB/T 32918) or Ed25519' },
    examples: [
      { line: 'key new ~/zhang-san.pem', does: 'make a key of SM2 and show the fingerprint to register' },
      { line: 'key show zhang-san.pub.pem', does: 'show the fingerprint of a public key, to be compared with the register' },
    ],
  } satisfies CommandHelp<'algorithm'>,
  sign: {
    summary: 'sign finished files: their manifest, which has the digest of each; without a path, those of the newest final edition',
    about:
      'Nothing is signed unless every file is as the manifest says. Each key has a file of its own beside the manifest, signature-….txt, and several people may sign one after the other; attestation.json (what was made from which data by which program, in the form of in-toto) is written as well. After files are built anew old signatures no longer hold; they are not removed. verify checks signatures, and so can openssl without this program: docs/signatures.md says how.',
    options: {
      key: 'the file of the private key; its passphrase is typed at the terminal',
      name: 'who signs; not needed where the key is registered',
      date: 'a day that stands in the signature, like 2020-11-30, as its signer states it: no clock is asked, and nothing proves it',
      output: 'without a path, sign what lies in this folder (default: output)',
    },
    examples: [
      { line: 'sign --key ~/zhang-san.pem', does: 'sign the files of the newest final edition with a registered key' },
      {
        line: 'sign output/2020/results --key ~/zhang-san.pem --date 2020-12-31',
        does: 'sign the results of 2020, with a day',
      },
    ],
  } satisfies CommandHelp<'key' | 'name' | 'date' | 'output'>,
};
