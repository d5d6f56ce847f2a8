import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { examine } from '../../src/engine/examine/examine.ts';
import { classesIn } from '../../src/model/classes.ts';
import type { Indicator, Item, System } from '../../src/model/model.ts';
import { ofEdition, SHIPPED } from '../support/fixtures.ts';
import { memoryWorld } from '../support/memory-world.ts';

/** The source document as data. It is not part of the project: where it is absent, these tests are skipped. */
const REFERENCE = new URL('../../../shared/reference/annex-1-2020.json', import.meta.url);

interface SourceNode {
  readonly title: string;
  readonly points: string;
  readonly assessing_department?: string | null;
  readonly applicability?: readonly string[] | null;
  readonly applicability_note?: string | null;
  readonly children?: readonly SourceNode[];
  readonly criteria?: readonly { readonly content: string; readonly points: string }[];
}

const CLASS_OF: Readonly<Record<string, string>> = {
  county: 'county',
  district_with_townships: 'district',
  district_without_townships: 'district-without-townships',
};

/** Titles and texts without white space and punctuation, which the source has in half-width forms. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
}

function isFromSource(item: Item): boolean {
  return item.provenance === 'source';
}

describe.skipIf(!existsSync(REFERENCE))('what the source document has', () => {
  let source: readonly SourceNode[] = [];
  let system: System;

  beforeAll(async () => {
    source = (JSON.parse(readFileSync(REFERENCE, 'utf8')) as { level1: readonly SourceNode[] }).level1;
    const visit = ({ systems }: { systems: readonly System[] }) => {
      system = systems.find(({ id }) => id === 'county') ?? (systems[0] as System);
    };
    await examine(memoryWorld(ofEdition(SHIPPED, '2020')), { digests: false, visit });
  });

  /** Every node of the source beside the indicator that carries it over. */
  function* pairs(nodes: readonly SourceNode[], items: readonly Item[]): Iterable<readonly [SourceNode, Indicator]> {
    const indicators = items.filter((item): item is Indicator => item.kind === 'indicator' && isFromSource(item));
    for (const [index, node] of nodes.entries()) {
      const indicator = indicators[index];
      if (indicator === undefined) throw new Error(`${node.title} is missing`);
      yield [node, indicator];
      yield* pairs(node.children ?? [], indicator.children);
    }
  }

  it('is carried over in its order, with its titles and points', () => {
    for (const [node, indicator] of pairs(source, system.indicators)) {
      expect(bare(indicator.title)).toBe(bare(node.title));
      expect(indicator.points.find((points) => points !== undefined)?.toString()).toBe(node.points);
    }
  });

  it('is carried over with its criteria and their points, but for the one error that it has', () => {
    const differing: string[] = [];
    for (const [node, indicator] of pairs(source, system.indicators)) {
      if (node.criteria === undefined) continue;
      const ours = indicator.children
        .filter(isFromSource)
        .map((item) => String(item.points.find((each) => each !== undefined)));
      const theirs = node.criteria.map((each) => each.points);
      if (ours.join() !== theirs.join()) differing.push(`${node.title} ${theirs.join()} → ${ours.join()}`);
    }
    expect(differing).toEqual(['基层宣讲 1 → 2']);
  });

  it('is carried over with its departments', () => {
    const names: Readonly<Record<string, string>> = {
      组织部: 'organization',
      市委宣传部: 'publicity',
      市委党史研究室: 'party-history',
    };
    for (const [node, indicator] of pairs(source, system.indicators)) {
      if (node.assessing_department) {
        expect(indicator.departments, node.title).toEqual([names[node.assessing_department]]);
      }
    }
  });

  it('is carried over with what applies to whom', () => {
    for (const [node, indicator] of pairs(source, system.indicators)) {
      const ours = classesIn(indicator.applies, system.classes).map(({ id }) => id);
      const theirs = (node.applicability ?? undefined)?.map((each) => CLASS_OF[each] ?? each);
      if (theirs !== undefined) expect(ours, node.title).toEqual(theirs);
      if (node.applicability_note?.includes('1.5分')) expect(indicator.points[2]?.toString(), node.title).toBe('1.5');
    }
  });

  it('lends no sentence to ours', () => {
    const texts = [...SHIPPED.values()].map(bare).join('\n');
    for (const [node] of pairs(source, system.indicators)) {
      for (const { content } of node.criteria ?? []) expect(texts.includes(bare(content)), content).toBe(false);
    }
  });
});
