import type { Generator, Source } from '../../src/artifact/generator.ts';
import type { Product } from '../../src/artifact/product.ts';
import { type Block, type Paragraph, textOf } from '../../src/layout/document.ts';
import { frame } from '../../src/layout/parts.ts';
import { sampleMark } from '../../src/layout/results/sheet.ts';
import type { AssessedUnit } from '../../src/model/registers.ts';
import { wholeViews } from '../../src/model/view.ts';
import type { Notice } from '../../src/model/years/notices.ts';
import { heldTexts } from './placed.ts';

/** The notices that go out to units (意见书、督办单、约谈通知书、限期整改通知书), each a document of its own. */
export const notices: Generator = {
  name: 'notices',
  products: async (source) => {
    const { notices: entered = [] } = source.results?.year.year ?? {};
    if (source.results === undefined || entered.length === 0) return [];
    const { templates } = source.results.year;
    const [{ noticeTemplates }, { letterBlocks }, { noticeView }] = await Promise.all([
      import('./template.ts'),
      import('./letter.ts'),
      import('./view.ts'),
    ]);
    const templateFor = await noticeTemplates(templates);
    return entered.flatMap((notice) => {
      const unit = source.registers.units?.find(({ id }) => id === notice.unit);
      if (unit === undefined || notice.kind === undefined) return [];
      const template = templateFor(notice.kind);
      const { hold, fill } = heldTexts();
      const blocks = () => letterBlocks(template(noticeView(notice, unit, source, hold)), fill);
      return [productOf(notice, unit, source, blocks)];
    });
  },
};

function productOf(
  { id }: Notice,
  unit: AssessedUnit,
  { edition, proof, results }: Source,
  letter: () => readonly Block[],
): Product {
  const name = `notice-${id}`;
  const views = wholeViews(edition, proof).filter(({ system }) => system.id === unit.system);
  const isSample = results?.year.year?.isSample ?? false;
  return {
    ...{ kind: 'document', name, formats: ['docx', 'pdf', 'html', 'md'], unit: unit.id },
    ...(results === undefined ? {} : { reported: results.outgoing, isWithoutScores: true }),
    document: () => {
      const blocks = letter();
      const at = blocks.findIndex(isTitle) + 1;
      const marked = [...blocks.slice(0, at), ...sampleMark(isSample), ...blocks.slice(at)];
      const title = blocks.find(isTitle);
      return {
        ...frame(edition, name, title === undefined ? '通知' : textOf(title.runs), views),
        sections: [{ orientation: 'portrait', blocks: marked }],
      };
    },
  };
}

function isTitle(block: Block): block is Paragraph {
  return block.kind === 'paragraph' && block.role === 'title';
}
