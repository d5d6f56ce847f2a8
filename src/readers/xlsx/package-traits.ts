import { type Link, typeOf } from '../links.ts';
import type { Trait } from '../reading.ts';
import type { XmlElement } from '../xml-tree.ts';

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
