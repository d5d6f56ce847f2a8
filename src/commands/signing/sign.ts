import type { ExitCode } from '../../cli/exit-code.ts';
import type { Asked } from '../../cli/spec.ts';
import { outputFolder } from '../../cli/specs/common.ts';
import type { SIGN } from '../../cli/specs/signing.ts';
import { newestFinal } from '../../engine/examine/newest-final.ts';
import { provedEditions } from '../../engine/examine/proved.ts';
import { type KeyFile, keyFileAt, withKey } from '../../engine/signing/keys.ts';
import { signFolder, soundManifest } from '../../engine/signing/sign-folder.ts';
import { refuseOtherEdition } from '../../engine/verify/manifest-in.ts';
import { isSignedIn, type Signer } from '../../model/registers.ts';
import { failure, refusal } from '../../ports/failure.ts';
import type { World } from '../../ports/world.ts';
import type { PublicKey } from '../../signing/keys.ts';
import { isSignerName } from '../../signing/signature-file.ts';
import { isDay } from '../../text/day.ts';
import { type Language, signingWordsIn, wordsIn } from '../../words/languages.ts';
import type { SigningWords } from '../../words/published/signing.ts';

/** Signs the manifest of a folder that a build made with the private key in a file, after every file in it was held against the manifest. */
export async function sign(
  world: Pick<World, 'files' | 'folders' | 'hashes' | 'terminal' | 'keys'>,
  { root, operands: [path], key: keyFile, name, date, output }: Asked<typeof SIGN>,
  language: Language,
): Promise<ExitCode> {
  const [words, signing] = [await wordsIn(language), await signingWordsIn(language)];
  if (keyFile === undefined) throw refusal(signing.failure.noKeyFile);
  if (date !== undefined && !isDay(date)) throw refusal(signing.failure.badDate(date));
  if (name !== undefined && !isSignerName(name)) throw refusal(signing.failure.badSigner(name));
  const file = keyFileAt(world, keyFile, signing);
  const outputs = outputFolder({ root, output });
  let folder = world.folders.output(path ?? outputs);
  const proved = await provedEditions(world, language, {
    root,
    needs: (editions) => {
      if (path === undefined) {
        const newest = newestFinal(editions, outputs);
        folder = world.folders.output(`${outputs}/${newest}`);
        refuseOtherEdition(folder, newest);
      }
      return [soundManifest(folder, world, signing).manifest.edition];
    },
    sentence: signing.notSigned,
  });
  if (proved === undefined) return 1;
  const { manifest } = soundManifest(folder, world, signing);
  const source = proved.needed[0];
  if (source === undefined) {
    const known = proved.all.map(({ edition }) => edition.id);
    throw failure((say) => say.unknownYear(manifest.edition, known));
  }
  const { edition, registers } = source;
  const signers = registers.signers ?? [];
  // Nobody types a passphrase in vain for what can be known without it.
  refuseSigner(name, file, signers, signing);
  await folder.exclusively(async () => undefined);
  return withKey(world, file, signing, async (key, opened): Promise<ExitCode> => {
    const registered = registeredAs(key, signers);
    const signer = signerFor(name, registered, file.path, signing);
    const { path: written, outcome } = await signFolder(
      folder,
      world,
      { signer, date, key, sign: opened.sign },
      signing,
    );
    const { title, files } = manifest;
    const what = { edition: edition.id, state: words.state[edition.state ?? 'unknown'], title, files: files.length };
    if (outcome === 'same') world.terminal.print(signing.signedBefore(written));
    else world.terminal.print(signing.signed({ ...what, signer, path: written }));
    if (outcome === 'replaced') world.terminal.print(signing.replaced(written));
    if (registered === undefined) world.terminal.tell(signing.notRegistered(key.fingerprint));
    else if (!isSignedIn(registered, edition.year)) world.terminal.tell(signing.otherYear(signer, edition.id));
    return 0;
  });
}

/** Refuses what `signerFor` will refuse, as far as it is known before the key is opened: by the public key beside it, and where nobody is registered. */
function refuseSigner(
  typed: string | undefined,
  { path, beside }: KeyFile,
  signers: readonly Signer[],
  words: SigningWords,
): void {
  if (beside !== undefined) signerFor(typed, registeredAs(beside.key, signers), beside.path, words);
  else if (signers.length === 0) signerFor(typed, undefined, path, words);
}

function registeredAs({ fingerprint }: PublicKey, signers: readonly Signer[]): Signer | undefined {
  return signers.find(({ key }) => key === fingerprint);
}

/** The name that stands in the signature: as it was typed, or as the key in a file is registered. Throws a failure where there is none, or both and they differ. */
function signerFor(
  typed: string | undefined,
  registered: Signer | undefined,
  path: string,
  { failure: refused }: SigningWords,
): string {
  if (registered === undefined && typed === undefined) throw refusal(refused.noSigner(path));
  if (registered !== undefined && typed !== undefined && registered.name !== typed) {
    throw refusal(refused.signerDiffers(path, typed, registered.name));
  }
  return typed ?? registered?.name ?? '';
}
