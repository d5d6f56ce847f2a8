import { bearingOn } from '../engine/examine/bearing.ts';
import type { Messages } from '../words/messages.ts';
import { totalsOf } from './desk.ts';
import { findingsOf } from './findings.ts';
import { systemIn } from './items.ts';
import type { Look } from './look.ts';
import type { Trial, Wish } from './protocol.ts';
import { sumsOff } from './rows.ts';

/** What the page is told of a state that is not written; `version` is that of what is. Undefined where the system cannot be read any more. */
export function trialOf(after: Look, wish: Wish, version: number, messages: Messages): Trial | undefined {
  const edition = after.held.find(({ edition: { id } }) => id === wish.edition)?.edition;
  const proof = after.examined.editions.find(({ id }) => id === wish.edition);
  const system = systemIn(after, wish);
  if (edition === undefined || system === undefined) return undefined;
  const off = system.items.map((item) => ({ id: item.id, off: sumsOff(item, system) }));
  return {
    kind: 'trial',
    version,
    totals: totalsOf(
      system,
      proof?.systems.find(({ id }) => id === system.id),
    ),
    off: off.filter((each) => each.off.length > 0),
    findings: findingsOf(bearingOn([edition.id], after.examined.findings).own, edition, messages),
  };
}
