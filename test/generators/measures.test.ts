import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annex } from '../../generators/annex/generator.ts';
import { measures } from '../../generators/measures/generator.ts';
import type { Source } from '../../src/artifact/generator.ts';
import type { Product } from '../../src/artifact/product.ts';
import { examine } from '../../src/engine/examine/examine.ts';
import { attachmentLines, type Block, textOf } from '../../src/layout/document.ts';
import { sectionsFor } from '../../src/layout/sections.ts';
import { severityOf } from '../../src/text/diagnostic.ts';
import { changed, SHIPPED, SMALL } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { sourceOf } from '../support/sources.ts';

const MEASURES = 'indicators/2020/measures.md';
const SCHEME = 'indicators/2020/scheme.yaml';
const LIST = '{{systems.county.annex}}. {{systems.county.title}}';

async function boundFrom(source: Source): Promise<Extract<Product, { kind: 'document' }>> {
  const [product] = await measures.products(source, { classes: [] });
  if (product?.kind !== 'document') throw new Error('no document');
  return product;
}

async function boundOf(files: ReadonlyMap<string, string>): Promise<Extract<Product, { kind: 'document' }>> {
  return boundFrom(await sourceOf(files));
}

function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'attachments') return attachmentLines(block);
    return block.kind === 'paragraph' ? [`${block.role}: ${textOf(block.runs)}`] : [];
  });
}

/** The edition of the small repository with other measures, whatever checking says of them. */
async function sourceWith(text: string): Promise<Source> {
  const source = await sourceOf(SMALL);
  const { measures: written } = source.edition;
  return { ...source, edition: { ...source.edition, measures: written && { ...written, text } } };
}

