import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, isScalar, parseDocument, type Scalar, stringify, visit } from 'yaml';
import { parseYaml } from '../../src/load/yaml.ts';
import { dataAsProse } from '../../src/report/prose.ts';
import { SHIPPED, SHIPPED_RESULTS, SMALL, SMALL_YEAR } from '../support/fixtures.ts';

const NAMES = {
  departments: new Map([['organization', '市委组织部']]),
  offices: new Map([
    ['cadres', '干部处'],
    ['grassroots', '基层处'],
  ]),
  classes: new Map([
    ['county', '县'],
    ['district', '城市区'],
  ]),
};
const FILES = [...SMALL_YEAR, ...SHIPPED, ...SHIPPED_RESULTS].filter(([path]) => path.endsWith('.yaml'));

function proseOf(text: string): string | undefined {
  const yaml = parseYaml({ path: 'x.yaml', text }, (diagnostic) => {
    throw new Error(diagnostic.code);
  });
  return yaml && dataAsProse(yaml, NAMES);
}

/** Every value of a document that holds no others, keys left out. */
function valuesOf(document: Document): Scalar[] {
  const values: Scalar[] = [];
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key') values.push(node);
    },
  });
  return values;
}

describe('the prose of a file', () => {
  it.each(FILES)('says everything of %s with the words of its schema', (_, text) => {
    const prose = proseOf(text) ?? '';
    expect(prose.replace(/^正文中的其他数字\n(?: .*\n)*/m, '')).not.toMatch(/^ *[a-z][A-Za-z]*：/m);
    for (const { value } of valuesOf(parseDocument(text))) {
      if (typeof value === 'string' && /\p{Script=Han}/u.test(value)) expect(prose).toContain(value);
    }
  });

  it('is indented as the data is, one fact a line', () => {
    expect(proseOf(SMALL.get('indicators/2020/county/2-organization.yaml') ?? '')).toContain(`
    三级指标 党代表任期制〔delegate-term〕
      分值：3
      分类型分值
        城市区：4
      考核内容〔delegate-studio〕
        建成示范型党代表工作室
        分类型内容
          - 仅适用于：城市区
            每个街道建成党代表工作室
        分值：3
`);
  });

  it('is the same however the same is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.boolean(), fc.infiniteStream(fc.nat()), ([, text], flow, numbers) => {
        const document = parseDocument(text, { keepSourceTokens: false });
        visit(document, {
          Map: (_, map) => {
            const order = map.items.map((item) => [numbers.next().value ?? 0, item] as const);
            map.items = order.sort(([a], [b]) => a - b).map(([, item]) => item);
            map.flow = false;
          },
          Seq: (_, list) => {
            list.flow = flow && list.items.every(isScalar);
          },
          Scalar: (_, scalar) => {
            if (typeof scalar.value === 'string' && numbers.next().value % 2 === 0) scalar.type = 'QUOTE_DOUBLE';
          },
        });
        document.commentBefore = ' 说明';
        expect(proseOf(document.toString({ lineWidth: 0 }))).toBe(proseOf(text));
      }),
      { numRuns: 60 },
    );
    expect(proseOf('indicators: []\npoints: 0.50\n')).toBe(proseOf('indicators: []\npoints: 0.5\n'));
  });

  it('changes with every value that changes, also one that nobody can see', () => {
    const texts = [
      '组织',
      '5',
      '0.5',
      'true',
      '',
      '甲、乙',
      '一\n二',
      '零\u200b宽',
      '右\u202e左',
      'organization',
      '\u001b[2J',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...FILES),
        fc.nat(),
        fc.oneof(fc.constantFrom<unknown>(...texts), fc.string(), fc.nat(), fc.boolean()),
        ([, text], at, put) => {
          const document = parseDocument(text);
          const values = valuesOf(document);
          const value = values[at % values.length];
          if (value === undefined) return;
          const isSame =
            typeof value.value === typeof put &&
            String(value.value).trim().normalize('NFC') === String(put).trim().normalize('NFC');
          value.value = put;
          value.type = 'QUOTE_DOUBLE';
          if (typeof put !== 'string') delete value.type;
          const changed = proseOf(document.toString({ lineWidth: 0 }));
          if (isSame) expect(changed).toBe(proseOf(text));
          else expect(changed).not.toBe(proseOf(text));
          expect(changed).not.toMatch(/[\p{Cf}\u2028\u2029]|(?!\n)\p{Cc}/u);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('tells a truth value from the text that looks like one', () => {
    expect(proseOf('sample: "true"\nunits: []\n')).not.toBe(proseOf('sample: true\nunits: []\n'));
  });

  it('shows keys that no schema knows, last', () => {
    expect(proseOf('待定: 再议\nindicators:\n  - { id: a, title: 甲, 待定: 1 }\n')).toBe(
      '二级指标 甲〔a〕\n  待定：1\n待定：再议\n',
    );
  });

  it('is none for what is none of the data', () => {
    for (const text of ['- 1\n', '标题\n', 'name: 甲\n', '', '1\n']) expect(proseOf(text)).toBeUndefined();
  });

  it('bears any shape', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('indicators', 'systems', 'units', 'departments', 'retired', 'entries', 'ties', 'years'),
        fc.jsonValue({ maxDepth: 4 }),
        (key, value) => {
          expect(proseOf(stringify({ [key]: value }, { aliasDuplicateObjects: false }))).toBeTypeOf('string');
        },
      ),
    );
  });
});
