import { signal } from '@preact/signals';
import { useId, useState } from 'preact/hooks';
import { receive } from '../../state/wishes.ts';
import { words } from '../../state/words.ts';

/** What became of the drafts that were last read. */
const told = signal<readonly { readonly said: string; readonly isRefused: boolean }[]>([]);

/** Takes drafts that came back: dropped here, or chosen. */
export function ReturnedDrafts() {
  const [unit, name] = useState('');
  const [isOver, hover] = useState(false);
  const [isReading, read] = useState(false);
  const id = useId();
  const take = async (files: readonly File[]): Promise<void> => {
    read(true);
    told.value = [];
    for (const file of files) told.value = [...told.value, await receive(file, unit.trim())];
    read(false);
  };
  return (
    <section
      class={isOver ? 'returned over' : 'returned'}
      aria-label={words.opinions.read}
      onDragOver={(event) => {
        event.preventDefault();
        hover(true);
      }}
      onDragLeave={() => hover(false)}
      onDrop={(event) => {
        event.preventDefault();
        hover(false);
        void take([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <p>
        <label for={`${id}-file`}>{words.opinions.drop}</label>{' '}
        <input
          id={`${id}-file`}
          type="file"
          multiple
          disabled={isReading}
          accept=".docx,.odt,.xlsx,.ods,.csv,.pdf,.html,.md,.txt"
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            void take(files).then(() => {
              currentTarget.value = '';
            });
          }}
        />
      </p>
      <p>
        <label for={`${id}-unit`}>{words.opinions.unit}</label>{' '}
        <input
          id={`${id}-unit`}
          value={unit}
          autocomplete="off"
          onInput={({ currentTarget }) => name(currentTarget.value)}
        />
      </p>
      <div role="status">
        {isReading && <p class="quiet">{words.opinions.reading}</p>}
        {told.value.map(({ said, isRefused }, index) => (
          <p key={index} class={isRefused ? 'lines bad' : 'lines'}>
            {said}
          </p>
        ))}
      </div>
    </section>
  );
}