describe('the measures', () => {
  it('of the small repository are these lines, filled in, with the annex bound behind', async () => {
    const { document, formats, name } = await boundOf(SMALL);
    expect({ name, formats, title: document().title }).toEqual({
      name: 'measures',
      formats: ['docx', 'pdf', 'html', 'md'],
      title: '示例考核办法',
    });
    expect(document().sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape']);
    expect(linesOf(document().sections[0]?.blocks ?? [])).toEqual([
      'title: 示例考核办法',
      'body: 县（区）满分为10分。',
      'body: 党建实绩占90%，满意度占10%。',
      'body: 考核组由7人组成。',
      '附件：1. 县（区）指标体系',
    ]);
    expect(linesOf(document().sections[1]?.blocks ?? []).slice(0, 2)).toEqual([
      'annex-mark: 附件',
      'title: 县（区）指标体系',
    ]);
  });

  it('bind the very section that the annex is, so that it is set and written once for both', async () => {
    const source = await sourceOf(SMALL);
    const [alone] = await annex.products(source, { classes: [] });
    if (alone?.kind !== 'document') throw new Error('no document');
    const [printed] = sectionsFor(alone.document(), false);
    expect((await boundFrom(source)).document().sections[1]).toBe(printed);
  });

  it('print what the indicators have, as the annex has it', async () => {
    const paths = [
      'organization.title',
      'organization.points',
      'organization.criteria',
      'organization.criteria.district',
    ];
    const line = [
      ...paths.map((path) => `{{items.county.${path}}}`),
      '{{items.county.delegate-term.points.district}}',
      '{{systems.county.indicators}}',
      '{{systems.county.criteria}}',
      '{{systems.county.levels.1}}',
      '{{systems.county.levels.2}}',
    ].join('、');
    const { document } = await boundOf(changed(SMALL, MEASURES, '附件：\n', `${line}\n\n附件：\n`));
    const [text, annex] = document().sections.map(({ blocks }) => linesOf(blocks));
    expect(text?.at(-2)).toBe('body: 组织建设、6、4、3、4、5、7、2、3');
    expect(annex?.at(-1)).toContain('指标 5 项　考核内容 7 项');
  });

  it('that we ship leave no placeholder open and bind every annex in the order of the list', async () => {
    const { document } = await boundOf(SHIPPED);
    const [text = { blocks: [] }, ...annexes] = document().sections;
    const lines = linesOf(text.blocks);
    expect(lines.join('\n')).not.toMatch(/[{}]|undefined|null/);
    expect(lines[0]).toBe('title: 党建工作综合考核办法');
    const titles = annexes.map(({ blocks }) => linesOf(blocks).slice(0, 2));
    expect(titles.map(([mark]) => mark)).toEqual(['annex-mark: 附件1', 'annex-mark: 附件2']);
    expect(lines.slice(-2)).toEqual(
      titles.map(
        ([, title = ''], index) => `${index === 0 ? '附件：' : ''}${index + 1}. ${title.slice('title: '.length)}`,
      ),
    );
  });

  it('have the stage mark right below their title', async () => {
    for (const [state, mark] of [
      ['draft', '（征求意见稿）'],
      ['review', '（送审稿）'],
    ]) {
      const { document } = await boundOf(changed(SMALL, SCHEME, 'state: final', `state: ${state}`));
      expect(linesOf(document().sections[0]?.blocks ?? []).slice(0, 3)).toEqual([
        'title: 示例考核办法',
        `stage: ${mark}`,
        'body: 县（区）满分为10分。',
      ]);
      expect(linesOf(document().sections[1]?.blocks ?? [])).toContain(`stage: ${mark}`);
    }
  });

  for (const [name, list] of Object.entries({
    'another title': '附件：1. 县区指标体系',
    'another number': '附件：2. 县（区）指标体系',
    'an annex too many': '附件：1. 县（区）指标体系\n\n2. 市直指标体系',
    'closing punctuation': '附件：1. 县（区）指标体系。',
    'no annex': '附件：',
    'no list': '',
  })) {
    it(`are not bound where the list of annexes has ${name}`, async () => {
      await expect(boundFrom(await sourceWith(`# 示例考核办法\n\n${list}\n`))).rejects.toThrow(
        'the measures list the annexes',
      );
    });
  }

  it('are not bound where there are none', async () => {
    const source = await sourceOf(SMALL);
    await expect(boundFrom({ ...source, edition: { ...source.edition, measures: undefined } })).rejects.toThrow(
      'without measures',
    );
  });
});

const PIECES = [
  ...['\n\n- ', '\n- ', '\n1. ', '\n2. ', '\n  ', '\n\n  ', '| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |', ' |\n| '],
  ...['甲', '。', '，', ' ', '　', '\t', '    ', '\n', '\n', '\n\n', '\n\n', '*', '**', '_', '__', '*强*', '**重**'],
  ...['# ', '## ', '#', '- ', '+ ', '1. ', '1.', '2) ', '> ', '`', '~~~', '```', '---', '===', '|', '|-|', '\\', '\\*'],
  ...['<', '>', '<b>', '&', '&amp;', '[', ']', '(', ')', '!', ':', 'http://example.test', '附件', '附件：', '：', '~~'],
  ...['{{title}}', '{{year}}', '{', '}', LIST],
];

/** Whether checking has nothing against the files. */
async function isAccepted(files: ReadonlyMap<string, string>): Promise<boolean> {
  const examined = await examine(memoryWorld(files), { digests: false });
  return examined?.findings.every((each) => severityOf(each) !== 'error') ?? false;
}

describe('whatever checking accepts', () => {
  it('can be laid out: any Markdown in the measures', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }), async (pieces) => {
        const files = changed(SMALL, MEASURES, '附件：\n', `${pieces.join('')}\n\n附件：\n`);
        if (!(await isAccepted(files))) return;
        accepted += 1;

        await boundOf(files);
      }),
      { numRuns: 200 },
    );
    expect(accepted).toBeGreaterThan(20);
  });

  it('can be laid out: an emphasised mark that begins no list', async () => {
    const files = changed(SMALL, MEASURES, '附件：\n', '_附件：_\n\n附件：\n');
    expect(await isAccepted(files)).toBe(true);
    expect((await boundOf(files)).document().sections[0]?.blocks.at(-1)).toMatchObject({ kind: 'attachments' });
  });

  it('prints no signs of Markdown: strong text beside Chinese quotes is strong, or is complained of', async () => {
    for (const text of ['增强**“四个意识”**，做到', '落实**（一）**各项', '坚持**“两个维护”**']) {
      const files = changed(SMALL, MEASURES, '附件：\n', `${text}\n\n附件：\n`);
      if (!(await isAccepted(files))) continue;
      expect(linesOf((await boundOf(files)).document().sections[0]?.blocks ?? []).join('\n')).not.toContain('*');
    }
  });

  const LISTS = {
    'a number that is written out': '附件：\n\n1. {{systems.county.title}}\n',
    'a number and a title that are written out': '附件：\n\n1. 县（区）指标体系\n',
    'everything in one line': `附件：${LIST}\n`,
    'no empty line behind the mark': `附件：\n${LIST}\n`,
    'a literal entry without an empty line behind the mark': '附件：\n1. 县（区）指标体系\n',
    'a full-width dot': '附件：\n\n1．县（区）指标体系\n',
    'no number at a single annex': '附件：\n\n{{systems.county.title}}\n',
    'a half-width colon and an escaped dot': '附件: 1\\. 县（区）指标体系\n',
    'line ends of Windows': `附件：\r\n\r\n${LIST}\r\n`,
    'spaces before the lines': `附件：\n\n  1. 县（区）指标体系  \n`,
    'decomposed characters in place of composed ones': '附件：\n\n1. 县（区）指标体系ガ\n'.normalize('NFD'),
  };
  for (const [name, list] of Object.entries(LISTS)) {
    it(`can be laid out: a list of annexes with ${name}`, async () => {
      const isComposed = name.startsWith('decomposed');
      const small = isComposed ? changed(SMALL, SCHEME, 'title: 县（区）指标体系', 'title: 县（区）指标体系ガ') : SMALL;
      const files = changed(small, MEASURES, `附件：\n\n${LIST}\n`, list);
      expect(await isAccepted(files)).toBe(true);
      const { document } = await boundOf(files);
      const [last] = linesOf(document().sections[0]?.blocks ?? []).slice(-1);
      const printed = isComposed ? '县（区）指标体系ガ' : '县（区）指标体系';
      expect(last).toBe(name.startsWith('no number') ? `附件：${printed}` : `附件：1. ${printed}`);
    });
  }
});
