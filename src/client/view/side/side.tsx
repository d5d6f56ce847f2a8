import type { JSX } from 'preact';
import { findings } from '../../state/choice.ts';
import { form } from '../../state/forms.ts';
import { TABS, type TabName, tab } from '../../state/side.ts';
import { words } from '../../state/words.ts';
import { latePanel } from '../late.tsx';
import { PrintPanel } from '../print/print-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { ItemPanel } from './item-panel.tsx';

/** Beside the table: all of the chosen item, or all that is said of the edition. */
export function Side() {
  const shown = form.value === null ? tab.value : 'item';
  const Panel = PANELS[shown];
  const counts = [findings.value.filter(({ severity }) => severity === 'error').length, findings.value.length] as const;
  return (
    <aside aria-label={words.item}>
      <div role="tablist" class="tabs">
        <Tab id="item" label={words.item} isChosen={shown === 'item'} />
        <Tab
          id="findings"
          label={`${words.findings} · ${words.findingsCount(counts[0], counts[1] - counts[0])}`}
          isChosen={shown === 'findings'}
        />
        <Tab id="files" label={words.files} isChosen={shown === 'files'} />
        <Tab id="source" label={words.source.name} isChosen={shown === 'source'} />
      </div>
      <div
        role="tabpanel"
        id={`panel-${shown}`}
        aria-labelledby={`tab-${shown}`}
        class={shown === 'source' ? 'panel text' : 'panel'}
      >
        <Panel />
      </div>
      <PrintPanel />
    </aside>
  );
}

const PANELS: Readonly<Record<TabName, () => JSX.Element>> = {
  item: ItemPanel,
  findings: FindingsPanel,
  files: latePanel(async () => (await import('./files-panel.tsx')).FilesPanel),
  source: latePanel(async () => (await import('../source/source-panel.tsx')).SourcePanel),
};

function Tab({ id, label, isChosen }: { readonly id: TabName; readonly label: string; readonly isChosen: boolean }) {
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${id}`}
      aria-selected={isChosen}
      aria-controls={isChosen ? `panel-${id}` : undefined}
      tabIndex={isChosen ? 0 : -1}
      onClick={() => {
        tab.value = id;
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
        const step = key === 'ArrowRight' ? 1 : TABS.length - 1;
        const next = TABS[(TABS.indexOf(id) + step) % TABS.length] ?? id;
        tab.value = next;
        currentTarget.parentElement?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
      }}
    >
      {label}
    </button>
  );
}
