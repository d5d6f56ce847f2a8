import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openContainer, repack } from '../../src/readers/container.ts';
import { Unreadable } from '../../src/readers/reading.ts';

const PARTS = { '[Content_Types].xml': strToU8('<Types/>'), 'word/正文.xml': strToU8('<p>甲乙</p>'.repeat(1000)) };

/** Where a field stands in the record of the central directory. */
const FLAGS = 8;
const METHOD = 10;
const SIZE = 24;
const NAME = 46;

describe('opening a package', () => {
  it('finds every part, deflated or stored, and what is repacked is the same again', () => {
    for (const level of [0, 6] as const) {
      const parts = openContainer(zipSync(PARTS, { level }));
      expect(Object.fromEntries([...parts].map(([name, content]) => [name, new Uint8Array(content)]))).toEqual(PARTS);
      const again = openContainer(repack(parts));
      expect([...again.keys()]).toEqual([...parts.keys()]);
      expect(repack(again)).toEqual(repack(parts));
    }
  });

  it('leaves folders out and suffers a comment at the end', () => {
    const file = zipSync({ ...PARTS, 'word/media/': new Uint8Array(0) });
    const withComment = Buffer.concat([file, strToU8('说明')]);
    withComment.writeUInt16LE(6, file.length - 2);
    expect([...openContainer(withComment).keys()]).toEqual(Object.keys(PARTS));
  });

  it('refuses what is no package', () => {
    for (const bytes of [new Uint8Array(0), strToU8('考核'), strToU8('PK'), new Uint8Array(100_000)]) {
      expect(refusal(bytes)).toBe('damaged');
    }
  });

  it('refuses a package that breaks off, wherever it does', () => {
    const file = zipSync(PARTS);
    for (let length = 0; length < file.length; length += 7) expect(refusal(file.subarray(0, length))).toBe('damaged');
  });

  it('says nothing but that it cannot read, whichever byte is wrong', () => {
    const file = zipSync(PARTS);
    for (let at = 0; at < file.length; at += 1) {
      const spoilt = file.slice();
      spoilt[at] = (spoilt[at] ?? 0) ^ 0xff;
      expect(refusal(spoilt)).toMatch(/^(read|damaged|encrypted|unsafe|too-large)$/u);
    }
  });

  it('refuses content of which one byte is another, though it inflates', () => {
    const file = Buffer.from(zipSync({ 'word/document.xml': new TextEncoder().encode('<w:t>2</w:t>') }, { level: 0 }));
    file[file.indexOf('2</w:t>')] = '8'.charCodeAt(0);
    expect(refusal(file)).toBe('damaged');
  });

  it('counts bytes while it inflates, and believes no header', () => {
    const zeros = new Uint8Array(10 * 2 ** 20);
    // The content of the first entry 25 times, and another that reaches the limit while it is inflated.
    const bomb = Buffer.from(zipSync({ 'aa.bin': [zeros, { level: 0 }], 'zz.bin': zeros }));
    const records = bomb.indexOf('PK\x01\x02', 0, 'latin1');
    const copies = Array.from({ length: 24 }, (_, index) => {
      const record = Buffer.from(bomb.subarray(records, records + NAME + 6));
      record.write(String(index).padStart(2, '0'), NAME, 'latin1');
      return record;
    });
    const file = (copied: readonly Buffer[]) =>
      Buffer.concat([bomb.subarray(0, records), ...copied, bomb.subarray(records)]);
    expect(refusal(file(copies))).toBe('too-large');
    expect(refusal(file(copies.slice(1)))).toBe('read');
    const small = zipSync({ '甲.bin': new Uint8Array(1000) });
    expect(refusal(changed(small, (record) => record.writeUInt32LE(10, SIZE)))).toBe('damaged');
    expect(refusal(changed(small, (record) => record.writeUInt32LE(0xffffffff, SIZE)))).toBe('damaged');
  });

  it('refuses too many entries and too large a file', () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}`, new Uint8Array(0)]));
    expect(refusal(zipSync(many, { level: 0 }))).toBe('too-large');
    expect(refusal(new Uint8Array(64 * 2 ** 20 + 1))).toBe('too-large');
  });

  it('refuses encrypted entries, encrypted documents and unknown compression', () => {
    const file = zipSync(PARTS);
    expect(refusal(changed(file, (record) => record.writeUInt16LE(1, FLAGS)))).toBe('encrypted');
    expect(refusal(changed(file, (record) => record.writeUInt16LE(12, METHOD)))).toBe('damaged');
    const compound = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1024),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(refusal(compound)).toBe('encrypted');
    const manifest = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>';
    const openDocument = { 'content.xml': Uint8Array.of(0, 1, 2), 'META-INF/manifest.xml': strToU8(manifest) };
    expect(refusal(zipSync(openDocument))).toBe('encrypted');
    expect(refusal(compound.subarray(0, 1000))).toBe('damaged');
  });

  it('refuses two entries of one name, and names that leave the package', () => {
    const twice = zipSync({ 'a.xml': strToU8('<甲/>'), 'b.xml': strToU8('<乙/>') }, { level: 0 });
    for (const name of ['b.xml', 'B.xml']) {
      expect(refusal(changed(twice, (record) => record.write(name, NAME, 'latin1'), 1))).toBe('unsafe');
    }
    for (const name of ['../甲.xml', '/甲.xml', '甲\\乙.xml', '甲/../../乙']) {
      expect(refusal(zipSync({ [name]: strToU8('<甲/>') }))).toBe('unsafe');
    }
  });

  it('refuses XML with a document type, in whatever part and encoding', () => {
    const bomb = '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "甲">]><a>&b;</a>';
    expect(refusal(zipSync({ 'word/document.xml': strToU8(bomb) }))).toBe('unsafe');
    expect(refusal(zipSync({ 'word/document.bin': strToU8(bomb.toLowerCase()) }))).toBe('unsafe');
    expect(refusal(zipSync({ 'a.rels': new Uint8Array(Buffer.from(`\ufeff${bomb}`, 'utf16le')) }))).toBe('unsafe');
    expect(refusal(zipSync({ 'a.xml': new Uint8Array(Buffer.from(bomb, 'utf16le')) }))).toBe('unsafe');
    expect(refusal(zipSync({ 'a.xml': strToU8('<!-- DOCTYPE --><a>&lt;!DOCTYPE</a>') }))).toBe('read');
  });
});

/** Why a package is refused; `read` when it is not. Any error of another kind fails the test. */
function refusal(bytes: Uint8Array): Unreadable['reason'] | 'read' {
  try {
    openContainer(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof Unreadable) return error.reason;
    throw error;
  }
}

/** The package with its records in the central directory changed, the first ones only where `count` says so. */
function changed(file: Uint8Array, change: (record: Buffer) => void, count = Number.POSITIVE_INFINITY): Uint8Array {
  const copy = Buffer.from(file);
  const find = (from: number) => copy.indexOf('PK\x01\x02', from, 'latin1');
  for (let at = find(0), found = 0; at >= 0 && found < count; at = find(at + 1), found += 1) change(copy.subarray(at));
  return copy;
}
