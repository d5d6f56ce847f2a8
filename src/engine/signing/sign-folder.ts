import { ATTESTATION, attestationOf } from '../../artifact/attestation.ts';
import { type Manifest, sumsOf } from '../../artifact/manifest.ts';
import { refusal } from '../../ports/failure.ts';
import { contentIn, type OutputFolder } from '../../ports/folders.ts';
import type { World } from '../../ports/world.ts';
import { isSignedBy, type PublicKey } from '../../signing/keys.ts';
import { signatureName } from '../../signing/names.ts';
import { type Statement, signatureText, signedBytes } from '../../signing/signature-file.ts';
import type { SigningWords } from '../../words/published/signing.ts';
import { manifestIn } from '../verify/manifest-in.ts';

/** Who signs, as he says. */
interface Signing {
  readonly signer: string;
  readonly date: string | undefined;
  readonly key: PublicKey;
  /** Signs a message with the private one. */
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>;
}

/** What became of a signature. */
interface Signed {
  readonly path: string;
  readonly outcome: 'new' | 'same' | 'replaced';
}

/** The manifest of a folder in which every file is as it says. Throws a failure where there is none, or a file is another one. */
export function soundManifest(
  folder: OutputFolder,
  { hashes }: Pick<World, 'hashes'>,
  words: SigningWords,
): { readonly manifest: Manifest; readonly described: Uint8Array } {
  const own = manifestIn(folder);
  if (own === undefined) throw refusal(words.failure.noManifest(folder.path));
  const digests = [
    ...own.manifest.files.map(({ name, sha256 }) => [name, sha256] as const),
    ...[...sumsOf(own.manifest, own.described, hashes)].map(([name, text]) => [name, hashes.sha256(text)] as const),
  ];
  const others = digests.filter(([name, sha256]) => {
    const found = folder.read(name);
    return found.kind !== 'bytes' || hashes.sha256(found.bytes) !== sha256;
  });
  if (others.length > 0) throw refusal(words.failure.folderDiffers(others.map(([name]) => name)));
  return own;
}

/** Signs the manifest of a folder, and writes the signature and the attestation beside it. */
export async function signFolder(
  folder: OutputFolder,
  { hashes }: Pick<World, 'hashes'>,
  { signer, date, key, sign }: Signing,
  words: SigningWords,
): Promise<Signed> {
  return folder.exclusively(async () => {
    const { manifest, described } = soundManifest(folder, { hashes }, words);
    const attestation = new TextEncoder().encode(attestationOf(manifest, described, hashes));
    const statement: Statement = {
      ...{ signer, date, edition: manifest.edition, key },
      manifest: { sha256: hashes.sha256(described), sm3: hashes.sm3(described) },
      attestation: { sha256: hashes.sha256(attestation) },
    };
    const message = signedBytes(statement);
    const signature = await sign(message);
    if (!isSignedBy(key, message, signature, hashes.sm3))
      throw new Error('a signature that was just made does not hold');
    const name = signatureName(key.fingerprint);
    const text = signatureText({ statement, signature });
    const before = contentIn(folder, name);
    const isSame = before !== undefined && new TextDecoder().decode(before) === text;
    const write = new Map([
      [ATTESTATION, attestation],
      [name, new TextEncoder().encode(text)],
    ]);
    folder.commit({ write, remove: [], keep: new Map() });
    return { path: `${folder.path}/${name}`, outcome: isSame ? 'same' : before === undefined ? 'new' : 'replaced' };
  });
}
