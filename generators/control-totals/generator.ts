import type { Artifact, Generator } from '../../src/artifact/generator.ts';
import { checkCode } from '../../src/model/check-code.ts';
import { hasClass } from '../../src/model/classes.ts';
import type { Edition, System } from '../../src/model/model.ts';
import type { EditionProof, SystemProof } from '../../src/model/proof.ts';

/** The control totals (控制总分) and digests of an edition, as JSON. Decimals are strings. */
export const controlTotals: Generator = {
  name: 'control-totals',
  generate: async (edition, proof) => [asJson(edition, proof)],
};

function asJson(edition: Edition, { id, state, title, systems }: EditionProof): Artifact {
  const value = {
    edition: id,
    state,
    title,
    systems: systems.map((proof) => {
      const system = edition.systems.find((each) => each.id === proof.id);
      return { ...summary(proof), classes: system === undefined ? [] : classes(system, proof) };
    }),
  };
  return { name: 'control-totals.json', text: `${JSON.stringify(value, null, 2)}\n` };
}

function summary({ id, title, fullMarks, criteria, digest = '' }: SystemProof): object {
  return { id, title, fullMarks, criteria, digest, checkCode: checkCode(digest) };
}

function classes(system: System, proof: SystemProof): readonly object[] {
  return proof.classes.map(({ id, name, total }, index) => ({
    id,
    name,
    total,
    indicators: system.indicators
      .filter((indicator) => hasClass(indicator.applies, index))
      .map((indicator) => ({ id: indicator.id, title: indicator.title, points: indicator.points[index] })),
  }));
}
