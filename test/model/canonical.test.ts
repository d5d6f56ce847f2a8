import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isScalar, isSeq, parseDocument, visit } from 'yaml';
import { examine } from '../../src/engine/examine/examine.ts';
import { canonicalSystem } from '../../src/model/canonical.ts';
import type { Edition } from '../../src/model/model.ts';
import { changed, SHIPPED, SMALL } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

type Repository = ReadonlyMap<string, string>;

const FOLDER = 'indicators/2020';
const SCHEME = `${FOLDER}/scheme.yaml`;
const IDEOLOGY = `${FOLDER}/county/1-ideology.yaml`;
const ORGANIZATION = `${FOLDER}/county/2-organization.yaml`;

async function digestsOf(files: Repository): Promise<(string | undefined)[]> {
  const examined = await examine(memoryWorld(files), { digests: true });
  return (examined?.editions ?? []).flatMap(({ systems }) => systems.map(({ digest }) => digest));
}

async function canonicalOf(files: Repository): Promise<string[]> {
  const editions: Edition[] = [];
  await examine(memoryWorld(files), { digests: true, visit: (edition) => editions.push(edition) });
  return editions.flatMap(({ systems, year }) => systems.map((system) => canonicalSystem(system, year)));
}

describe('the canonical text', () => {
  it('of what we ship is canonical JSON by the standard', async () => {
    const texts = await canonicalOf(SHIPPED);
    expect(texts).not.toEqual([]);
    for (const text of texts) expect(text).toBe(canonicalize(JSON.parse(text)));
  });

  it('of any system is canonical JSON by the standard', async () => {
    const words = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('县', '"', '\\', '\u2028'));
    const word = fc.stringMatching(/^[a-z][a-z0-9]{0,2}(-[a-z0-9]{1,2})?$/);
    const ids = fc.uniqueArray(word, { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(words, words, words, ids, async (title, text, target, [first = '', second = '']) => {
        const files = [
          (all: Repository) => changed(all, IDEOLOGY, 'title: 基层宣讲', `title: ${quoted(title)}`),
          (all: Repository) => changed(all, IDEOLOGY, 'text: 组建宣讲队伍，每季度开展宣讲', `text: ${quoted(text)}`),
          (all: Repository) => changed(all, ORGANIZATION, 'county: 3个', `county: ${quoted(target)}`),
          (all: Repository) => renamed(all, 'county', first),
          (all: Repository) => renamed(all, 'district', second),
        ].reduce<Repository>((all, edit) => edit(all), SMALL);
        const [canonical = ''] = await canonicalOf(files);
        expect(canonical).toBe(canonicalize(JSON.parse(canonical)));
        expect(canonical).toContain(`"classes":[{"id":"${first}",`);
        expect(canonical).toContain(JSON.stringify(title.trim().normalize('NFC')));
      }),
      { numRuns: 30 },
    );
  });
});

/** A text in double quotes, with everything but plain characters escaped. */
function quoted(text: string): string {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, escaped);
}

/** The repository with another id for a unit class, wherever it is mentioned in a file of the edition. */
function renamed(files: Repository, from: string, to: string): Repository {
  const mention = new RegExp(`(?<=[[{,] ?|id: |\\{ )${from}(?=[\\],:])`, 'g');
  return new Map([...files].map(([path, text]) => [path, text.replace(mention, () => to)]));
}

/** An edit of a whole YAML file. */
type Edit = (text: string) => string;

function visiting(visitor: Parameters<typeof visit>[1]): Edit {
  return (text) => {
    const document = parseDocument(text);
    visit(document, visitor);
    return document.toString();
  };
}

