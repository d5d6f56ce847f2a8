import type { Loss } from '../../results/losses.ts';
import { type CellParagraph, type CellRole, cellParagraphs } from '../document.ts';
import { shortened } from '../shortened.ts';
import { type Naming, scorerName } from './naming.ts';

/** So many characters of a reason are told: more make a row of a workbook higher than programs let it be. */
const MOST_CHARACTERS = 300;

/** Why points were taken off, by whom: words of others, which nobody here may change. `none` stands where nobody says why; nothing where it is undefined. */
export function reasonParagraphs(
  { given }: Pick<Loss, 'given'>,
  unit: string,
  naming: Naming,
  role: CellRole,
  none: string | undefined,
): readonly CellParagraph[] {
  return [...given].flatMap(([scorer, { note }]) => {
    const said = note === '' ? none : shortened(note, MOST_CHARACTERS, '评分表');
    if (said === undefined) return [];
    const name = scorerName(scorer, naming);
    const quoted = { unit: `${unit}（${name}）`, column: '扣分原因' };
    return cellParagraphs(role, `${said}（${name}）`).map((each) => (note === '' ? each : { ...each, quoted }));
  });
}
