import { PROVED } from '../../collect/kept/line.ts';
import { lockPath } from '../../load/lock.ts';
import { keptPath } from '../../load/years/folder.ts';
import type { Edition } from '../../model/model.ts';
import type { World } from '../../ports/world.ts';

/** What by which scores are proved is read with. */
type Reader = Pick<World, 'files' | 'hashes'>;

/** The registers and the lock on which it depends what scores there may be; what an edition says, its lock says. */
const UNITS = 'indicators/units.yaml';

/** The last line of kept scores that were proved: in place of who scores, and the proof in place of a score. */
const LAST_LINE = new RegExp(`(?<=\\n),,${PROVED},,([0-9a-f]{64}),\\n$`);

/** The line behind kept scores that says that nothing is wrong with them by an edition; empty where that is not locked, since then it may change. */
export function proofLine(world: Reader, edition: Pick<Edition, 'id'>, scores: string): string {
  const proof = proofOf(world, edition, scores);
  return proof === undefined ? '' : `,,${PROVED},,${proof},\n`;
}

/** Whether kept scores end with the line by which they were proved, of the same scores, lock and units: then they need not be proved again. */
export function isProved(world: Reader, { id, year }: Pick<Edition, 'id' | 'year'>): boolean {
  const content = world.files.read(keptPath(year ?? ''));
  if (content.kind !== 'text') return false;
  const [line, proof] = LAST_LINE.exec(content.text.slice(-LONGEST)) ?? [];
  return line !== undefined && proof === proofOf(world, { id }, content.text.slice(0, -line.length));
}

/** No such line is longer. */
const LONGEST = 128;

/** Kept scores without the line by which they were proved. */
export function withoutProof(scores: string): string {
  return scores.replace(LAST_LINE, '');
}

function proofOf({ files, hashes }: Reader, { id }: Pick<Edition, 'id'>, scores: string): string | undefined {
  const [lock, units] = [files.read(lockPath(id)), files.read(UNITS)];
  return lock.kind === 'text' && units.kind === 'text'
    ? hashes.sha256([scores, lock.text, units.text].join('\0'))
    : undefined;
}
