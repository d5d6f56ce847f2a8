/** A clause of a scoring rule as the form has it: a kind, for what, how many points, at most how many. */
export interface Clause {
  readonly kind: 'deduct' | 'tier' | 'none' | 'add' | 'text';
  readonly for: string;
  readonly points: string;
  readonly most: string;
}

/** The kinds of clause that the form has, in its order. */
export const KINDS: readonly Clause['kind'][] = ['deduct', 'tier', 'none', 'add', 'text'];

/** A clause in which nothing is written yet. */
export function emptyClause(kind: Clause['kind']): Clause {
  return { kind, for: '', points: '', most: '' };
}

/** The clauses of a rule as it is printed; what is in no form that the form has is a text. */
export function clausesIn(rule: string): readonly Clause[] {
  return rule.split('；').map(clauseIn);
}

/** The rule that clauses are, as it is typed; what is empty is left out. */
export function ruleOf(clauses: readonly Clause[]): string {
  return clauses
    .filter((clause) => clause.for.trim() !== '')
    .map(phraseOf)
    .join('；');
}

/** What a clause says, and that the points may run out, which the program says of itself. */
const PHRASES: readonly (readonly [Clause['kind'], RegExp])[] = [
  ['deduct', /^(?<for>[^；]+?)扣(?<points>\d+(?:\.\d+)?)分(?:，最多扣(?<most>\d+(?:\.\d+)?)分)?(?:，扣完为止)?$/u],
  ['add', /^(?<for>[^；]+?)加(?<points>\d+(?:\.\d+)?)分(?:，最多加(?<most>\d+(?:\.\d+)?)分)?$/u],
  ['none', /^(?<for>[^；]+?)，不得分$/u],
  ['tier', /^(?<for>[^；—]+?)得(?<points>\d+(?:\.\d+)?)分$/u],
];

function clauseIn(phrase: string): Clause {
  for (const [kind, pattern] of PHRASES) {
    const { for: cause, points = '', most = '' } = pattern.exec(phrase)?.groups ?? {};
    if (cause !== undefined) return { kind, for: cause, points, most };
  }
  return { ...emptyClause('text'), for: phrase };
}

function phraseOf({ kind, for: cause, points, most }: Clause): string {
  const limit = (verb: string): string => (most.trim() === '' ? '' : `，最多${verb}${most.trim()}分`);
  switch (kind) {
    case 'deduct':
      return `${cause}扣${points.trim()}分${limit('扣')}`;
    case 'add':
      return `${cause}加${points.trim()}分${limit('加')}`;
    case 'none':
      return `${cause}，不得分`;
    case 'tier':
      return `${cause}得${points.trim()}分`;
    case 'text':
      return cause;
  }
}
