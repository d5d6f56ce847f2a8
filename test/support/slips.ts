/** A slip of a typist at one place of a sound text, and what must be said of it. */
export interface TypedSlip {
  readonly name: string;
  readonly code: string;
  /** What stands in the sound text. */
  readonly start: number;
  readonly end: number;
  /** What was typed in its place, with `⟦` and `⟧` around what is to be pointed at. */
  readonly typed: string;
  /** Whether fixing must give back the sound text; `maybe` where it must do that or nothing. */
  readonly fixed: boolean | 'maybe';
}

interface Kind {
  readonly name: string;
  readonly code: string;
  /** Where it can be made: the first group is what is replaced. With `d` flag. */
  readonly where: RegExp;
  readonly typed: (right: string) => string;
  readonly fixed: boolean | 'maybe';
}

const KEY = '[a-zA-Z]+';
const MARK = /^ *(- )/dgm;
const INDENT = /^( {2,})(?=\S)/dgm;
/** The indentation of what is never the first line of its mapping. */
const LATER = /^( {2,})(?=(?:title|points|text): )/dgm;
const NUMBER = /(?:points|minus|score): (\d+(?:\.\d+)?)(?=[\n ,])/dg;
const wide = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** What keys are called. */
const CHINESE: Readonly<Record<string, string>> = {
  id: '编号',
  title: '标题',
  text: '考核内容',
  points: '分值',
  department: '部门',
  criteria: '考核内容',
  evidence: '佐证材料',
  scoring: '评分标准',
  provenance: '来源',
  minus: '每次扣分',
  when: '条件',
  score: '得分',
};

