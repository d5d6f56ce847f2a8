import { describe, expect, it } from 'vitest';
import type { Changes } from '../../src/changes/changes.ts';
import { compareEditions } from '../../src/changes/compare.ts';
import { CHANGE_KINDS } from '../../src/changes/facts.ts';
import { revisionDocument } from '../../src/layout/revision/document.ts';
import { exactText } from '../../src/model/grading/ratio.ts';
import { ofEdition, SHIPPED } from '../support/fixtures.ts';
import { sourceOf } from '../support/sources.ts';

async function shippedChanges(): Promise<Changes> {
  const { edition, registers, previous } = await sourceOf(SHIPPED, '2021');
  if (previous === undefined) throw new Error('there is no edition before 2021');
  return compareEditions({ edition: previous, registers }, { edition, registers });
}

describe('the shipped revision', () => {
  it('has every kind of change but one that nobody makes on purpose', async () => {
    const found = new Set((await shippedChanges()).systems.flatMap(({ items }) => items.flatMap(({ kinds }) => kinds)));
    expect(CHANGE_KINDS.filter((kind) => !found.has(kind))).toEqual(['regrouped']);
  });

  it('changes titles, wordings, cooperating departments, targets and evidence', async () => {
    const fields = (await shippedChanges()).systems.flatMap(({ items }) =>
      items.flatMap(({ differences }) => differences.map(({ field }) => field)),
    );
    expect(fields).toEqual(
      expect.arrayContaining([
        'title',
        'wording',
        'cooperating',
        'department',
        'targets',
        'evidence',
        'classes',
        'place',
      ]),
    );
  });

  it('changes settings of the method and the text of the measures', async () => {
    const { settings, measures } = await shippedChanges();
    expect(settings.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['method.yearEnd.performance', 'method.summary.notApplicable']),
    );
    expect(measures.length).toBeGreaterThan(1);
  });

  it('is told from the balance through the measures to the indicators', async () => {
    const document = revisionDocument(await shippedChanges(), {
      name: 'revision',
      views: [],
      department: undefined,
    });
    const tables = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((each) => (each.kind === 'table' ? [each.name] : [])),
    );
    expect(tables).toEqual([
      ...['附件1分值增减', '附件2分值增减', '办法正文', '其他设置', '附件1修订对照', '附件2修订对照'],
    ]);
  });

  it('leaves every total as it was, and most of the text', async () => {
    const { balance, systems } = await shippedChanges();
    for (const { classes } of balance) {
      expect(classes.map(({ total }) => total.difference && exactText(total.difference))).toEqual(
        classes.map(() => '0'),
      );
    }
    for (const { unchangedCriteria, after } of systems) {
      const all = after?.items.filter(({ kind }) => kind === 'criterion').length ?? 0;
      expect(unchangedCriteria / all).toBeGreaterThan(0.85);
    }
  });

  it('says of everything that it changes why', async () => {
    const unexplained = (await shippedChanges()).systems.flatMap(({ items }) =>
      items
        .filter(({ reason, kinds, after, before }) => {
          const isIndicatorOfChangedParts = kinds.join() === 'points' && after?.kind === 'indicator';
          const isPart = [before, after].some(
            (item) =>
              item?.parent &&
              items.some(
                (each) =>
                  (each.before ?? each.after) !== item && (each.before === item.parent || each.after === item.parent),
              ),
          );
          return reason === undefined && !isIndicatorOfChangedParts && !isPart;
        })
        .filter(({ succession }) => succession === undefined)
        .map(({ before, after }) => (after ?? before)?.id),
    );
    expect(unexplained).toEqual([]);
  });

  it('is a draft of the year after the final edition', async () => {
    const scheme = ofEdition(SHIPPED, '2021').get('indicators/2021/scheme.yaml') ?? '';
    expect(scheme).toMatch(/^year: 2021\nstate: draft$/m);
  });
});
