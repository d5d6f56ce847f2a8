import { useId } from 'preact/hooks';
import type { SettingsView as View } from '../../../studio/protocol/settings.ts';
import { settingsOf } from '../../state/talk.ts';
import { words } from '../../state/words.ts';
import { useAsked } from '../asked.ts';
import { EntriesTable } from './entries-table.tsx';
import { InText } from './in-text.tsx';
import { SettingRow } from './setting-row.tsx';

/** Every setting of the edition with what it does, its value in its place. */
export function SettingsView() {
  const settings = useAsked(settingsOf);
  return (
    <main class="sheet">
      {settings === null ? <p class="quiet">{words.loading}</p> : <Groups settings={settings} />}
    </main>
  );
}

function Groups({ settings: { groups } }: { readonly settings: View }) {
  const first = groups[0]?.settings[0];
  return (
    <>
      <header class="summary">
        <h2>{words.view.settings}</h2>
        <p class="quiet">{words.settings.about}</p>
        {first !== undefined && (
          <p class="actions">
            <InText place={{ file: first.file, line: 1 }} />
          </p>
        )}
      </header>
      {groups.map((group) => (
        <Group key={group.settings[0]?.path} group={group} />
      ))}
    </>
  );
}

function Group({ group: { title, settings } }: { readonly group: View['groups'][number] }) {
  const id = useId();
  return (
    <section aria-labelledby={id} class="settings">
      <h3 id={id}>{title ?? words.settings.year}</h3>
      {settings
        .filter(({ list }) => list === null)
        .map((setting) =>
          setting.entries === null || setting.isSpecial ? (
            <SettingRow key={setting.path} setting={setting} />
          ) : (
            <EntriesTable key={setting.path} setting={setting} />
          ),
        )}
    </section>
  );
}
