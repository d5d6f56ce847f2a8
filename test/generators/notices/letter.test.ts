import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterBlocks } from '../../../generators/notices/letter.ts';
import { heldTexts } from '../../../generators/notices/placed.ts';
import { noticeTemplates } from '../../../generators/notices/template.ts';
import { noticeView } from '../../../generators/notices/view.ts';
import { compareBlocks } from '../../../src/artifact/compare.ts';
import { expectedIn } from '../../../src/artifact/expected.ts';
import type { Block } from '../../../src/layout/document.ts';
import { frame } from '../../../src/layout/parts.ts';
import { NOTICE_KINDS, type Notice, type NoticeKind } from '../../../src/model/years/notices.ts';
import { judgeTemplate } from '../../../src/rules/years/templates.ts';
import { asWritten } from '../../../src/text/written.ts';
import { SMALL } from '../../support/fixtures.ts';
import { ROUNDS } from '../../support/rounds.ts';
import { sourceOf } from '../../support/sources.ts';

const source = await sourceOf(SMALL);
const [unit] = source.registers.units ?? [];
const written = asWritten({ source: { path: 'x', text: '' }, value: {}, places: new Map() }, {});

/** What somebody may enter: whatever means something to Markdown, HTML or Handlebars, or to who fills it in. */
const PIECES = [
  ...[
    '# ',
    '## 一',
    '**',
    '*',
    '_',
    '`',
    '~~~',
    '> ',
    '- ',
    '1. ',
    '1) ',
    '附件：',
    '|',
    '---',
    '===',
    '\\',
    '&lt;',
    '&#42;',
  ],
  ...[
    '<b>',
    '</b>',
    '<!--',
    '<script>alert(1)</script>',
    '[甲](http://a.b)',
    '![图](x)',
    '[^1]',
    '[a]: b',
    'http://a.b',
  ],
  ...[
    '{{unit}}',
    '{{#each asks}}',
    '{{{x}}}',
    '{{/if}}',
    '{{constructor}}',
    '\\{{',
    '\ue0000\ue001',
    '\ue002',
    '\ue004',
  ],
  ...['甲县', '10', '。', '“四个意识”', 'A b', '𠮷', '=1+1', '$x$', '%'],
];
const hostile = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
  .map((all) => all.join('').trim())
  .filter((text) => text !== '');

const texts = fc.record({
  number: hostile,
  ground: hostile,
  by: hostile,
  asks: fc.array(hostile, { minLength: 1, maxLength: 3 }),
  at: hostile,
  place: hostile,
  persons: fc.array(hostile, { minLength: 1, maxLength: 3 }),
});
type Texts = typeof texts extends fc.Arbitrary<infer Each> ? Each : never;

function noticeWith(kind: NoticeKind, { number, ground, by, asks, at, place, persons }: Texts): Notice {
  const talk = kind === 'talk' ? { on: '2020-08-01', at, place, persons, written } : undefined;
  return {
    ...{ id: 'one', kind, number, unit: 'jia-xian', on: '2020-07-10', by, ground, items: ['lectures'], asks, talk },
    ...{ due: '2020-08-10', answered: undefined, written },
  };
}

/** The same of a notice that says nothing of note. */
const plain = (all: Texts): Texts => ({
  ...{ number: 'Q1Q', ground: 'Q2Q', by: 'Q3Q', at: 'Q4Q', place: 'Q5Q' },
  asks: all.asks.map((_, index) => `Q6${index}Q`),
  persons: all.persons.map((_, index) => `Q7${index}Q`),
});

async function blocksWith(kind: NoticeKind, all: Texts, own?: string): Promise<readonly Block[]> {
  if (unit === undefined) throw new Error('there is no unit');
  const templates = new Map(own === undefined ? [] : [[kind, { path: 'own.hbs', text: own }] as const]);
  const { hold, fill } = heldTexts();
  const template = (await noticeTemplates(templates))(kind);
  return letterBlocks(template(noticeView(noticeWith(kind, all), unit, source, hold)), fill);
}

const paragraphs = (blocks: readonly Block[]) => blocks.flatMap((each) => (each.kind === 'paragraph' ? [each] : []));
const textsOf = (blocks: readonly Block[]) =>
  paragraphs(blocks).map(({ runs }) => runs.map(({ text }) => text).join(''));
const shapeOf = (blocks: readonly Block[]) =>
  paragraphs(blocks).map(({ role, hanging, runs }) => [role, hanging, runs.map(({ mark }) => mark)]);

