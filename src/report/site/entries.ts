import { textOf } from '../../layout/document.ts';
import type { ProvedView } from '../../model/view.ts';
import { isIn } from '../../model/view.ts';
import type { SiteWords } from '../../words/site.ts';
import { itemCell, itemPoints, leadersOf, linesIn, pathTo, sourceOf } from './cells.ts';
import { pageOf, type SiteEdition } from './edition.ts';

/** Something that can be found, and where it is. */
export interface Entry {
  /** The page, with the place in it where it has one. */
  readonly href: string;
  /** Where it stands, in words. */
  readonly path: string;
  /** What is searched: all that is printed of it. */
  readonly text: string;
}

/** Every item of a system of an edition, with who leads it. */
export function entriesOfSystem(
  { edition, registers }: SiteEdition,
  view: ProvedView,
  words: SiteWords,
): readonly Entry[] {
  const { system } = view;
  const source = sourceOf(system, registers);
  const head = `${words.edition(edition.id, edition.state)} › ${system.group}`;
  return system.items
    .filter((item) => isIn(view, item))
    .map((item) => {
      const points = linesIn(itemPoints(source, item)).join('，');
      const leaders = leadersOf(source, item);
      const ends = [
        ...(points === '' ? [] : [`${words.points}：${points}`]),
        ...(leaders === '' ? [] : [`${words.department}：${leaders}`]),
      ];
      return {
        href: `${pageOf(edition.id, system.id)}#${item.id}`,
        path: [head, ...pathTo(item)].join(' › '),
        text: [...linesIn(itemCell(source, item)), ...ends].join('\n'),
      };
    });
}

/** Every paragraph of the measures. */
export function entriesOfMeasures({ edition, documents }: SiteEdition, words: SiteWords): readonly Entry[] {
  const path = `${words.edition(edition.id, edition.state)} › ${words.measures}`;
  return documents
    .filter(({ system }) => system === undefined)
    .flatMap(({ file, document }) =>
      document.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'paragraph' ? [{ href: file, path, text: textOf(block.runs) }] : [])),
      ),
    );
}
