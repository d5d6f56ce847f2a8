import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { listYaml } from '../../src/load/yaml-files.ts';
import { saidBySchema } from '../../src/lsp/said-by-schema.ts';
import type { Diagnostic } from '../../src/text/diagnostic.ts';
import { positionAt } from '../../src/text/source.ts';
import { EXAMPLES } from '../support/examples.ts';
import { mistaken, ROOT } from '../support/fixtures.ts';
import { type LanguageServer, startLanguageServer } from '../support/language-server.ts';
import { memoryWorld } from '../support/memory-world.ts';

let yaml: LanguageServer;
beforeAll(async () => {
  yaml = await startLanguageServer({ 'yaml.schemas': {} });
});
afterAll(() => yaml.stop());

/** A repository in which the first line of each file names its schema, and the schemas lie. */
function bound(files: ReadonlyMap<string, string>): Map<string, string> {
  const all = new Map(files);
  for (const { path, kind } of listYaml(memoryWorld(files).files) ?? []) {
    const schema = `schemas/${kind}.schema.json`;
    const bare = (files.get(path) ?? '').replace(/^# yaml-language-server: .*\n/, '');
    all.set(path, `# yaml-language-server: $schema=${'../'.repeat(path.split('/').length - 1)}${schema}\n${bare}`);
    all.set(schema, readFileSync(join(ROOT, schema), 'utf8'));
  }
  return all;
}

/** What is left to the extension, by the paths of files. */
async function left(files: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  const world = memoryWorld(files);
  const findings = (await examine(world, { digests: false, results: true }))?.findings ?? [];
  const all = (listYaml(world.files) ?? []).map(({ path, kind }) => {
    const found = findings.filter(({ place }) => place.source.path === path);
    return [path, [...saidBySchema(found, kind, world.files)]] as const;
  });
  return new Map(all.filter(([, said]) => said.length > 0));
}

it('what is left to the YAML extension is shown by it, of every code that has an example', async () => {
  const codes = new Set<string>();
  for (const [name, example] of Object.entries(EXAMPLES)) {
    const files = bound(mistaken(example));
    for (const [path, said] of await left(files)) {
      const shown = await yaml.findings(path, files.get(path) ?? '');
      for (const { code, place } of said) {
        codes.add(code);
        const line = positionAt(place.source, place.start).line - 1;
        // The extension shows keys that exclude each other at the whole of what they are in.
        const isShown = shown.some(({ range }) => range.start.line <= line && line <= range.end.line);
        expect(isShown || (code === 'key-conflict' && shown.length > 0), `${name}: ${code} in ${path}`).toBe(true);
      }
    }
  }
  expect([...codes].sort()).toEqual([
    ...['id-malformed', 'key-conflict', 'key-missing', 'key-unknown', 'owner-malformed'],
    ...['points-not-positive', 'share-form', 'text-empty', 'value-size', 'value-type', 'value-unknown'],
  ]);
});
