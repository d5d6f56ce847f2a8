import type { SigningWords } from '../../published/signing.ts';

/** What is said of keys and signatures, in English. */
export const words: SigningWords = {
  askPassphrase: (path) => `Passphrase of the private key ${path} (not shown while you type): `,
  askNewPassphrase: 'Passphrase for the new private key (not shown while you type): ',
  askAgain: 'The same again: ',
  created: ({ algorithm, secret, open, fingerprint }) => `A new ${algorithm} key:
  private ${secret} (encrypted with the passphrase, readable by its owner alone; keep it to yourself, never commit it; without the passphrase nobody can open it)
  public ${open} (anybody may have it)
  fingerprint ${fingerprint}
`,
  shown: (algorithm, fingerprint) => `${algorithm} key
  fingerprint ${fingerprint}
`,
  register: (fingerprint) => `Register it under signers in indicators/signers.yaml, the fingerprint compared face to face with its owner, and verify takes it:
  - name: NAME
    key: ${fingerprint}
`,
  signed: ({ edition, state, title, files, signer, path }) => `Signed with the key of ${signer}: the manifest of ${edition} (${state}), “${title}”, with the digests of ${files} files; written to ${path}.\n`,
  signedBefore: (path) => `${path} is signed like this already; nothing was changed.\n`,
  replaced: (path) => `The signature that was in ${path} was of something else; it has been replaced.\n`,
  notRegistered: (fingerprint) => `This key is not registered in indicators/signers.yaml, so verify does not take it. The fingerprint to register: ${fingerprint}\n`,
  otherYear: (signer, edition) => `By indicators/signers.yaml this key of ${signer} does not sign ${edition}, so verify does not take it. Change from or until there, or sign with another key.\n`,
  notSigned: 'Nothing was signed, since there are errors in the data:',
  by: (signer, algorithm, date) => `says it is by ${signer}, ${algorithm}${date === undefined ? '' : `, dated ${date} by the signer`}`,
  expected: (signer) => `to be signed by ${signer}`,
  attestation: {
    edited: 'not what the manifest says: changed or exchanged since it was signed, or files were built anew; let the signers check and sign again, which writes it anew',
    missing: 'written when the files were signed, and no longer there; let the signers sign again, which writes it',
  },
  standing: {
    registered: 'a valid signature of this manifest, by a key that is registered in indicators/signers.yaml',
    unregistered: 'signed with the key inside the file, which is registered for nobody: anybody can claim this name. Compare the fingerprint face to face and register it in indicators/signers.yaml; remove the file if you do not know it',
    'other-name': 'indicators/signers.yaml has this key under another name; find out who signed',
    'other-year': 'indicators/signers.yaml has this key for other years than that of this edition',
    'other-manifest': 'it signs another manifest: files were built anew or exchanged since; check them, and let the signer sign again',
    unattested: 'it signs this manifest, but attestation.json beside it is not the one that was signed: changed or exchanged since; let the signer check and sign again, which writes that file anew',
    forged: 'the signature does not fit: the file was changed since it was signed, or another key signed it; let the signer sign again',
    misnamed: 'the name of the file is not that of this key; give it its name again, or let the signer sign again',
    damaged: 'not as sign writes it: changed, saved by an editor, or with a public key that is not of SM2 or Ed25519; let the signer sign again',
    absent: 'indicators/signers.yaml demands this signature and it is not there: not signed yet, or removed. Let the signer sign; if he no longer does, write until in the register',
  },
  overtaken: (names) => `The manifest is another one now, so these signatures no longer hold; none was removed: ${names.join(', ')}. Let the signers check and sign again.\n`,
  pageWritten: (path, sha256) => `wrote ${path}, of which the SHA-256 is ${sha256}\nTell it to the readers apart from the file, on a website say: by it alone they know that nobody has exchanged the page.\n`,
  pageWithheld: 'No page was written, since something above is not as it should be; put it right first.\n',
  failure: {
    noKeyFile: 'name the private key to sign with: --key FILE; zhunsheng key new FILE makes one',
    notPrivate: (path) => `${path} is a public key; signing takes the private one, in the file without .pub in its name`,
    unprotected: (path) => `the private key in ${path} is not in PKCS #8 encrypted with a passphrase; convert it with openssl pkcs8 -topk8 -v2 aes-256-cbc -iter 600000 -in OLD -out NEW, then remove the old file`,
    notKey: (path) => `there is no key in PEM in ${path}; name the file of a private key (….pem) or a public one (….pub.pem) as key new writes them, or for its fingerprint the file of a signature`,
    otherKind: (path) => `the key in ${path} is neither of SM2 nor of Ed25519 (of another curve, say) and cannot be used; make one with zhunsheng key new FILE`,
    noTerminal: 'a passphrase is typed by its owner at a terminal; here is none, or nothing was typed, so nothing was done. Run it at a terminal, not in a pipe or a scheduled job',
    noTerminalToShow: (open) => `the fingerprint of a private key takes the passphrase, typed by its owner at a terminal; here is none, or nothing was typed. The public key has the same fingerprint and takes none: zhunsheng key show ${open}`,
    wrongPassphrase: (path) => `the passphrase is wrong, or ${path} is damaged; it was not opened. Try again with an eye on capitals and the input method; if it is forgotten, make another key with zhunsheng key new FILE and register that`,
    weakPassphrase: (least) => `a passphrase has at least ${least} letters of English, digits or marks (others are encoded differently by different terminals); no key was made. Some unrelated words will do`,
    unlikePassphrase: 'the two passphrases are not the same; no key was made. Run it again',
    inRepository: (path) => `${path} lies in the folder of the data, where a private key would be committed; choose another folder, such as ~/name.pem`,
    occupied: (path) => `${path} is there already and was not replaced; choose another name`,
    noSigner: (path) => `the key in ${path} is not registered in indicators/signers.yaml; say who signs with --name`,
    badSigner: (name) => `--name ${name} cannot stand as a name: one line of at most 60 characters, all of them visible`,
    signerDiffers: (path, typed, registered) => `indicators/signers.yaml has the key in ${path} for ${registered}, not for ${typed}; nothing was signed. Leave --name out, or sign with the key of ${typed}`,
    badDate: (date) => `--date ${date} is no day; write it like 2020-11-30`,
    noManifest: (folder) => `there is no manifest.json of a build in ${folder}, so nothing to sign; build the files first`,
    folderDiffers: (names) => `files in the folder are not what the manifest says, nothing was signed: ${names.join(', ')}. Find out with verify, and build them again`,
  },
};
