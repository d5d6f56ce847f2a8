import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Clause, clausesIn, emptyClause, KINDS, ruleOf } from '../../logic/scoring.ts';
import { rowOf } from '../../state/desk.ts';
import { trial } from '../../state/trial.ts';
import { words } from '../../state/words.ts';
import { FormFrame } from './form-frame.tsx';
import { useWished } from './wished.ts';

/** Asks for the rule of scoring, clause by clause: how it will be printed, and whether the program reads points in it, is shown while it is typed. */
export function RuleForm({ id }: { readonly id: string }) {
  const was = rowOf(id)?.rule?.text ?? null;
  const [clauses, give] = useState<readonly Clause[]>(was === null ? [emptyClause('deduct')] : clausesIn(was));
  const first = useRef<HTMLFieldSetElement>(null);
  const unchanged = was === null ? '' : ruleOf(clausesIn(was));
  const value = ruleOf(clauses);
  const { refusal, submit } = useWished(value === unchanged ? null : { kind: 'set', id, field: 'scoring', value, was });
  useLayoutEffect(() => first.current?.querySelector('input')?.focus(), []);
  const change = (at: number, other: Partial<Clause>) =>
    give((now) => now.map((each, index) => (index === at ? { ...each, ...other } : each)));
  const { scoring = null } = trial.value ?? {};
  return (
    <FormFrame
      title={words.rule.open}
      about={rowOf(id)?.words ?? ''}
      button={words.write}
      refusal={refusal}
      submit={submit}
    >
      {clauses.map((clause, index) => (
        // Clauses have no names, and keep their places while they are typed.
        <fieldset key={index} class="clause" ref={index === 0 ? first : null}>
          <legend class="unseen">{`${words.field.scoring} ${index + 1}`}</legend>
          <ClauseFields clause={clause} change={(other) => change(index, other)} />
          <button
            type="button"
            class="small"
            aria-label={`${words.remove.open} ${index + 1}`}
            onClick={() => give((now) => now.filter((_, at) => at !== index))}
          >
            {words.remove.open}
          </button>
        </fieldset>
      ))}
      <p>
        <button type="button" class="small" onClick={() => give((now) => [...now, emptyClause('deduct')])}>
          {words.rule.add}
        </button>
      </p>
      <p class="help">{value === '' ? words.rule.clear : words.help.scoring}</p>
      {scoring !== null && (
        <p class="printed" role="status">
          <b>{words.rule.printed}</b> {scoring.printed}。
          <span class="quiet">{scoring.isText ? words.rule.asText : words.rule.asClauses}</span>
        </p>
      )}
    </FormFrame>
  );
}

/** What is asked of a clause: its kind, for what it is, and the points that this kind has. */
function ClauseFields({
  clause,
  change,
}: {
  readonly clause: Clause;
  readonly change: (other: Partial<Clause>) => void;
}) {
  const { kind } = clause;
  const points = kind === 'none' || kind === 'text' ? null : words.rule.points[kind];
  return (
    <>
      <select
        aria-label={words.field.scoring}
        value={kind}
        onChange={({ currentTarget }) => change({ kind: currentTarget.value as Clause['kind'] })}
      >
        {KINDS.map((each) => (
          <option key={each} value={each}>
            {words.rule.kind[each]}
          </option>
        ))}
      </select>
      <Asked label={words.rule.for} value={clause.for} type={(text) => change({ for: text })} isWide />
      {points !== null && <Asked label={points} value={clause.points} type={(text) => change({ points: text })} />}
      {(kind === 'deduct' || kind === 'add') && (
        <Asked
          label={words.rule.most}
          hint={words.rule.without}
          value={clause.most}
          type={(text) => change({ most: text })}
        />
      )}
    </>
  );
}

interface AskedText {
  readonly label: string;
  readonly value: string;
  readonly type: (text: string) => void;
  readonly hint?: string;
  readonly isWide?: boolean;
}

function Asked({ label, value, type, hint, isWide = false }: AskedText) {
  return (
    <label class={isWide ? 'wide' : ''}>
      <span class="quiet">{label}</span>
      <input
        value={value}
        autocomplete="off"
        inputMode={isWide ? undefined : 'decimal'}
        placeholder={hint}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
    </label>
  );
}
