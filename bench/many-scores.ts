import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';

/** The data file of what was collected, as far as it is read here. */
interface Collected {
  readonly units: readonly Named[];
  readonly forms: readonly Form[];
}

interface Named {
  readonly unit: string;
  readonly name: string;
  readonly system: string;
}

interface Form {
  readonly form: string;
  readonly unit?: string;
  readonly rows: readonly { readonly unit: string }[];
}

/**
 * Writes the data file of what was collected of a few units as one of so many: each is scored as one of the few, in turn, on
 * a sheet of its own. The ids and names are those of `generateUnits`.
 */
export function multiplyScores(path: string, target: string, count: number, system: string): void {
  const { units, forms, ...head } = JSON.parse(readFileSync(path, 'utf8')) as Collected;
  const few = units.filter((each) => each.system === system);
  const likeOf = (index: number): Named => few[index % few.length] as Named;
  const made = Array.from({ length: count }, (_, index) => ({
    like: likeOf(index),
    id: `unit-${index + 1}`,
    name: `第${index + 1}单位`,
  }));
  const file = openSync(target, 'w');
  const write = (text: string): void => {
    writeSync(file, text);
  };
  write(`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "units": [`);
  const all = [
    ...made.map(({ like, id, name }) => ({ ...like, unit: id, name })),
    ...units.filter((each) => each.system !== system),
  ];
  all.forEach((each, index) => {
    write(`${index === 0 ? '' : ','}\n    ${JSON.stringify(each)}`);
  });
  write('\n  ],\n  "forms": [');
  let isFirst = true;
  for (const form of forms) {
    for (const piece of form.form === 'self' ? selfForms(form, made) : [scoringForm(form, made)]) {
      write(isFirst ? '\n    ' : ',\n    ');
      for (const each of piece) write(each);
      isFirst = false;
    }
  }
  write('\n  ]\n}\n');
  closeSync(file);
}

/** A unit that is made, and which it is like. */
interface Made {
  readonly like: Named;
  readonly id: string;
  readonly name: string;
}

/** The self-assessments of the units that are like the one that made a form. */
function* selfForms(form: Form, made: readonly Made[]): Iterable<readonly string[]> {
  for (const { id } of made.filter(({ like }) => like.unit === form.unit)) {
    const rows = form.rows.map((row) => ({ ...row, unit: id }));
    yield [JSON.stringify({ ...form, file: `self-${id}.xlsx`, unit: id, rows })];
  }
}

/** The form of somebody who scores all of them. */
function* scoringForm(form: Form, made: readonly Made[]): Iterable<string> {
  const { rows, ...rest } = form;
  yield `${JSON.stringify(rest).slice(0, -1)},"rows":[`;
  let isFirst = true;
  for (const { like, id, name } of made) {
    const own = rows.filter(({ unit }) => unit === like.unit);
    if (own.length === 0) continue;
    yield `${isFirst ? '' : ','}${own.map((row) => JSON.stringify({ ...row, unit: id, sheet: name })).join(',')}`;
    isFirst = false;
  }
  yield ']}';
}