/** The office's own, with everything that a template may have. */
const OWN = `# 关于{{unit}}的**{{number}}**

{{centre}}{{number}}
{{left}}{{unit}}：
你单位*{{ground}}*{{#unless talk.on}}，{{ground}}{{/unless}}。

## {{ground}}

{{#each asks}}
- **{{text}}**；{{#unless isFirst}}又{{/unless}}
{{else}}
没有
{{/each}}

1. {{ground}}
2. {{by}}

{{right}}{{by}}
{{right}}{{on}}
`;

describe('a text of the data', () => {
  it.each([...NOTICE_KINDS.map((kind) => [kind, undefined] as const), ['order', OWN] as const])(
    'arrives as itself in %s, whatever it is made of, and changes nothing around it',
    async (kind, own) => {
      await fc.assert(
        fc.asyncProperty(texts, async (all) => {
          const [blocks, usual] = [await blocksWith(kind, all, own), await blocksWith(kind, plain(all), own)];
          expect(shapeOf(blocks)).toEqual(shapeOf(usual));
          const pairs = new Map<string, string>(
            (['number', 'ground', 'by', 'at', 'place'] as const).map((key) => [plain(all)[key], all[key]]),
          );
          for (const key of ['asks', 'persons'] as const) {
            plain(all)[key].forEach((each, index) => void pairs.set(each, all[key][index] ?? ''));
          }
          const names = [...pairs.keys()].sort((a, b) => b.length - a.length);
          const replaced = (text: string) =>
            text.replace(new RegExp(names.join('|'), 'g'), (name) => pairs.get(name) ?? '');
          // Who signs is set by its width.
          const shown = (text: string) => text.replace(/^　+/, '');
          expect(textsOf(blocks).map(shown)).toEqual(textsOf(usual).map((text) => replaced(shown(text))));
        }),
      );
    },
  );

  it.each(['docx', 'html', 'md', 'pdf'] as const)('is read back from %s as it was meant', async (format) => {
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom(...NOTICE_KINDS), async (all, kind) => {
        const sound = JSON.parse(JSON.stringify(all).replace(/[\ue000-\uf8ff]|𠮷/g, '字')) as Texts;
        const blocks = await blocksWith(kind, sound);
        const document = {
          ...frame(source.edition, 'notice', '通知', []),
          sections: [{ orientation: 'portrait', blocks }],
        } as const;
        const read = await ROUNDS[format](document);
        expect(compareBlocks(expectedIn(document, format), read).differences).toEqual([]);
      }),
      { numRuns: format === 'pdf' ? 5 : 30 },
    );
  });
});

describe('a template', () => {
  it('of the program may be taken for an own one, and then says the same', async () => {
    const { NOTICE_TEXTS } = await import('../../../src/layout/notices/texts.ts');
    for (const kind of NOTICE_KINDS) {
      const { text } = NOTICE_TEXTS[kind];
      expect([...judgeTemplate({ path: `${kind}.hbs`, text })]).toEqual([]);
      const all: Texts = { number: '一', ground: '二', by: '三', asks: ['四'], at: '五', place: '六', persons: ['七'] };
      expect(await blocksWith(kind, all, text)).toEqual(await blocksWith(kind, all));
    }
  });

  it('prints whatever Markdown it is, and loses no letter of it', async () => {
    const pieces = fc.constantFrom(
      ...PIECES.filter((each) => !/[{}\ue000-\uf8ff]/.test(each)),
      '\n',
      '\n\n',
      '    ',
      '字',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 14 }), async (all) => {
        const markdown = all.join('');
        const { fill } = heldTexts();
        const said = textsOf(letterBlocks(markdown, fill)).join('');
        const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
        const typed = markdown.replaceAll('&lt;', '<').replaceAll('&#42;', '*');
        // What is a character written with its number may stand in what is printed as it is typed.
        const printed = said.replaceAll('&lt;', '<').replaceAll('&#42;', '*');
        expect(letters(printed)).toBe(letters(typed));
      }),
      { numRuns: 500 },
    );
  });

  it('stands as a letter does: number, addressee, paragraphs, who signs above the date', async () => {
    const all: Texts = {
      number: '市委约〔2020〕1号',
      ground: '未达标',
      by: '市委',
      asks: ['说明'],
      at: '上午',
      place: '会议室',
      persons: ['书记'],
    };
    const blocks = paragraphs(await blocksWith('talk', all));
    expect(blocks.map(({ role }) => role).slice(0, 4)).toEqual(['title', 'stage', 'item', 'body']);
    const [, name = '', date = ''] = textsOf(blocks).slice(-3);
    expect(date).toBe(`${'　'.repeat(18)}2020年7月10日`);
    expect(name).toBe(`${'　'.repeat(20)}市委`);
  });
});
