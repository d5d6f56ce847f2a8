import { examine } from '../../src/engine/examine/examine.ts';
import type { Edition } from '../../src/model/model.ts';
import { markup } from '../../src/rules/measures/markup.ts';
import { sortFindings } from '../../src/text/diagnostic.ts';
import { textOf } from '../../src/text/source.ts';
import { SMALL } from './fixtures.ts';
import { memoryWorld } from './memory-world.ts';

export const MEASURES = 'indicators/2020/measures.md';

/** The list of annexes that measures of the small repository must end with. */
export const ANNEXES = '附件：\n\n{{systems.county.annex}}. {{systems.county.title}}\n';

const small = await editionOf(SMALL);

async function editionOf(files: ReadonlyMap<string, string>): Promise<Edition> {
  const editions: Edition[] = [];
  await examine(memoryWorld(files), { digests: false, visit: (edition) => editions.push(edition) });
  const [edition] = editions;
  if (edition === undefined) throw new Error('there is no edition');
  return edition;
}

/** What is found in a whole text of measures: the kind of each and what it points at. */
export function judgeText(text: string): readonly string[] {
  const registers = { departments: [], units: [], retired: [] };
  const found = markup({ ...small, measures: { path: MEASURES, text } }, registers);
  const findings = sortFindings([...found]);
  return findings.map(({ place, facts }) => `${'kind' in facts ? facts.kind : ''} ${textOf(place)}`);
}

/** The same for some lines between the title and the list of annexes. */
export const judge = (lines: string): readonly string[] => judgeText(`# {{title}}\n\n${lines}\n\n${ANNEXES}`);
