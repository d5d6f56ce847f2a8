import { isSignedBy } from '../signing/keys.ts';
import { signatureName } from '../signing/names.ts';
import { type SignatureFile, type Statement, signedBytes } from '../signing/signature-file.ts';
import type { Sm3 } from '../signing/sm2.ts';
import type { Standing } from '../words/published/signing.ts';

/** What a signature is held against: the edition, the manifest and the attestation that are there. */
export type Signable = Pick<Statement, 'edition' | 'manifest' | 'attestation'>;

/** How the file of a signature, by its name and what was read of it, stands to what is there and to the register, which says of a fingerprint whose it is. */
export function standingOf(
  name: string,
  file: SignatureFile | undefined,
  there: Signable,
  registered: (fingerprint: string) => { readonly name: string; readonly isOfYear: boolean } | undefined,
  sm3: Sm3,
): Standing {
  if (file === undefined) return 'damaged';
  const { statement, signature } = file;
  if (signatureName(statement.key.fingerprint) !== name) return 'misnamed';
  if (!isSignedBy(statement.key, signedBytes(statement), signature, sm3)) return 'forged';
  const { edition, manifest, attestation } = statement;
  const isOfThis =
    edition === there.edition && manifest.sha256 === there.manifest.sha256 && manifest.sm3 === there.manifest.sm3;
  if (!isOfThis) return 'other-manifest';
  if (attestation.sha256 !== there.attestation.sha256) return 'unattested';
  const signer = registered(statement.key.fingerprint);
  if (signer === undefined) return 'unregistered';
  if (signer.name !== statement.signer) return 'other-name';
  return signer.isOfYear ? 'registered' : 'other-year';
}
