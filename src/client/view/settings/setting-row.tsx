import { useEffect, useId, useState } from 'preact/hooks';
import type { SettingView } from '../../../studio/protocol/settings.ts';
import { findings } from '../../state/choice.ts';
import { desk } from '../../state/desk.ts';
import { attempt, forgetTrial } from '../../state/trial.ts';
import { act, wishOf } from '../../state/wishes.ts';
import { words } from '../../state/words.ts';
import { Finding } from '../side/finding.tsx';
import { InText } from './in-text.tsx';

/** A setting: what it is called, its value in its place, what it does, and what is said of it. */
export function SettingRow({ setting }: { readonly setting: SettingView }) {
  const { path, title, within, description, file, line, value } = setting;
  const id = useId();
  const [refusal, refuse] = useState<string | null>(null);
  const write = async (text: string): Promise<boolean> => {
    const outcome = await act(wishOf({ kind: 'setting', path, value: text, was: value }));
    refuse(outcome?.kind === 'done' ? null : (outcome?.said ?? words.unanswered));
    return outcome?.kind === 'done';
  };
  const said = value === null ? [] : findings.value.filter((each) => each.file === file && each.line === line);
  return (
    <div class="setting">
      <label for={id}>
        {within.map((each) => `${each} · `)}
        <b>{title}</b>
      </label>
      <div>
        <Control id={id} setting={setting} write={write} />
        <p id={`${id}-help`} class="quiet">
          {description}
          {setting.kind === 'list' && setting.choices.length > 0 && <Choices setting={setting} />}
        </p>
        {refusal !== null && (
          <p class="help error" role="alert">
            {refusal}
          </p>
        )}
        {said.length > 0 && (
          <ul class="findings">
            {said.map((finding) => (
              <Finding key={`${finding.column}:${finding.code}`} finding={finding} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** What a list can have in it. */
function Choices({ setting: { choices } }: { readonly setting: SettingView }) {
  return <> {choices.map(({ word, meaning }) => `${word}（${meaning}）`).join('、')}</>;
}

interface Given {
  readonly id: string;
  readonly setting: SettingView;
  readonly write: (text: string) => Promise<boolean>;
}

function Control({ id, setting, write }: Given) {
  const isFixed = desk.value?.isFixed !== null || setting.isSpecial;
  if (setting.isSpecial) {
    return (
      <p>
        {words.more.special} <InText place={setting} />
      </p>
    );
  }
  if (setting.choices.length > 0 && setting.kind !== 'list')
    return <Chosen id={id} setting={setting} write={write} isFixed={isFixed} />;
  return <Typed id={id} setting={setting} write={write} isFixed={isFixed} />;
}

/** One of some words: written as soon as it is chosen. */
function Chosen({ id, setting: { value, preset, choices }, write, isFixed }: Given & { readonly isFixed: boolean }) {
  const meaning = choices.find(({ word }) => word === preset)?.meaning ?? preset;
  return (
    <select
      id={id}
      aria-describedby={`${id}-help`}
      disabled={isFixed}
      value={value ?? ''}
      onChange={({ currentTarget }) => {
        void write(currentTarget.value).then((isWritten) => {
          if (!isWritten) currentTarget.value = value ?? '';
        });
      }}
    >
      <option value="">{meaning === null ? words.settings.open : words.settings.preset(meaning)}</option>
      {choices.map(({ word, meaning: each }) => (
        <option key={word} value={word}>
          {each}
        </option>
      ))}
    </select>
  );
}

/** A number or a text: what would be is shown while it is typed; Enter writes it, and so does leaving the field. */
function Typed({ id, setting, write, isFixed }: Given & { readonly isFixed: boolean }) {
  const { path, value, preset, kind } = setting;
  const [text, show] = useState(value ?? '');
  useEffect(() => show(value ?? ''), [value]);
  const leave = () => {
    forgetTrial();
    if (text.trim() !== (value ?? '')) void write(text);
  };
  return (
    <input
      id={id}
      aria-describedby={`${id}-help`}
      class={kind === 'number' ? 'figure' : 'wide'}
      disabled={isFixed}
      value={text}
      placeholder={preset === null || preset === '' ? words.settings.open : words.settings.preset(preset)}
      autocomplete="off"
      onInput={({ currentTarget }) => {
        show(currentTarget.value);
        attempt(wishOf({ kind: 'setting', path, value: currentTarget.value, was: value }));
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter') leave();
        else if (event.key === 'Escape') {
          forgetTrial();
          show(value ?? '');
        }
      }}
      onBlur={leave}
    />
  );
}
