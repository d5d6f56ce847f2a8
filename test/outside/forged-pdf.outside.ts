import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ROOT } from '../support/fixtures.ts';
import { python, say } from './programs.ts';

/** What is said of forgeries, beside that they are none of ours: the kinds of what is another. */
const SAID: Readonly<Record<string, string>> = {
  'white-box': 'painted-area',
  'inline-image': 'painted-picture',
  'visible-text': 'painted-text',
  'invisible-text': 'hidden-text',
  'white-text': 'hidden-text',
  'near-white-text': 'hidden-text',
  'tiny-text': 'hidden-text',
  'text-off-page': 'hidden-text',
  'own-text-invisible': 'hidden-text',
  'own-text-clipped': 'page-content',
  'hidden-layer': 'layer',
  note: 'annotation',
  'text-field': 'field',
  signature: 'signature',
  'page-rotated': 'page-size',
  script: 'action',
  'named-script': 'action',
  author: 'information',
  shapes: 'font-shapes',
  encrypted: 'encryption',
  attachment: 'attachment',
  update: 'update',
  'update-signature': 'signature',
  linearized: 'repacked',
  'object-streams': 'repacked',
};

interface File {
  readonly path: string;
  readonly status: string;
  readonly departures: readonly { readonly kind: string }[];
}
let files: readonly File[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhunsheng-forged-'));
  const made = await python('forge-pdf.py', join(inject('products'), 'annex-2-municipal.pdf'), folder);
  const { forged, saved } = made as { readonly forged: readonly string[]; readonly saved: readonly string[] };
  expect(forged.length).toBeGreaterThanOrEqual(32);
  const paths = [...forged, ...saved].map((name) => join(folder, `${name}.pdf`));
  const program = join(ROOT, 'dist/zhunsheng.cjs');
  const { out } = await say(process.execPath, [program, 'verify', '--root', ROOT, '--format', 'json', ...paths]);
  files = JSON.parse(out).files;
}, 600_000);

describe('verify, given a PDF that somebody has changed', () => {
  it('takes none for what a build writes', () => {
    const taken = files.filter(({ status }) => !['altered', 'edited', 'stale', 'foreign', 'damaged'].includes(status));
    expect(taken).toEqual([]);
  });

  it.each(Object.entries(SAID))('says of %s what is another: %s', (name, kind) => {
    const file = files.find(({ path }) => basename(path, '.pdf') === name);
    expect(file?.departures.map((each) => each.kind)).toContain(kind);
  });
});
