/** Prose that says nothing but what is deducted, added or not given for what, as the rule that prints so: `每少1次扣0.5分，扣完为止` → `{ deduct: [{ for: 每少1次, minus: 0.5 }] }`. Undefined for all other prose. */
export function scoringFrom(typed: string): string | undefined {
  const clauses = clausesFrom(typed);
  // When nothing is given may be all that is said: whether anything between all and nothing is then given, prose does not say.
  if (clauses === undefined || clauses.every(({ form }) => form === 'none')) return undefined;
  const [first = '', ...more] = clauses.map(({ form, entries }) =>
    form === 'none' ? `{ none: ${entries[0]} }` : `{ ${form}: [${entries.join(', ')}] }`,
  );
  return more.length === 0 ? first : `[${[first, ...more].join(', ')}]`;
}

/** As `scoringFrom`, what is listed in a clause of one form: `每少1次扣0.5分` → `{ for: 每少1次, minus: 0.5 }` for `deduct`. Undefined for all other prose. */
export function entriesFrom(typed: string, form: string): readonly string[] | undefined {
  const [clause, ...more] = clausesFrom(typed) ?? [];
  return clause?.form === form && more.length === 0 ? clause.entries : undefined;
}

function clausesFrom(typed: string): readonly Clause[] | undefined {
  const parts = typed
    .trim()
    .replace(/[，；。]?扣完为止。?$|。$/, '')
    .replaceAll('，扣完为止；', '；')
    .split(/[，；](?!最多|不得分)/)
    .map(clauseFrom);
  const clauses: Clause[] = [];
  for (const part of parts) {
    if (part === undefined) return undefined;
    const last = clauses.at(-1);
    if (last?.form === part.form && part.form !== 'none') last.entries.push(...part.entries);
    else clauses.push(part);
  }
  return clauses;
}

interface Clause {
  readonly form: 'deduct' | 'add' | 'none';
  readonly entries: string[];
}

const CAUSE = '((?:每|未|没有|不|无|缺|逾期)[\\p{Script=Han}\\d]{1,40}?)';
const POINTS = '(\\d{1,3}(?:\\.\\d{1,4})?)分';
const DEDUCTION = new RegExp(`^${CAUSE}(从总分中)?扣${POINTS}(?:，最多扣${POINTS})?$`, 'u');
const ADDITION = new RegExp(`^${CAUSE}加${POINTS}(?:，最多加${POINTS})?$`, 'u');
const NOTHING = new RegExp(`^${CAUSE}，?不得分$`, 'u');

function clauseFrom(part: string): Clause | undefined {
  const [, cause, total, minus, most] = DEDUCTION.exec(part) ?? [];
  if (cause !== undefined) {
    const from = total === undefined ? '' : ', from: total';
    return { form: 'deduct', entries: [`{ for: ${cause}, minus: ${minus}${limit(most)}${from} }`] };
  }
  const [, reason, plus, mostAdded] = ADDITION.exec(part) ?? [];
  if (reason !== undefined) {
    return { form: 'add', entries: [`{ for: ${reason}, plus: ${plus}${limit(mostAdded)} }`] };
  }
  const nothing = NOTHING.exec(part)?.[1];
  return nothing === undefined ? undefined : { form: 'none', entries: [nothing] };
}

function limit(most: string | undefined): string {
  return most === undefined ? '' : `, upTo: ${most}`;
}
