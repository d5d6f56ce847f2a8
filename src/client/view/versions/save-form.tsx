import { useState } from 'preact/hooks';
import type { VersionOutcome, VersionsKept } from '../../../studio/protocol/versions.ts';
import { savedFiles } from '../../logic/saved-files.ts';
import { keep } from '../../state/versions.ts';
import { words } from '../../state/words.ts';
import { FormField } from '../side/form-frame.tsx';

interface Given {
  readonly view: VersionsKept;
  /** What is saved beside the data. */
  readonly ticked: ReadonlySet<string>;
  readonly saved: () => void;
}

/** Saves what changed as a version: with a sentence that is proposed, and a name where none is known. */
export function SaveForm({ view, ticked, saved }: Given) {
  const { head, branch, suggestion, author } = view;
  const [typed, type] = useState<string | null>(null);
  const [name, typeName] = useState<string | null>(null);
  const [email, typeEmail] = useState<string | null>(null);
  const [outcome, take] = useState<(VersionOutcome & { readonly of: string }) | null>(null);
  const [isSaving, wait] = useState(false);
  const sentence = typed ?? suggestion;
  const by = { name: name ?? author.name ?? '', email: email ?? author.email ?? '' };
  const isUnknown = author.name === null || author.email === null;
  const files = savedFiles(view, ticked);
  // Who was asked about errors was asked about those of these files.
  const of = JSON.stringify(files);
  const isSure = outcome?.kind === 'asks' && outcome.of === of;
  const refusal = outcome?.kind === 'refused' || isSure ? outcome.said : null;
  const save = async (): Promise<void> => {
    // The button stays able meanwhile: one that is disabled loses the keys.
    if (isSaving) return;
    wait(true);
    const wish = { kind: 'save', sentence, head, branch, files, author: isUnknown ? by : null, isSure } as const;
    const became: VersionOutcome = (await keep(wish)) ?? { kind: 'refused', said: words.unanswered };
    wait(false);
    take({ ...became, of });
    if (became.kind === 'done') {
      type(null);
      saved();
    }
  };
  return (
    <form
      class="change save"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FormField label={words.versions.sentence} value={sentence} type={type} isLong />
      <p class="quiet">{words.versions.aboutSentence}</p>
      {isUnknown && (
        <fieldset>
          <legend>{words.versions.author}</legend>
          <p class="quiet">{words.versions.aboutAuthor}</p>
          <FormField label={words.versions.name} value={by.name} type={typeName} />
          <FormField label={words.versions.email} value={by.email} type={typeEmail} />
        </fieldset>
      )}
      <p class="help error lines" role="alert">
        {refusal}
      </p>
      <p class="actions">
        <button type="submit" class="do" disabled={files.length === 0}>
          {isSure ? words.versions.saveAnyway : words.versions.save}
        </button>
        <span role="status">{isSaving && words.versions.saving}</span>
      </p>
    </form>
  );
}
