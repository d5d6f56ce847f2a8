import type { ExitCode } from '../cli/exit-code.ts';
import type { Asked } from '../cli/spec.ts';
import type { LOCK } from '../cli/specs/publish.ts';
import { bearingOn, tellOthers } from '../engine/examine/bearing.ts';
import { examine } from '../engine/examine/examine.ts';
import { LOCK as LOCK_FILE } from '../load/names.ts';
import { lockOf } from '../model/lock.ts';
import type { Edition } from '../model/model.ts';
import type { Examined } from '../model/proof.ts';
import type { Registers } from '../model/registers.ts';
import { failure } from '../ports/failure.ts';
import { contentIn, type Folders } from '../ports/folders.ts';
import type { World } from '../ports/world.ts';
import { findingsAsText, painter, proofsAsText } from '../report/text.ts';
import { type Diagnostic, severityOf } from '../text/diagnostic.ts';
import { type Language, messagesIn, wordsIn } from '../words/languages.ts';

/** Where locks are written. */
interface Outputs {
  readonly folders: Pick<Folders, 'output'>;
}

/**
 * Freezes a final edition: writes down what it is, so that every later change of its meaning fails. Refuses while there
 * is an error in it, in the edition before it or in what belongs to all years; and, unless it is forced, an edition that has a lock and is not what that says.
 */
export async function lock(
  world: Pick<World, 'files' | 'hashes' | 'terminal'> & Outputs,
  asked: Asked<typeof LOCK>,
  language: Language,
): Promise<ExitCode> {
  const held: Edition[] = [];
  let registers: Registers = { units: undefined, departments: undefined, retired: [] };
  const previous = new Map<string, string | undefined>();
  const examined = await examine(world, {
    digests: true,
    visit: (edition, common, before) => {
      held.push(edition);
      registers = common;
      previous.set(edition.id, before?.id);
    },
  });
  if (examined === undefined) throw failure((say) => say.noIndicators(asked.root));
  const edition = wanted(held, examined, asked.operands[0]);
  const { own, others } = bearingOn([edition.id, previous.get(edition.id)], examined.findings);
  const errors = own.filter((each) => severityOf(each) === 'error');
  const departures = errors.filter((each) => isOfLock(each, edition));
  const words = await wordsIn(language);
  const tell = async (title: string, findings: readonly Diagnostic[]): Promise<void> =>
    world.terminal.tell(`${title}\n\n${findingsAsText(findings, await messagesIn(language), words, painter(false))}`);
  if (departures.length < errors.length) {
    await tell(
      words.notLocked,
      errors.filter((each) => !departures.includes(each)),
    );
    return 1;
  }
  if (departures.length > 0 && !asked.force) {
    await tell(words.lockedOtherwise(edition.id), departures);
    return 1;
  }
  await tellOthers(world, others, language);
  const proof = examined.editions.filter(({ id }) => id === edition.id).map((each) => ({ ...each, isLocked: true }));
  const path = `${asked.root === '.' ? '' : `${asked.root}/`}indicators/${edition.id}`;
  const isNew = await write(
    world,
    path,
    `${JSON.stringify(schemaOf(lockOf(edition, registers, world.hashes.sha256)), null, 2)}\n`,
  );
  // Said only once it is written.
  world.terminal.print(proofsAsText({ editions: proof, findings: [] }, words));
  world.terminal.print(
    `\n${isNew ? words.lockWritten(`${path}/${LOCK_FILE}`) : words.lockSame(`${path}/${LOCK_FILE}`)}\n`,
  );
  return 0;
}

/** The edition that is named, or the newest final one. Throws a failure when there is none, or it is not final. */
function wanted(held: readonly Edition[], { editions }: Examined, name: string | undefined): Edition {
  const edition =
    name === undefined ? held.findLast(({ state }) => state === 'final') : held.find(({ id }) => id === name);
  if (edition === undefined) {
    const known = editions.map(({ id }) => id);
    throw failure((say) => (name === undefined ? say.noFinalEdition : say.unknownYear(name, known)));
  }
  if (edition.state !== 'final') throw failure((say) => say.notFinal(edition.id, edition.state ?? 'unknown'));
  return edition;
}

function isOfLock({ code, facts }: Diagnostic, { id }: Edition): boolean {
  return (code === 'lock-differs' || code === 'lock-damaged') && 'edition' in facts && facts.edition === id;
}

function schemaOf(content: object): object {
  return { $schema: '../../schemas/lock.schema.json', ...content };
}

/** Writes the lock, all of it or nothing; gives whether it was another before. */
async function write(world: Pick<World, 'hashes'> & Outputs, path: string, text: string): Promise<boolean> {
  const bytes = new TextEncoder().encode(text);
  const folder = world.folders.output(path);
  return folder.exclusively(async () => {
    const before = contentIn(folder, LOCK_FILE);
    const isNew = before === undefined || world.hashes.sha256(before) !== world.hashes.sha256(bytes);
    if (isNew) folder.commit({ write: new Map([[LOCK_FILE, bytes]]), remove: [], keep: new Map() });
    return isNew;
  });
}
