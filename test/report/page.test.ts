import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { reviewAsPage } from '../../src/report/page/page.ts';
import { messagesIn, reviewWordsIn } from '../../src/words/languages.ts';
import { reviewOf } from '../support/edited.ts';
import { changed, SMALL } from '../support/fixtures.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const words = await reviewWordsIn('zh');
const messages = await messagesIn('zh');
type Element = DefaultTreeAdapterTypes.Element;

async function pageFor(after: ReadonlyMap<string, string>): Promise<string> {
  return reviewAsPage(await reviewOf(SMALL, after), words, messages, 'zh');
}

function wordedAs(text: string): ReadonlyMap<string, string> {
  return changed(SMALL, IDEOLOGY, 'text: 组建宣讲队伍，每季度开展宣讲', `text: ${JSON.stringify(text)}`);
}

function* elementsIn(node: DefaultTreeAdapterTypes.ParentNode): Iterable<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

describe('the review page', () => {
  it('allows by digest what it is made of, and nothing else', async () => {
    const elements = [...elementsIn(parse(await pageFor(wordedAs('组建宣讲队伍，每月开展宣讲'))))];
    const policy = elements
      .find(({ attrs }) => attrs.some(({ value }) => value === 'Content-Security-Policy'))
      ?.attrs.find(({ name }) => name === 'content')?.value;
    const digestsOf = (tag: string) =>
      elements
        .filter(({ tagName }) => tagName === tag)
        .map((found) => `'sha256-${createHash('sha256').update(textOf(found)).digest('base64')}'`)
        .join(' ');
    expect(policy).toBe(
      `default-src 'none'; style-src ${digestsOf('style')}; script-src ${digestsOf('script')}; base-uri 'none'; form-action 'none'`,
    );
  });

  it('refers to nothing outside', async () => {
    const page = await pageFor(wordedAs('见 http://evil.example/x.js'));
    for (const { tagName, attrs } of elementsIn(parse(page))) {
      expect(['link', 'img', 'iframe', 'object', 'a', 'base']).not.toContain(tagName);
      for (const { name } of attrs)
        expect(['src', 'href', 'srcset', 'action', 'style'].includes(name) || name.startsWith('on'), name).toBe(false);
    }
    expect(page).not.toMatch(/url\(|@import/);
  });

  it('has the same elements whatever a wording says', async () => {
    const shapeOf = (page: string) =>
      [...elementsIn(parse(page))]
        .map(({ tagName }) => tagName)
        .filter((tag) => !['ins', 'del'].includes(tag))
        .join(' ');
    const tame = shapeOf(await pageFor(wordedAs('组织宣讲9次')));
    for (const text of [
      '<script>alert(1)</script>',
      '</style><script>x</script>',
      '"><img src=x onerror=alert(1)>',
      '{{constructor}}',
      '<!--',
      '</template>',
    ]) {
      expect(shapeOf(await pageFor(wordedAs(`${text}9次`))), text).toBe(tame);
    }
  });

  it('shows totals, balance, changes and reasons without its script, the same every time', async () => {
    const files = changed(
      SMALL,
      IDEOLOGY,
      '        department: publicity\n        criteria:\n          - id: center-group-plan',
      '        department: organization\n        criteria:\n          - id: center-group-plan',
    );
    const page = await pageFor(files);
    expect(await pageFor(files)).toBe(page);
    const text = textOf(parse(page)).replace(/\s+/g, ' ');
    expect(text).toContain('修订审阅：2020 正式稿 → 2020 正式稿');
    expect(text).toContain('县 10 → 10');
    expect(text).toContain('6 → 8（+2）');
    expect(page).toContain('市委<del>宣传</del>部');
    expect(page).toContain('<option value="department-0">市委组织部</option>');
  });

  it('begins with what changed, under the verdict and the totals; what that comes to stands below', async () => {
    const text = textOf(parse(await pageFor(wordedAs('组建宣讲队伍，每月开展宣讲')))).replace(/\s+/g, ' ');
    const body = text.slice(text.lastIndexOf('修订审阅'));
    const places = ['改动 ', '县 10 → 10', '每月', '分值收支', '合计'].map((each) => body.indexOf(each));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('lists errors that the check found first of all, since then no total is sure', async () => {
    const page = await pageFor(
      changed(SMALL, IDEOLOGY, 'title: 基层宣讲\n        points: 2', 'title: 基层宣讲\n        points: 2.5'),
    );
    const text = textOf(parse(page)).replace(/\s+/g, ' ');
    expect(text).toMatch(/数据有 \d 处错误/);
    expect(text).toContain(`${IDEOLOGY}:29 sum-mismatch`);
    expect(text.indexOf('sum-mismatch')).toBeLessThan(text.lastIndexOf('修订前'));
  });

  it('says so when nothing changed', async () => {
    expect(textOf(parse(await pageFor(SMALL)))).toContain('没有改动');
  });
});
