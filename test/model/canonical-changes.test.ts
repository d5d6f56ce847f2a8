import { describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { CHANGES, type Change } from '../support/meanings.ts';
import { memoryWorld } from '../support/memory-world.ts';

const FOLDER = 'indicators/2020';
const IDEOLOGY = `${FOLDER}/county/1-ideology.yaml`;
const ORGANIZATION = `${FOLDER}/county/2-organization.yaml`;
const REPORT = '            text: 每年形成1篇以上调研报告\n';

async function digestOf(files: ReadonlyMap<string, string>): Promise<string | undefined> {
  return (await examine(memoryWorld(files), { digests: true }))?.editions[0]?.systems[0]?.digest;
}

function digestAfter([file, right, other]: Change): Promise<string | undefined> {
  return digestOf(changed(SMALL, file, right, other));
}

describe('the digest is another one', () => {
  for (const [name, change] of Object.entries(CHANGES)) {
    it(`with another meaning: ${name}`, async () => {
      const digest = await digestAfter(change);
      expect(digest).toMatch(/^[0-9a-f]{64}$/);
      expect(digest).not.toBe(await digestOf(SMALL));
    });
  }

  it('for each of these changes', async () => {
    const byDigest = new Map([[await digestOf(SMALL), 'no change']]);
    for (const [name, change] of Object.entries(CHANGES)) {
      const digest = await digestAfter(change);
      expect(byDigest.get(digest), name).toBeUndefined();
      byDigest.set(digest, name);
    }
  });

  it('when the files of two indicators change places', async () => {
    const files = new Map(SMALL);
    files.delete(IDEOLOGY);
    files.delete(ORGANIZATION);
    files.set(`${FOLDER}/county/2-ideology.yaml`, SMALL.get(IDEOLOGY) ?? '');
    files.set(`${FOLDER}/county/1-organization.yaml`, SMALL.get(ORGANIZATION) ?? '');
    expect(await digestOf(files)).toMatch(/^[0-9a-f]{64}$/);
    expect(await digestOf(files)).not.toBe(await digestOf(SMALL));
  });
});

describe('there is no digest', () => {
  it('when a part of the system could not be read', async () => {
    expect(await digestOf(changed(SMALL, IDEOLOGY, REPORT, '            text: "每年\n'))).toBeUndefined();
  });

  it('when it was not asked for', async () => {
    const examined = await examine(memoryWorld(SMALL), { digests: false });
    expect(examined?.editions[0]?.systems[0]?.digest).toBeUndefined();
  });
});