const setStyle = (type: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE'): Edit =>
  visiting({
    Scalar: (_, node) => {
      if (typeof node.value === 'string') node.type = type;
    },
  });

const SAME: Readonly<Record<string, Edit>> = {
  'comments at the head and behind lines': (text) => `# 说明\n${text.replace(/(?<=: \d+)$/gm, ' # 注')}# 完\n`,
  'blank lines': (text) => `\n\n${text.replaceAll('\n', '\n\n')}`,
  'line ends of Windows': (text) => text.replace(/\r?\n/g, '\r\n'),
  'another order of keys': visiting({
    Map: (_, map) => {
      map.items.reverse();
    },
  }),
  'double quotes': setStyle('QUOTE_DOUBLE'),
  'single quotes': setStyle('QUOTE_SINGLE'),
  'zeros behind the numbers': visiting({
    Scalar: (_, node) => {
      if (typeof node.value === 'number') node.minFractionDigits = 2;
    },
  }),
  'flow style': visiting({
    Collection: (_, node) => {
      node.flow = true;
    },
  }),
  'block style': visiting({
    Collection: (_, node) => {
      if (node.items.length > 0) node.flow = false;
    },
  }),
  'decomposed characters': (text) => text.normalize('NFD'),
  'spaces around texts': visiting({
    Pair: (_, { key, value }) => {
      if (isScalar(key) && ['title', 'text', 'name'].includes(String(key.value)) && isScalar(value)) {
        value.value = ` ${value.value}　`;
      }
    },
  }),
  'notes and provenance': visiting({
    Map: (_, map) => {
      if (isSeq(map.get('indicators')) || isSeq(map.get('criteria')) || (map.has('text') && map.has('id'))) {
        map.set('note', '待核实');
        map.set('provenance', 'drafted');
      }
    },
  }),
};

/** The small repository with texts that Unicode can write in two ways. */
const BASE = changed(SMALL, IDEOLOGY, 'title: 基层宣讲', 'title: 基层宣讲（jiǎng）ガ');

function everywhere(files: Repository, edit: Edit): Repository {
  return new Map([...files].map(([path, text]) => [path, path.endsWith('.yaml') ? edit(text) : text]));
}

describe('the digest stays the same', () => {
  for (const [name, edit] of Object.entries(SAME)) {
    it(`with ${name}`, async () => {
      const files = everywhere(BASE, edit);
      expect(files).not.toEqual(BASE);
      expect(await digestsOf(files)).toEqual(await digestsOf(BASE));
    });
  }

  it('with all of these one upon the other, in whatever order', async () => {
    const digests = await digestsOf(BASE);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(Object.values(SAME)), async (edits) => {
        expect(await digestsOf(edits.reduce(everywhere, BASE))).toEqual(digests);
      }),
      { numRuns: 20 },
    );
  });

  it('with all of these in what we ship', async () => {
    const edited = Object.values(SAME).reduce(everywhere, SHIPPED);
    expect(edited).not.toEqual(SHIPPED);
    expect(await digestsOf(edited)).toEqual(await digestsOf(SHIPPED));
  });

  it.each<[string, string, ...(readonly [string, string])[]]>([
    ['`only` for an equal `except`', ORGANIZATION, ['except: [district]', 'only: [county]']],
    ['a choice that chooses everything', ORGANIZATION, ['only: [county, district]\n', '']],
    [
      'a department named again below',
      ORGANIZATION,
      ['    title: 党代表联络\n', '    title: 党代表联络\n    department: organization\n'],
    ],
    [
      'points for each class in place of points with an exception',
      ORGANIZATION,
      ['        points: 3\n        pointsFor: { district: 4 }', '        pointsFor: { district: 4, county: 3 }'],
    ],
    [
      'points in place of equal weights',
      ORGANIZATION,
      ['核查党员信息库\n            weight: 0.5', '核查党员信息库\n            points: 1'],
    ],
    ['a scheme with another state', SCHEME, ['state: final', 'state: draft']],
    [
      'a department moved from all children to their parent',
      IDEOLOGY,
      [
        '        title: 中心组学习\n        points: 2\n        department: publicity\n',
        '        title: 中心组学习\n        points: 2\n',
      ],
      [
        '        title: 基层宣讲\n        points: 2\n        department: publicity\n',
        '        title: 基层宣讲\n        points: 2\n',
      ],
      ['    title: 理论武装\n', '    title: 理论武装\n    department: publicity\n'],
    ],
  ])('with %s', async (_, path, ...edits) => {
    const files = edits.reduce<Repository>((all, [right, other]) => changed(all, path, right, other), SMALL);
    expect(await digestsOf(files)).toEqual(await digestsOf(SMALL));
  });

  it('in a repository that still has no findings', async () => {
    for (const edit of Object.values(SAME)) {
      expect((await examine(memoryWorld(everywhere(BASE, edit)), { digests: false }))?.findings).toEqual([]);
    }
  });

  it('in whatever order the files are read', async () => {
    expect(await canonicalOf(SMALL)).toEqual(await canonicalOf(new Map([...SMALL].reverse())));
  });
});
