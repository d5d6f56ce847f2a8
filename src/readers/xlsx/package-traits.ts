import type { Trait } from '../reading.ts';
import { childrenOf, type XmlElement } from '../xml-tree.ts';

/** The parts of a workbook that a build or an office program writes: by their relationships, each with its content type. */
const KNOWN: Readonly<Record<string, RegExp>> = {
  officeDocument: /spreadsheetml\.sheet\.main\+xml$/,
  worksheet: /spreadsheetml\.worksheet\+xml$/,
  styles: /spreadsheetml\.styles\+xml$/,
  sharedStrings: /spreadsheetml\.sharedStrings\+xml$/,
  theme: /officedocument\.theme\+xml$/,
  'core-properties': /core-properties\+xml$/,
  'extended-properties': /extended-properties\+xml$/,
  'custom-properties': /custom-properties\+xml$/,
  // Excel: in which order it calculates; what the printer was told; a picture of the first page for folders.
  calcChain: /spreadsheetml\.calcChain\+xml$/,
  printerSettings: /printerSettings$/,
  thumbnail: /^image\/(?:jpeg|png|x-emf|x-wmf)$/,
};

/** Of these there may be several. */
const MANY = new Set(['worksheet', 'printerSettings']);

/** A relationship, with the part that it starts from. */
export interface Link {
  readonly from: string;
  readonly id: string;
  /** The last word of its type. */
  readonly type: string;
  /** The name of a part, or an address outside of the file. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** All relationships of a package. */
export function linksOf(
  parts: ReadonlyMap<string, Uint8Array>,
  tree: (part: Uint8Array) => XmlElement,
): readonly Link[] {
  return [...parts].flatMap(([name, content]) => {
    const [, folder = '', file = ''] = /^((?:.*\/)?)_rels\/([^/]*)\.rels$/.exec(name) ?? [];
    if (!name.endsWith('.rels')) return [];
    return childrenOf(tree(content), 'Relationship').map(({ attributes }): Link => {
      const type = attributes.get('Type') ?? '';
      const target = attributes.get('Target') ?? '';
      const isExternal = (attributes.get('TargetMode') ?? 'Internal') !== 'Internal';
      return {
        from: `${folder}${file}`,
        id: attributes.get('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: isExternal ? target : resolved(folder, target),
        isExternal,
      };
    });
  });
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const TYPES = '[Content_Types].xml';

/** Parts that nobody here knows, or that stand where they should not. */
export function packageTraits(
  parts: ReadonlyMap<string, Uint8Array>,
  links: readonly Link[],
  types: XmlElement | undefined,
): readonly Trait[] {
  const traits: Trait[] = [];
  const report = (value: string) => traits.push({ kind: 'part', place: '', value });
  const reached = new Set<string>();
  const seen = new Set<string>();
  for (const { from, type, target, isExternal } of links) {
    const key = MANY.has(type) ? `${type} ${target}` : type;
    const known = KNOWN[type];
    if (isExternal || known === undefined || seen.has(key)) report(`${type} ${target}`);
    else if (parts.has(target) && !known.test(typeOf(target, types))) report(`${target} ${typeOf(target, types)}`);
    else if (!isFromKnown(type, from, links)) report(`${from} ${type} ${target}`);
    reached.add(target);
    seen.add(key);
  }
  const unreached = [...parts.keys()].filter((name) => !reached.has(name) && name !== TYPES && !name.endsWith('.rels'));
  for (const name of unreached) report(name);
  return traits;
}

/** Whether a relationship starts from the part from which programs let it start. */
function isFromKnown(type: string, from: string, links: readonly Link[]): boolean {
  if (/^(?:officeDocument|.*-properties|thumbnail)$/.test(type)) return from === '';
  const owner = links.find(({ target }) => target === from)?.type;
  return owner === (type === 'printerSettings' ? 'worksheet' : 'officeDocument');
}

function typeOf(part: string, types: XmlElement | undefined): string {
  const own = childrenOf(types, 'Override').find(({ attributes }) => {
    return (attributes.get('PartName') ?? '').toLowerCase() === `/${part}`.toLowerCase();
  });
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const rule = childrenOf(types, 'Default').find(({ attributes }) => {
    return (attributes.get('Extension') ?? '').toLowerCase() === extension;
  });
  return (own ?? rule)?.attributes.get('ContentType') ?? '';
}
