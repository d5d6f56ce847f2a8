import { ATTESTATION, attestationOf } from '../../artifact/attestation.ts';
import { FORM_GENERATORS } from '../../artifact/generator.ts';
import { MANIFEST, type Manifest } from '../../artifact/manifest.ts';
import { type Signable, standingOf } from '../../checker/standing.ts';
import { isSignedIn, type Signer } from '../../model/registers.ts';
import type { OutputFolder } from '../../ports/folders.ts';
import type { World } from '../../ports/world.ts';
import type { VerifiedFile } from '../../report/verified.ts';
import { isSignatureName, signatureName } from '../../signing/names.ts';
import { readSignatureFile } from '../../signing/signature-file.ts';
import type { Standing } from '../../words/published/signing.ts';
import { nothingFound } from './nothing-found.ts';

/** A folder with its manifest, and whose keys are known for the year. */
interface SignedFolder {
  readonly folder: OutputFolder;
  readonly manifest: Manifest;
  readonly described: Uint8Array;
  readonly signers: readonly Signer[];
  readonly year: number | undefined;
}

/** A mark before the text (BOM) is a byte that nobody signed: it is kept, so that it is seen. */
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** What a signature that stands so is as a file. */
const STATUS: Readonly<Record<Standing, VerifiedFile['status']>> = {
  registered: 'intact',
  unregistered: 'foreign',
  'other-name': 'foreign',
  'other-year': 'foreign',
  'other-manifest': 'stale',
  unattested: 'edited',
  forged: 'edited',
  misnamed: 'foreign',
  damaged: 'damaged',
  absent: 'missing',
};

/** Holds the signatures in a folder against its manifest and the register of signers, and the attestation against the manifest. Whoever is registered for the year must have signed what is final, but for forms. */
export function verifySignatures(signed: SignedFolder, { hashes }: Pick<World, 'hashes'>): readonly VerifiedFile[] {
  const { folder, manifest, described, signers, year } = signed;
  const names = folder.names().filter(isSignatureName);
  const demanded = demandedOf(manifest, signers, year);
  const absent = demanded.filter(({ key }) => !names.includes(signatureName(key)));
  const attestation = names.length > 0 || folder.names().includes(ATTESTATION);
  const file = (name: string, status: VerifiedFile['status']) => nothingFound(`${folder.path}/${name}`, status);
  const read = (name: string): string | undefined => {
    const found = folder.read(name);
    return found.kind === 'bytes' ? DECODER.decode(found.bytes) : undefined;
  };
  const attested = read(ATTESTATION);
  const expected = attestationOf(manifest, described, hashes);
  const there: Signable = {
    edition: manifest.edition,
    manifest: { sha256: hashes.sha256(described), sm3: hashes.sm3(described) },
    attestation: { sha256: hashes.sha256(attested ?? expected) },
  };
  const registered = (fingerprint: string) => {
    const signer = signers.find(({ key }) => key === fingerprint);
    return signer && { name: signer.name, isOfYear: isSignedIn(signer, year) };
  };
  const judge = (name: string): VerifiedFile => {
    const found = readSignatureFile(read(name) ?? '');
    const standing = standingOf(name, found, there, registered, hashes.sm3);
    const said = found && { signer: found.statement.signer, date: found.statement.date };
    const algorithm = found?.statement.key.algorithm;
    return { ...file(name, STATUS[standing]), signature: { standing, ...said, algorithm } };
  };
  return [
    ...(attestation ? [{ ...file(ATTESTATION, statusOf(attested, expected)), isAttestation: true as const }] : []),
    ...names.map(judge),
    ...absent.map(({ name, key }): VerifiedFile => {
      return { ...file(signatureName(key), STATUS.absent), signature: { standing: 'absent', signer: name } };
    }),
  ];
}

/** Who of the signers has to sign what a manifest lists. */
export function demandedOf(
  manifest: Manifest,
  signers: readonly Signer[],
  year: number | undefined,
): readonly Signer[] {
  return isToBeSigned(manifest) ? signers.filter((each) => isSignedIn(each, year)) : [];
}

/** The names of signatures in a folder that are not of the manifest in it. */
export function overtakenIn(folder: OutputFolder, { sha256 }: Pick<World['hashes'], 'sha256'>): readonly string[] {
  const manifest = folder.read(MANIFEST);
  const digest = manifest.kind === 'bytes' ? sha256(manifest.bytes) : undefined;
  return folder.names().filter((name) => {
    const found = isSignatureName(name) ? folder.read(name) : undefined;
    if (found?.kind !== 'bytes') return false;
    return readSignatureFile(DECODER.decode(found.bytes))?.statement.manifest.sha256 !== digest;
  });
}

function statusOf(found: string | undefined, expected: string): VerifiedFile['status'] {
  if (found === undefined) return 'missing';
  return found === expected ? 'intact' : 'edited';
}

/** Whether the signers of a year have to sign: what is final, and no forms, which have a seal. */
function isToBeSigned({ state, files }: Manifest): boolean {
  return state === 'final' && files.some(({ generator }) => FORM_GENERATORS.every((each) => each !== generator));
}
