import { isAgreement, type Opinion } from './opinion.ts';

/** Who answered when a draft was sent out, as far as it is recorded whose the answers are. */
export interface Feedback {
  /** The names of all who answered, and of those of them who only agree. */
  readonly bodies: readonly string[];
  readonly agreeing: readonly string[];
  /** How many opinions, and how many agreements, nobody has said whose they are. */
  readonly nobodys: { readonly opinions: number; readonly agreements: number };
}

/** Who answered, by the names that `nameOf` gives: a body that agrees to one thing and wants another one changed has opinions. */
export function feedbackIn(all: readonly Opinion[], nameOf: (opinion: Opinion) => string): Feedback {
  const known = all.filter(({ unit }) => unit !== undefined);
  const others = all.filter(({ unit }) => unit === undefined);
  const bodies = [...new Set(known.map(nameOf))];
  const having = new Set(known.filter((each) => !isAgreement(each)).map(nameOf));
  const agreements = others.filter(isAgreement).length;
  return {
    bodies,
    agreeing: bodies.filter((each) => !having.has(each)),
    nobodys: { opinions: others.length - agreements, agreements },
  };
}
