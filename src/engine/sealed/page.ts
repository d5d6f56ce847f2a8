import { attestationOf } from '../../artifact/attestation.ts';
import type { Source } from '../../artifact/generator.ts';
import { type Manifest, sumsOf } from '../../artifact/manifest.ts';
import type { PlannedFile } from '../../artifact/plan.ts';
import { type Format, isTypeset, type Json, type Product } from '../../artifact/product.ts';
import { freeze } from '../../checker/frozen.ts';
import type { Sealed, SealedArchive, SealedDocument } from '../../checker/sealed.ts';
import type { World } from '../../ports/world.ts';
import { demandedOf } from '../verify/signatures.ts';
import { pageCount } from './page-count.ts';
import { HTML, SCRIPT, STYLE } from './template.js';

/** What a page is made of: a folder with its manifest, the edition, and every file that there can be of it. */
interface Published {
  readonly manifest: Manifest;
  readonly described: Uint8Array;
  readonly source: Source;
  readonly planned: readonly PlannedFile[];
  /** The content of a file of the folder, by its name. */
  readonly contentOf: (name: string) => Uint8Array | undefined;
  /** The archive in which the page will lie, where it is to check all of it. */
  readonly archive?: SealedArchive;
}

/**
 * The page by which anybody checks the files of a folder in a browser, as one HTML file that loads nothing. It may run
 * its own script and nothing else. The same folder and register give the same bytes.
 */
export function checkerPage(published: Published, { hashes }: Pick<World, 'hashes'>): string {
  const sealed = sealedOf(published, hashes);
  const digest = (text: string): string => Buffer.from(hashes.sha256(text), 'hex').toString('base64');
  const parts: Readonly<Record<string, string>> = {
    title: escaped(`${sealed.title} ${sealed.edition}`),
    edition: escaped(sealed.edition),
    ...{ styleDigest: digest(STYLE), scriptDigest: digest(SCRIPT) },
  };
  const json = JSON.stringify(sealed).replaceAll('<', '\\u003c');
  const data = `<script type="application/json" id="sealed" data-sha256="${hashes.sha256(json)}">${json}</script>`;
  return HTML.replace(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name] ?? '')
    .replace('<!-- style -->', () => `<style>${STYLE}</style>`)
    .replace('<!-- script -->', () => `${data}\n<script>${SCRIPT}</script>`);
}

function sealedOf(published: Published, hashes: World['hashes']): Sealed {
  const { manifest, described, source, planned, archive } = published;
  const { edition, registers } = source;
  const demanded = demandedOf(manifest, registers.signers ?? [], edition.year);
  return {
    edition: manifest.edition,
    title: manifest.title,
    manifest: new TextDecoder().decode(described),
    attestation: attestationOf(manifest, described, hashes),
    sums: Object.fromEntries(sumsOf(manifest, described, hashes)),
    signers: demanded.map(({ name, key }) => ({ name, key })),
    documents: documentsOf(published),
    data: dataOf(manifest, planned),
    systems: freeze(edition.systems),
    ...(archive && { archive }),
  };
}

/** The documents of which files are listed, in the order in which these are planned. */
function documentsOf({ manifest, planned, contentOf }: Published): readonly SealedDocument[] {
  const listed = new Set(manifest.files.map(({ name }) => name));
  const formats = new Map<Extract<Product, { kind: 'document' }>, Exclude<Format, 'json'>[]>();
  const pages = new Map<Product, number>();
  for (const { name, product, format } of planned) {
    if (!listed.has(name) || product.kind !== 'document' || format === 'json') continue;
    formats.set(product, [...(formats.get(product) ?? []), format]);
    const content = isTypeset(format) ? contentOf(name) : undefined;
    const count = content && pageCount(name, content);
    if (count !== undefined) pages.set(product, count);
  }
  return [...formats].map(([product, each]) => {
    const count = pages.get(product);
    return { formats: each, document: product.document(), ...(count !== undefined && { pages: count }) };
  });
}

/** The data of which files are listed. */
function dataOf(manifest: Manifest, planned: readonly PlannedFile[]): Readonly<Record<string, Json>> {
  const listed = new Set(manifest.files.map(({ name }) => name));
  return Object.fromEntries(
    planned.flatMap(({ name, product }) =>
      listed.has(name) && product.kind === 'data' ? [[name, product.value] as const] : [],
    ),
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
