import { useState } from 'preact/hooks';
import type { SettingView } from '../../../studio/protocol/settings.ts';
import { system } from '../../state/desk.ts';
import { tried } from '../../state/results.ts';
import { settingsOf } from '../../state/talk.ts';
import { words } from '../../state/words.ts';
import { useAsked } from '../asked.ts';
import { Choices } from '../field/choices.tsx';

/** Tries the scores by another value of a setting: what each unit would be stands in the table, and nothing is written. */
export function SettingTrial({ refusal }: { readonly refusal: string | null }) {
  const settings = useAsked(settingsOf);
  // What is tried stays tried while another view is looked at.
  const [path, choose] = useState(tried.value?.path ?? '');
  const groups = (settings?.groups ?? [])
    .map((group) => ({ ...group, settings: group.settings.filter((each) => !each.isSpecial && decides(each)) }))
    .filter((group) => group.settings.length > 0);
  const setting = groups.flatMap((group) => group.settings).find((each) => each.path === path);
  return (
    <section class="trial" aria-label={words.results.trySetting}>
      <label>
        {words.results.trySetting}{' '}
        <select
          value={path}
          onChange={({ currentTarget }) => {
            choose(currentTarget.value);
            tried.value = null;
          }}
        >
          <option value="">{words.results.tryingSetting}</option>
          {groups.map((group) => (
            <optgroup key={group.settings[0]?.path} label={group.title ?? ''}>
              {group.settings.map((each) => (
                <option key={each.path} value={each.path}>
                  {[...each.within, each.title].join(' · ')}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {setting !== undefined && <OtherValue key={path} setting={setting} />}
      {setting !== undefined && <span class="quiet"> {words.results.nothingWritten}</span>}
      {refusal !== null && (
        <p class="help error" role="alert">
          {refusal}
        </p>
      )}
    </section>
  );
}

/** Whether a setting decides about scores, ranks or grades of the system. */
function decides({ path, kind }: SettingView): boolean {
  const own = `systems.${system.value?.id}.`;
  const isOfSystem = path.startsWith(`${own}thresholds.`) || path.startsWith(`${own}grades.`);
  return !MORE.includes(kind) && (path.startsWith('method.') || isOfSystem);
}

/** Kinds that are no single figure or word. */
const MORE: readonly SettingView['kind'][] = ['text', 'list', 'entry', 'entries'];

function OtherValue({ setting: { path, value, preset, choices } }: { readonly setting: SettingView }) {
  const [text, show] = useState((tried.value?.path === path ? tried.value.value : value) ?? preset ?? '');
  const attempt = (other: string): void => {
    show(other);
    tried.value = other === value ? null : { path, value: other };
  };
  if (choices.length > 0) {
    return (
      <select
        aria-label={words.results.other}
        value={text}
        onChange={({ currentTarget }) => attempt(currentTarget.value)}
      >
        <Choices of={choices} />
      </select>
    );
  }
  return (
    <input
      class="figure"
      aria-label={words.results.other}
      value={text}
      onChange={({ currentTarget }) => attempt(currentTarget.value)}
    />
  );
}
