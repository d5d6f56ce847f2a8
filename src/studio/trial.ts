import { bearingOn } from '../engine/examine/bearing.ts';
import { scoringText } from '../layout/scoring-text.ts';
import type { Messages } from '../words/messages.ts';
import { totalsOf } from './desk.ts';
import { findingsOf } from './findings.ts';
import { itemIn, systemIn } from './items.ts';
import type { Look } from './look.ts';
import type { Trial, Wish } from './protocol.ts';
import { sumsOff } from './rows.ts';
import { ruleOf } from './values.ts';

/** Which trial it is, beside which version of what is, and why a text would not be written. */
interface Numbered {
  readonly version: number;
  readonly number: number;
  readonly unread: string | null;
  readonly messages: Messages;
}

/** What the page is told of a state that is not written: of the trial of a number, beside a version of what is. Undefined where the system cannot be read any more. */
export function trialOf(after: Look, wish: Wish, { messages, ...numbered }: Numbered): Trial | undefined {
  const edition = after.held.find(({ edition: { id } }) => id === wish.edition)?.edition;
  const proof = after.examined.editions.find(({ id }) => id === wish.edition);
  const system = systemIn(after, wish);
  if (edition === undefined || system === undefined) return undefined;
  const off = system.items.map((item) => ({ id: item.id, off: sumsOff(item, system) }));
  return {
    kind: 'trial',
    ...numbered,
    totals: totalsOf(
      system,
      proof?.systems.find(({ id }) => id === system.id),
    ),
    off: off.filter((each) => each.off.length > 0),
    scoring: scoringIn(after, wish),
    findings: findingsOf(bearingOn([edition.id], after.examined.findings).own, edition, messages),
  };
}

/** The same of a text while it is typed in such a way that the system cannot be read: what is said of it stays of use, and no total is known. */
export function unreadTrialOf(
  after: Look,
  before: Look,
  wish: Wish,
  { messages, unread, ...numbered }: Numbered & { readonly unread: string },
): Trial {
  const edition = after.held.find(({ edition: { id } }) => id === wish.edition)?.edition ?? { systems: [] };
  const [system, proof] = [
    systemIn(before, wish),
    before.examined.editions.find(({ id }) => id === wish.edition)?.systems.find(({ id }) => id === wish.system),
  ];
  const totals = system === undefined ? [] : totalsOf(system, proof);
  return {
    kind: 'trial',
    ...numbered,
    unread,
    totals: totals.map((each) => ({ ...each, total: null, sum: null })),
    off: [],
    scoring: null,
    findings: findingsOf(bearingOn([wish.edition], after.examined.findings).own, edition, messages),
  };
}

/** How the rule that is wished would be printed, and read; null where none is wished. */
function scoringIn(after: Look, wish: Wish): Extract<Trial, { readonly kind: 'trial' }>['scoring'] {
  if (wish.kind !== 'set' || wish.field !== 'scoring') return null;
  const item = itemIn(after, wish, wish.id);
  const rule = item === undefined ? null : ruleOf(item);
  return item?.kind === 'criterion' && rule !== null ? { ...rule, printed: scoringText(item) } : null;
}
