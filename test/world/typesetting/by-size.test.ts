import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFailure, sentenceOf } from '../../../src/ports/failure.ts';
import { TypesettingFailed, type TypesettingJob } from '../../../src/ports/typesetter.ts';
import { words } from '../../../src/words/zh/words.ts';
import { typesetAlone } from '../../../src/world/typesetting/alone.ts';
import { LARGE, typesetBySize } from '../../../src/world/typesetting/by-size.ts';
import { findFonts } from '../../../src/world/typesetting/fonts.ts';
import { ROOT } from '../../support/fixtures.ts';
import { folderWith } from '../../support/program.ts';

const SCRIPT = join(ROOT, 'dist/typeset.cjs');
const START = { fontPaths: findFonts([]).paths, choice: 'fastest' } as const;
const TEMPLATE = '#set document(date: none)\n#set text(font: "Noto Serif SC")\n#json("data.json").text';

function job(text: string, room = 0, template = TEMPLATE): TypesettingJob {
  return { template, data: `${JSON.stringify({ text })}${' '.repeat(room)}`, standard: '1.7' };
}

describe('what sets PDFs by their size', () => {
  it('gives the same bytes in a process of its own as in the thread', async () => {
    const typeset = typesetBySize(SCRIPT, START);
    const [small, large, other, again] = await Promise.all([
      typeset(job('一般要求')),
      typeset(job('一般要求', LARGE)),
      typeset(job('其他要求', LARGE)),
      typeset(job('其他要求')),
    ]);
    expect(Buffer.from(small.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(Buffer.compare(small, large)).toBe(0);
    expect(Buffer.compare(other, again)).toBe(0);
    expect(Buffer.compare(small, again)).not.toBe(0);
  });

  it('says what is wrong with a template, and sets the next', async () => {
    const typeset = typesetBySize(SCRIPT, START);
    const wrong = typeset(job('一', LARGE, '#data-that-is-nowhere'));
    const next = typeset(job('一', LARGE));
    await expect(wrong).rejects.toThrow(TypesettingFailed);
    await expect(wrong).rejects.toThrow('data-that-is-nowhere');
    expect((await next).length).toBeGreaterThan(1000);
  });
});

describe('a process that sets one PDF', () => {
  function scripted(source: string): ReturnType<typeof typesetAlone> {
    return typesetAlone(join(folderWith(new Map([['script.cjs', source]])), 'script.cjs'), START);
  }

  it('is said to have been ended where the system ended it', async () => {
    const typeset = scripted("process.once('message', () => process.kill(process.pid, 'SIGKILL'));");
    const error: unknown = await typeset(job('一')).catch((thrown: unknown) => thrown);
    expect(isFailure(error) && sentenceOf(error, words.failure)).toContain('内存不够');
  });

  it('is not begun for those that waited for one that was ended, but for the next that is asked for', async () => {
    const typeset = scripted(`
      process.once('message', ({ job }) => {
        if (job.template === 'end') process.kill(process.pid, 'SIGKILL');
        else process.send({ bytes: Buffer.from(job.template) }, () => process.disconnect());
      });`);
    const all = await Promise.allSettled(['first', 'end', 'waiting'].map((each) => typeset(job('一', 0, each))));
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(Buffer.from(await typeset(job('一', 0, 'next'))).toString()).toBe('next');
  });

  it.each([
    ['ends without an answer', "process.once('message', () => process.exit(3));"],
    ['ends before it is told what to set', 'process.exit(0);'],
  ])('breaks off where it %s', async (_, source) => {
    await expect(scripted(source)(job('一'))).rejects.toThrow('broke off');
  });

  it('is one at a time', async () => {
    const typeset = scripted(`
      const { mkdirSync, rmdirSync } = require('node:fs');
      process.once('message', () => {
        mkdirSync(__dirname + '/busy');
        setTimeout(() => {
          rmdirSync(__dirname + '/busy');
          process.send({ bytes: new Uint8Array([1]) }, () => process.disconnect());
        }, 50);
      });`);
    const all = await Promise.all([typeset(job('一')), typeset(job('二')), typeset(job('三'))]);
    expect(all.map((each) => [...each])).toEqual([[1], [1], [1]]);
  });
});
