import type { PublishedResults } from '../../src/artifact/generator.ts';
import type { Json } from '../../src/artifact/product.ts';
import { certain } from '../../src/model/certain.ts';
import { classesIn } from '../../src/model/classes.ts';
import { exactText, type Ratio } from '../../src/model/grading/ratio.ts';
import type { Given } from '../../src/model/grading/trying.ts';
import type { Edition } from '../../src/model/model.ts';
import { isFinal, type Outcome } from '../../src/results/outcome.ts';
import { decidingMost, type End, type StableFigure } from '../../src/results/stability/stability.ts';

/** The name of the form of the data; it changes when that does. */
const SCHEMA = 'zhunsheng-stability-1';

/** The intervals of all figures of an edition for programs: exact numbers as texts, fractions as `14/3`, no end as null; `figures` null where nothing is proved. */
export function stabilityAsData({ id }: Edition, { outcomes, digest }: PublishedResults): Json {
  return {
    schema: SCHEMA,
    edition: id,
    madeFrom: digest,
    systems: outcomes.map((outcome) => {
      const figures = outcome.stability();
      const deciding = figures && decidingMost(figures);
      return {
        id: outcome.view.system.id,
        isFinal: isFinal(outcome),
        figures: figures?.map((each) => figureAsData(each, outcome)) ?? null,
        decidingMost: deciding?.map((each) => String(figures?.indexOf(each))) ?? null,
      };
    }),
  };
}

function figureAsData(own: StableFigure, outcome: Outcome): Json {
  const { now, from, to, margin } = own;
  return {
    ...nameAsData(own, outcome),
    now: exactText(now),
    from: endAsData(from, outcome),
    to: endAsData(to, outcome),
    margin: exact(margin),
  };
}

function nameAsData({ figure }: StableFigure, { view }: Outcome): { readonly [key: string]: Json } {
  switch (figure.kind) {
    case 'points': {
      const classes = classesIn(figure.classes, view.system.classes).map(({ id }) => id);
      return { kind: 'points', criterion: figure.criterion.id, classes };
    }
    case 'weight':
    case 'full':
    case 'line':
      return { kind: figure.kind, setting: figure.setting };
  }
}

function endAsData({ at, isWithin, isProved, changes }: End, { units }: Outcome): Json {
  return {
    at: exact(at),
    isWithin,
    isProved,
    changes: changes.map(({ unit, from, to }) => ({
      unit: certain(units[unit]).unit.id,
      from: gradeOf(from),
      to: gradeOf(to),
      isTieOpen: to.isOpen,
    })),
  };
}

function gradeOf({ grade }: Given): string | null {
  return grade?.id ?? null;
}

function exact(value: Ratio | undefined): string | null {
  return value === undefined ? null : exactText(value);
}
