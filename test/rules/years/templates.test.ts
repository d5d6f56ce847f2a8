import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeTemplates } from '../../../generators/notices/template.ts';
import type { NoticeView } from '../../../generators/notices/view.ts';
import { NOTICE_NAMES } from '../../../src/model/years/notices.ts';
import { judgeTemplate } from '../../../src/rules/years/templates.ts';
import { positionAt, textOf } from '../../../src/text/source.ts';
import { templatesZh } from '../../../src/words/messages/templates.ts';

const told = (text: string) =>
  [...judgeTemplate({ path: 'results/templates/talk.hbs', text })].map(({ code, place }) => `${code} ${textOf(place)}`);

describe('an own text of a notice', () => {
  it.each([
    ...[
      '{{unit}}',
      '{{talk.place}}',
      '{{~unit~}}',
      '{{! 备注 }}',
      '{{!-- {{nobody}} --}}',
      '\\{{nobody}}',
      '{{[unit]}}',
    ],
    ...[
      '{{#if due}}{{due}}{{else}}没有{{/if}}',
      '{{#unless talk.on}}无{{/unless}}',
      '{{#if items}}有{{else if asks}}无{{/if}}',
    ],
    ...[
      '{{#each asks}}{{left}}{{position}}{{text}}{{#unless isFirst}}、{{/unless}}{{else}}无{{/each}}',
      '{{^if due}}无{{/if}}',
    ],
  ])('may be %j', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['{{constructor}}', 'template-name constructor'],
    ['{{__proto__}}', 'template-name __proto__'],
    ['{{unit.constructor}}', 'template-name unit.constructor'],
    ['{{unit.length}}', 'template-name unit.length'],
    ['{{talk}}', 'template-name talk'],
    ['{{#each persons}}{{isFirst}}{{/each}}', 'template-name isFirst'],
    ['{{#each unit}}{{text}}{{/each}}', 'template-name unit'],
    ['{{#each asks}}{{unit}}{{/each}}', 'template-name unit'],
    ['{{#if left}}{{/if}}', 'template-name left'],
    ['{{../unit}}', 'template-feature ../unit'],
    ['{{@root.unit}}', 'template-feature @root.unit'],
    ['{{this}}', 'template-feature this'],
    ['{{{unit}}}', 'template-feature {{{unit}}}'],
    ['{{&unit}}', 'template-feature {{&unit}}'],
    ['{{> letter}}', 'template-feature {{> letter}}'],
    ['{{log unit}}', 'template-feature {{log unit}}'],
    ['{{lookup this "constructor"}}', 'template-feature {{lookup this "constructor"}}'],
    ['{{#with talk}}{{on}}{{/with}}', 'template-feature {{#with talk}}{{on}}{{/with}}'],
    ['{{#if (lookup this "x")}}{{/if}}', 'template-feature (lookup this "x")'],
    ['{{#each asks as |one|}}{{/each}}', 'template-feature {{#each asks as |one|}}{{/each}}'],
    ['{{#unit}}{{/unit}}', 'template-feature {{#unit}}{{/unit}}'],
    ['{{* decorate}}', 'template-feature {{* decorate}}'],
    ['{{#if}}{{/if}}', 'template-feature {{#if}}{{/if}}'],
    ['{{"unit"}}', 'template-feature "unit"'],
    ['a\n{{#if due}}\nb', 'template-syntax {{#if due}}'],
    ['a\n{{/each}}', 'template-syntax {{/each}}'],
    ['{{#if due}}{{#each asks}}{{/if}}{{/each}}', 'template-syntax {{/if}}'],
    ['a\nb {{unit\n\nc', 'template-syntax '],
    ['字\u200b', 'character-forbidden \u200b'],
    ['\ue000', 'character-forbidden \ue000'],
  ])('may not be %j', (text, expected) => {
    expect(told(text)[0]?.slice(0, expected.length)).toBe(expected);
  });

  it('is not read where it is longer than any letter', () => {
    const text = `# 通知\n${'{{unit'.repeat(10_000)}`;
    expect(told(text)).toEqual(['template-feature # 通知']);
  });

  it('is pointed at in its own line, whatever ends lines', () => {
    for (const end of ['\n', '\r\n']) {
      const text = ['# 通知', '', '你单位{{grond}}。', '{{unit}}'].join(end);
      const [found] = judgeTemplate({ path: 'x', text });
      expect(found && [textOf(found.place), positionAt(found.place.source, found.place.start)]).toEqual([
        'grond',
        { line: 3, column: 6 },
      ]);
    }
  });

  it('that is let pass prints without a complaint, and nothing but what it is given', async () => {
    const { texts, ofTalk, lists, ofMembers, askedOfMembers, places } = NOTICE_NAMES;
    const names = [
      ...texts,
      ...ofTalk,
      ...lists,
      ...ofMembers,
      ...askedOfMembers,
      ...places,
      'constructor',
      'toString',
    ];
    const name = fc.constantFrom(...names, 'this', '../unit', '@index', 'log', 'lookup', 'helperMissing');
    const piece = fc.oneof(
      fc.constantFrom('字', '\n', '{{else}}', '{{/if}}', '{{/each}}', '{{/unless}}'),
      name.map((each) => `{{${each}}}`),
      fc.tuple(fc.constantFrom('if', 'unless', 'each', 'with'), name).map(([block, each]) => `{{#${block} ${each}}}`),
    );
    const member = { text: 'T', position: 'P', isFirst: true, left: '', centre: '', right: '' };
    const view = {
      ...Object.fromEntries([...texts, ...places].map((each) => [each, 'V'])),
      ...Object.fromEntries(lists.map((each) => [each, [member, { ...member, isFirst: false }]])),
      talk: { on: 'V', at: '', place: 'V' },
    } as unknown as NoticeView;
    let passed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
        const source = { path: 'x', text: pieces.join('') };
        if ([...judgeTemplate(source)].length > 0) return;
        passed += 1;
        const printed = (await noticeTemplates(new Map([['talk', source]])))('talk')(view);
        expect(printed).toMatch(/^[字\nVTP]*$/);
      }),
      { numRuns: 2000 },
    );
    expect(passed).toBeGreaterThan(100);
  });

  it('is told that nothing is left to go through inside a list', () => {
    const text = '{{#each items}}{{#each items}}{{/each}}{{/each}}';
    const [found] = judgeTemplate({ path: 'results/templates/talk.hbs', text });
    const { say } = templatesZh['template-name'];
    expect(say(found?.facts as Parameters<typeof say>[0]).hint).toBe('删去这一处：这里面再没有列表');
  });
});
