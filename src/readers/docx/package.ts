import { type Link, typeOf } from '../links.ts';
import { unknownIn } from '../unknown.ts';
import type { XmlElement } from '../xml-tree.ts';
import { PACKAGE } from './known-parts.ts';
import type { Walk } from './walk.ts';

/** The part that says of what type the others are. */
const TYPES = '[Content_Types].xml';

/** Parts that our build or an office program writes, and nobody sees by themselves: headers, notes and lists are told where they are referred to. */
const KNOWN =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:app|core|custom)\.xml|word\/(?:document|styles|settings|fontTable|webSettings|numbering|comments|commentsExtended|commentsIds|commentsExtensible|people|footnotes|endnotes|(?:header|footer)[\w-]*|theme\/theme\d*)\.xml|word\/_rels\/(?:document|settings|fontTable|(?:header|footer)[\w-]*)\.xml\.rels|customXml\/(?:item|itemProps)\d*\.xml|customXml\/_rels\/item\d*\.xml\.rels)$/;

/** Where relationships lead to whose part is always called the same, as in every program: what is read here is then what others read. */
const TARGETS: Readonly<Record<string, string>> = {
  officeDocument: 'word/document.xml',
  ...Object.fromEntries(
    'styles settings fontTable webSettings numbering footnotes endnotes comments commentsExtended commentsIds commentsExtensible people'
      .split(' ')
      .map((type) => [type, `word/${type}.xml`]),
  ),
};
/** Others, by which parts they lead to. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  header: /^word\/header[\w-]*\.xml$/,
  footer: /^word\/footer[\w-]*\.xml$/,
  theme: /^word\/theme\/theme\d*\.xml$/,
  customXml: /^customXml\/item\d*\.xml$/,
  customXmlProps: /^customXml\/itemProps\d*\.xml$/,
  'core-properties': /^docProps\/core\.xml$/,
  'extended-properties': /^docProps\/app\.xml$/,
  'custom-properties': /^docProps\/custom\.xml$/,
};
/** Of these there may be several. */
const MANY = new Set(['header', 'footer', 'customXml', 'customXmlProps']);
/** Without these a document looks otherwise. */
const NEEDED = new Set(['officeDocument', 'styles', 'settings']);
/** The types of relationships begin with one of these (ECMA-376-1 and -2; ISO/IEC 29500-1; MS-DOCX). */
const BASES =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/(?:officeDocument|package)\/2006\/relationships\/(?:metadata\/)?|purl\.oclc\.org\/ooxml\/officeDocument\/relationships\/|schemas\.microsoft\.com\/office\/20\d\d\/(?:\d\d\/)?relationships\/)[\w-]+$/;
/** The types of content of parts by the types of relationships that lead to them. */
const CONTENTS: Readonly<Record<string, RegExp>> = {
  officeDocument: /wordprocessingml\.document\.main\+xml$/,
  ...Object.fromEntries(
    'styles settings fontTable webSettings numbering footnotes endnotes comments header footer'
      .split(' ')
      .map((type) => [type, new RegExp(`wordprocessingml\\.${type}\\+xml$`)]),
  ),
  theme: /officedocument\.theme\+xml$/,
  ...Object.fromEntries(
    'core extended custom'.split(' ').map((type) => [`${type}-properties`, new RegExp(`${type}-properties\\+xml$`)]),
  ),
};

/** What is packed into a document that nobody here knows: parts, relationships that lead elsewhere than they do in every program, types of content. */
export function packageTraits(
  parts: ReadonlyMap<string, Uint8Array>,
  links: readonly Link[],
  tree: Walk['treeOf'],
  { add }: Walk,
): void {
  for (const [name, part] of parts) {
    if (!KNOWN.test(name)) add('part', name, '');
    const isList = name.endsWith('.rels') || name === TYPES;
    for (const { value } of isList ? unknownIn(tree(part), PACKAGE, name) : []) add('part', name, value);
  }
  const types = parts.get(TYPES);
  linkTraits(parts, links, types && tree(types), add);
}

function linkTraits(
  parts: ReadonlyMap<string, Uint8Array>,
  links: readonly Link[],
  types: XmlElement | undefined,
  add: Walk['add'],
): void {
  for (const extension of ['rels', 'xml']) add('part', TYPES, `${extension} ${typeOf(`.${extension}`, types)}`);
  // Programs open no package in which a type is missing.
  for (const { name, attributes } of types?.children ?? []) {
    if ([...attributes.values()].filter((value) => value !== '').length !== 2) add('part', TYPES, name);
  }
  const twice = repeated(links.flatMap(keysOf));
  for (const link of links) {
    const { from, type, target } = link;
    const isOdd = link.id === '' || keysOf(link).some((key) => twice.has(key)) || !isUsual(link);
    if (isOdd) add('part', from, `${type} ${target}`);
    else if (NEEDED.has(type)) add('part', from, type);
    const content = typeOf(target, types);
    if (parts.has(target) && CONTENTS[type]?.test(content) === false) add('part', target, content);
  }
}

/** What no two relationships have in common: their numbers, and of most their types. */
function keysOf({ from, id, type }: Link): readonly string[] {
  return [`${from} ${id}`, ...(MANY.has(type) ? [] : [`type ${type}`])];
}

function repeated(keys: readonly string[]): ReadonlySet<string> {
  return new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
}

/** Whether a relationship is of a kind that a build or an office program writes, from where and to where they write it. */
function isUsual({ from, uri, type, target, isExternal }: Link): boolean {
  if (isExternal || !BASES.test(uri)) return false;
  const isReached = TARGETS[type] === undefined ? PATTERNS[type]?.test(target) === true : TARGETS[type] === target;
  return isReached && ownerOf(type).test(from);
}

function ownerOf(type: string): RegExp {
  if (/^officeDocument$|-properties$/.test(type)) return /^$/;
  return type === 'customXmlProps' ? /^customXml\/item\d*\.xml$/ : /^word\/document\.xml$/;
}
