import { useEffect, useRef, useState } from 'preact/hooks';
import type { Editor } from '../../editor/main.ts';
import { cursor, findings } from '../../state/choice.ts';
import { desk, lose, rowOf } from '../../state/desk.ts';
import { type Place, pinned } from '../../state/side.ts';
import { draft, readSource, saveSource, source, typeSource } from '../../state/source.ts';
import { trial } from '../../state/trial.ts';
import { words } from '../../state/words.ts';
import { SourceBar } from './source-bar.tsx';

/** The text of the file of the chosen item, or of a finding, as it is written: what is said of it stands in it, and the totals turn while it is typed. */
export function SourcePanel() {
  const place = placeNow();
  const version = desk.value?.version;
  useEffect(() => {
    if (place !== null) readSource(place.file);
  }, [place?.file, version, draft.value === null]);
  if (place === null && source.value === null) return <p class="quiet">{words.noItem}</p>;
  return (
    <>
      <SourceBar wanted={place?.file ?? null} />
      <Text place={place !== null && place.file === source.value?.file ? place : null} what={whatIn()} />
    </>
  );
}

/** Where to look: at what was asked for, else at the chosen item. */
function placeNow(): Place | null {
  return pinned.value ?? rowOf(cursor.value?.id ?? null) ?? null;
}

/** What it is that one looks at: its lines move while others come above them, and the keys do not go with them. */
function whatIn(): string | null {
  return pinned.value === null ? (cursor.value?.id ?? null) : `${pinned.value.file}:${pinned.value.line}`;
}

function Text({ place, what }: { readonly place: Place | null; readonly what: string | null }) {
  const host = useRef<HTMLDivElement>(null);
  const [editor, take] = useState<Editor | null>(null);
  const now = source.value;
  const isTyped = draft.value !== null;
  useEffect(() => {
    let opened: Editor | null = null;
    let isWanted = true;
    moduleOf().then(({ openEditor }) => {
      if (!isWanted || host.current === null) return;
      opened = openEditor(host.current, { type: typeSource, save: () => void saveSource() });
      take(opened);
    }, lose);
    return () => {
      isWanted = false;
      opened?.close();
    };
  }, []);
  useEffect(() => {
    // What was typed since this was drawn is in the editor already.
    if (now !== null) editor?.show(now.file, draft.peek() ?? now.text, now.isFixed !== null);
  }, [editor, now, isTyped]);
  useEffect(() => {
    if (place !== null) editor?.goTo(place.line);
  }, [editor, what, place?.file]);
  const said = findings.value;
  const isAnswered = !isTyped || trial.value !== null;
  useEffect(() => {
    // While what was typed is not answered yet, what was said of it before stays.
    if (isAnswered) editor?.mark(said.filter(({ file }) => file === now?.file));
  }, [editor, said, now?.file, isAnswered]);
  return <div ref={host} class="source" />;
}

/** The editor, which is read when it is first wanted. */
function moduleOf(): Promise<typeof import('../../editor/main.ts')> {
  const address: string = '/editor.js';
  return import(address);
}
