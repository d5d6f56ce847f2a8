import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as accepts from '../src/load/accepts.js';
import { ROOT } from './support/fixtures.ts';
import { expanded } from './support/snippets.ts';

/** The list of each kind of file, and the definition of what is in it. */
const LISTS = [
  ['history', 'years', 'yearResult'],
  ['components', 'units', 'unit'],
  ['adjustments', 'entries', 'entry'],
  ['decisions', 'ties', 'tie'],
  ['notices', 'notices', 'notice'],
  ['rectifications', 'tasks', 'task'],
  ['entries', 'resolved', 'resolution'],
  ['opinions', 'opinions', 'opinion'],
] as const;

describe('the pieces in the schemas of results', () => {
  it.each(LISTS)('of %s hold what the schema asks for where they stand', (kind, list, definition) => {
    const { definitions } = JSON.parse(readFileSync(join(ROOT, `schemas/${kind}.schema.json`), 'utf8'));
    const { defaultSnippets, properties } = definitions[definition];
    expect(defaultSnippets.length).toBeGreaterThan(0);
    const bodyOf = ({ body }: { readonly body: object }): Record<string, unknown> =>
      JSON.parse(expanded(JSON.stringify(body)).replace(/"(\d+(?:\.\d+)?)"/g, '$1'));
    for (const { label, ...snippet } of defaultSnippets) {
      const piece = bodyOf(snippet);
      expect(accepts[kind]({ [list]: [piece] }), label).toBe(true);
      for (const [key, value] of Object.entries(
        properties as Record<string, { defaultSnippets?: { body: object }[] }>,
      )) {
        for (const each of value.defaultSnippets ?? []) {
          expect(accepts[kind]({ [list]: [{ ...piece, [key]: bodyOf(each) }] }), `${label} ${key}`).toBe(true);
        }
      }
    }
  });
});
