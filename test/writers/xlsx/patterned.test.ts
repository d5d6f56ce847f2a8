import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { FORM_GENERATORS } from '../../../generators/forms/generators.ts';
import { planProducts } from '../../../src/artifact/plan.ts';
import type { Product } from '../../../src/artifact/product.ts';
import { writePatterned, writeXlsx } from '../../../src/writers/xlsx/write.ts';
import { SMALL } from '../../support/fixtures.ts';
import { sourceOf } from '../../support/sources.ts';

type Form = Extract<Product, { kind: 'document' }>;

const UNITS = 'indicators/units.yaml';
/** Names of units: of one character, as wide as a name has room, wider by half a character, and with a sign that XML must escape. */
const NAMES = [
  '甲',
  '乙县第一中学ABC',
  '丙'.repeat(16),
  `${'丁'.repeat(16)}a`,
  '戊'.repeat(40),
  '己县R&D中心',
  '庚_x0041_',
];

let forms: readonly Form[];

beforeAll(async () => {
  const lines = NAMES.map(
    (name, index) => `  - { id: unit-${index + 1}, name: '${name}', system: county, class: county }\n`,
  );
  const files = new Map(SMALL).set(UNITS, `${SMALL.get(UNITS)?.trimEnd()}\n${lines.join('')}`);
  const source = await sourceOf(files);
  const planned = await planProducts(FORM_GENERATORS, source, {
    classes: [],
    seal: (text) => `${text.length}`.padStart(32, '0'),
  });
  forms = planned.flatMap(({ product }) =>
    product.kind === 'document' && product.name.startsWith('self-') && product.form?.form === 'self' ? [product] : [],
  );
});

/** The parts of a workbook as texts. */
function partsIn(workbook: Uint8Array): readonly (readonly [string, string])[] {
  return Object.entries(unzipSync(workbook)).map(([name, content]) => [name, strFromU8(content)]);
}

function written({ patterned }: Form): Promise<Uint8Array> {
  if (patterned === undefined) throw new Error('the form has no pattern');
  return writePatterned(patterned.pattern, patterned.own);
}

describe('a form that is written from what all of its class have in common', () => {
  test('says in every part what it says written by itself, whatever the name of the unit', async () => {
    const made = forms.filter(({ patterned }) => patterned !== undefined);
    expect(made.length).toBeGreaterThan(5);
    for (const form of made) {
      expect(partsIn(await written(form)), form.name).toEqual(partsIn(await writeXlsx(form.document())));
    }
  });

  test('is of one pattern with all others of its class, but for names that are wider than their room', () => {
    const patterns = new Set(
      forms.flatMap(({ form, patterned }) =>
        form?.form === 'self' && form.class === 'county' && patterned !== undefined ? [patterned.pattern] : [],
      ),
    );
    expect(patterns.size).toBe(3);
  });

  test('is written by itself where its name would not say itself in XML', () => {
    const alone = forms.filter(({ patterned }) => patterned === undefined).map(({ name }) => name);
    expect(alone).toEqual(['self-1-county-unit-6', 'self-1-county-unit-7']);
  });

  test('has the same bytes in whatever order the forms are written', async () => {
    const first = await Promise.all(forms.filter(({ patterned }) => patterned).map(written));
    const again = await Promise.all(
      forms
        .filter(({ patterned }) => patterned)
        .toReversed()
        .map(written),
    );
    expect(again.toReversed()).toEqual(first);
  });
});
