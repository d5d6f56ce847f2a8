import { ATTESTATION } from '../artifact/attestation.ts';
import { MANIFEST } from '../artifact/manifest.ts';
import { readSignatureFile } from '../signing/signature-file.ts';
import type { Judgement } from './finding.ts';
import { type Digests, digestsOf, folderOf, nameIn, placeOf, publishedIn, sameAs } from './published.ts';
import type { Sealed } from './sealed.ts';
import { sm3 } from './sm3.ts';
import { type Signable, standingOf } from './standing.ts';

/** Whether a text begins as the file of a signature does, whatever it is called. */
export function isSignatureText(text: string): boolean {
  return text.startsWith('准绳签名 ');
}

/** Holds the file of a signature against the manifest in its folder, and the register of the page, which has the signers of the year alone. */
export function judgeSignature(path: string, text: string, digests: Digests, sealed: Sealed): Judgement {
  const found = readSignatureFile(text);
  const as = sealed.archive === undefined ? undefined : sameAs(path, digests, sealed)?.name;
  const place = as ?? placeOf(path, sealed) ?? '';
  const registered = (fingerprint: string) => {
    const signer = sealed.signers.find(({ key }) => key === fingerprint);
    return signer && { name: signer.name, isOfYear: true };
  };
  const name = nameIn(path);
  const standing = standingOf(name, found, signableIn(place.slice(0, -name.length), sealed), registered, sm3);
  const edition = found?.statement.edition;
  return { kind: 'signature', standing, signer: found?.statement.signer, edition, as };
}

/** What is signed in a folder of the archive: that of the documents, where the page knows of no manifest in another. */
function signableIn(folder: string, sealed: Sealed): Signable {
  const known = new Map(publishedIn(sealed).map((each) => [each.name, each]));
  const own = folder === folderOf(sealed) ? undefined : known.get(`${folder}${MANIFEST}`);
  if (own === undefined)
    return {
      edition: sealed.edition,
      manifest: digestsOf(sealed.manifest),
      attestation: digestsOf(sealed.attestation),
    };
  const attestation = known.get(`${folder}${ATTESTATION}`) ?? { sha256: '' };
  return { edition: sealed.edition, manifest: own, attestation };
}
