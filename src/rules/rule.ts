import type { Edition, Item, System } from '../model/model.ts';
import type { Registers } from '../model/registers.ts';
import type { Diagnostic } from '../text/diagnostic.ts';

/** What a schema cannot say about one edition: gives every departure, each once, in any order. Pure. */
export type Rule = (edition: Edition, registers: Registers) => Iterable<Diagnostic>;

/** A rule that looks at each system by itself. */
export function forEachSystem(
  judge: (system: System, edition: Edition, registers: Registers) => Iterable<Diagnostic>,
): Rule {
  return function* (edition, registers) {
    for (const system of edition.systems) yield* judge(system, edition, registers);
  };
}

/** A rule that looks at each indicator and criterion by itself. */
export function forEachItem(
  judge: (item: Item, system: System, edition: Edition, registers: Registers) => Iterable<Diagnostic>,
): Rule {
  return forEachSystem(function* (system, edition, registers) {
    for (const item of system.items) yield* judge(item, system, edition, registers);
  });
}