/** Every slip that is made by replacing something that stands in the data. */
const KINDS: readonly Kind[] = [
  kind('a full-width colon', 'colon-wide', new RegExp(`^ *(?:- )?${KEY}(: )(?=\\S)`, 'dgm'), () => '⟦：⟧', true),
  kind(
    'a full-width colon and a space',
    'colon-wide',
    new RegExp(`^ *(?:- )?${KEY}(:) \\S`, 'dgm'),
    () => '⟦：⟧',
    true,
  ),
  kind(
    'a full-width colon and space',
    'colon-wide',
    new RegExp(`^ *(?:- )?${KEY}(: )\\S`, 'dgm'),
    () => '⟦：　⟧',
    true,
  ),
  kind('a full-width colon at the end of a line', 'colon-wide', new RegExp(`^ *${KEY}(:)$`, 'dgm'), () => '⟦：⟧', true),
  kind('a full-width colon in braces', 'colon-wide', /[{,] [a-zA-Z]+(: )/dg, () => '⟦：⟧', true),
  kind('no space behind a colon', 'colon-space', new RegExp(`^ *(?:- )?${KEY}(: )(?=\\S)`, 'dgm'), () => '⟦:⟧', true),
  kind('no space behind a colon in braces', 'colon-space', /[{,] [a-zA-Z]+(: )/dg, () => '⟦:⟧', true),
  kind('no colon', 'colon-space', new RegExp(`^ *${KEY}(: )(?=[\\d\\p{Script=Han}])`, 'dgmu'), () => '⟦ ⟧', true),
  kind('a full-width space behind a colon', 'white-space', new RegExp(`^ *${KEY}:( )\\S`, 'dgm'), () => '⟦　⟧', true),
  kind('a no-break space behind a colon', 'white-space', new RegExp(`^ *${KEY}:( )\\S`, 'dgm'), () => '⟦\u00a0⟧', true),
  kind(
    'full-width spaces in the indent',
    'white-space',
    INDENT,
    (right) => `⟦${'　'.repeat(right.length / 2)}⟧`,
    'maybe',
  ),
  kind('one full-width space in the indent', 'white-space', INDENT, (right) => `⟦　⟧${right.slice(2)}`, 'maybe'),
  kind('as many full-width spaces', 'white-space', INDENT, (right) => `⟦${'　'.repeat(right.length)}⟧`, 'maybe'),
  kind(
    'no-break spaces in the indent',
    'white-space',
    INDENT,
    (right) => `⟦${'\u00a0'.repeat(right.length)}⟧`,
    'maybe',
  ),
  kind('tabs in the indent', 'white-space', INDENT, (right) => `⟦${'\t'.repeat(right.length / 2)}⟧`, 'maybe'),
  kind('a space too many', 'indent-uneven', LATER, (right) => `⟦${right} ⟧`, true),
  kind('two spaces too many', 'indent-uneven', LATER, (right) => `⟦${right}  ⟧`, true),
  kind('a space too few', 'indent-uneven', LATER, (right) => `⟦${right.slice(1)}⟧`, true),
  kind('a zero-width space in the indent', 'white-space', INDENT, (right) => `${right}⟦\u200b⟧`, 'maybe'),
  kind(
    'a zero-width space in a key',
    'white-space',
    /^ *(?:- )?(title|points|text):/dgm,
    (right) => `${right.slice(0, 2)}⟦\u200b⟧${right.slice(2)}`,
    true,
  ),
  kind(
    'a full-width space before a colon',
    'white-space',
    /^ *(?:- )?(title|points|text):/dgm,
    (right) => `${right}⟦　⟧`,
    true,
  ),
  ...['－', '—', '–', '•', '·', '*'].map((mark) =>
    kind(`${mark} for a list mark`, 'list-mark', MARK, () => `⟦${mark}⟧ `, true),
  ),
  ...['－', '•'].map((mark) => kind(`${mark} alone for a list mark`, 'list-mark', MARK, () => `⟦${mark}⟧`, true)),
  kind('no space behind a list mark', 'list-mark', /^ *(- )[a-z]/dgm, () => '⟦-⟧', true),
  kind('a full-width space behind a list mark', 'white-space', MARK, () => '-⟦　⟧', true),
  kind(
    'a Chinese key',
    'key-chinese',
    new RegExp(`^ *(?:- )?(${Object.keys(CHINESE).join('|')}):`, 'dgm'),
    (right) => `⟦${CHINESE[right]}⟧`,
    true,
  ),
  kind('a Chinese key in braces', 'key-chinese', /[{,] (minus|when|score): /dg, (right) => `⟦${CHINESE[right]}⟧`, true),
  kind('full-width digits', 'value-type', NUMBER, (right) => `⟦${wide(right)}⟧`, true),
  kind('a unit', 'value-type', NUMBER, (right) => `⟦${right} 分⟧`, true),
  kind('a unit without space', 'value-type', NUMBER, (right) => `⟦${right}分⟧`, true),
  kind('quotes around a number', 'value-type', NUMBER, (right) => `"⟦${right}⟧"`, true),
  kind('a percentage', 'value-type', NUMBER, (right) => `⟦${right}％⟧`, false),
  kind('a leading zero', 'number-form', /points: ([1-9]\d*)\n/dg, (right) => `⟦0${right}⟧`, true),
  kind('an exponent', 'number-form', /points: ([1-9]\d*)\n/dg, (right) => `⟦${right}e0⟧`, true),
  kind('a number beyond all floats', 'number-form', /points: (\d+)\n/dg, () => '⟦61e9540⟧', false),
  kind(
    'full-width commas between ids',
    'list-comma',
    /\[([a-z-]+(?:, [a-z-]+)+)\]/dg,
    (right) => `⟦${right.replaceAll(', ', '，')}⟧`,
    true,
  ),
  kind(
    'full-width commas between texts',
    'list-comma',
    /evidence: \[([^\]\n]+, [^\]\n]+)\]/dg,
    (right) => `⟦${right.replaceAll(', ', '，')}⟧`,
    false,
  ),
  kind('a full-width comma in braces', 'list-comma', /\{ for: [^,{}\n]+(, )minus/dg, () => '⟦，⟧', true),
  kind('a remark behind a sign', 'comment-cut', /(?:text|title): ([^"'\n]+)\n/dg, (right) => `${right} ⟦#备注⟧`, false),
  kind('a text that begins with a sign', 'comment-cut', /text: ([^"'\n]+)\n/dg, (right) => `⟦#${right}⟧`, false),
  kind(
    'a line break in a text',
    'text-lines',
    /^ *text: \p{Script=Han}{2}(\p{Script=Han})/dgmu,
    (right) => `\n              ⟦${right}`,
    false,
  ),
  kind('an anchor', 'yaml-feature', /text: ()\p{Script=Han}/dgu, () => '⟦&a⟧ ', false),
  kind('a quote that is not closed', 'yaml-syntax', /(?:text|title): ()\p{Script=Han}/dgu, () => '⟦"⟧', false),
  kind('a blank line with full-width spaces', 'white-space', /\n()\n/dg, () => '⟦　　⟧', true),
];

function kind(
  name: string,
  code: string,
  where: RegExp,
  typed: (right: string) => string,
  fixed: boolean | 'maybe',
): Kind {
  return { name, code, where, typed, fixed };
}

/** The names of all kinds. */
export const SLIP_NAMES: readonly string[] = KINDS.map(({ name }) => name);

/** Every place at which a slip of a kind can be made in a sound text. */
export function slipsIn(text: string, name: string): readonly TypedSlip[] {
  const { code, where, typed, fixed } = KINDS.find((each) => each.name === name) ?? fail(name);
  return [...text.matchAll(where)].map((match) => {
    const [start, end] = match.indices?.[1] ?? fail(name);
    const whole = typed(match[1] ?? '');
    // what is pointed at ends with the line where the slip does not say so
    return { name, code, start, end, typed: whole.includes('⟧') ? whole : `${whole}`, fixed };
  });
}

function fail(name: string): never {
  throw new Error(`no slip ${name}`);
}

/** A text with slips made in it, which do not touch each other; and what must be found. */
export function withSlips(
  text: string,
  slips: readonly TypedSlip[],
): { readonly text: string; readonly expected: readonly (readonly [string, number, string])[] } {
  let spoilt = '';
  let at = 0;
  const expected: [string, number, string][] = [];
  for (const { start, end, typed, code } of [...slips].sort((a, b) => a.start - b.start)) {
    spoilt += text.slice(at, start);
    const [before = '', marked = '', after = ''] = typed.split(/[⟦⟧]/);
    const isOpen = !typed.includes('⟧');
    const line = text.indexOf('\n', end);
    const shown = isOpen ? marked + text.slice(end, line) : marked;
    expected.push([code, spoilt.length + before.length, shown]);
    spoilt += before + marked + after;
    at = end;
  }
  return { text: spoilt + text.slice(at), expected };
}
