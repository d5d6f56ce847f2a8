import type { Use } from '../../import/draft.ts';
import type { Stretch } from '../../import/source.ts';
import type { ImportWords } from '../../words/import.ts';
import { asJson } from '../as-json.ts';
import type { Imported, ReadFile } from './imported.ts';
import { remarkSentence } from './sentence.ts';

/** What an import was, for programs, with a fixed order of keys: every use of a stretch, and every one that was not used. Figures are texts where they are exact; offsets count UTF-16 code units from 0. */
export function importedAsJson(imported: Imported, words: ImportWords): string {
  const { year, files, plan, remarks, like, isWritten, edition } = imported;
  return asJson({
    year,
    written: isWritten,
    like: like ?? null,
    files: files.map(fileAsJson),
    systems: plan.systems.map(({ id, title, fullMarks, counts, criteria, classes, former, fresh }) => ({
      id,
      title,
      fullMarks,
      indicators: counts,
      criteria,
      classes: classes.map(({ id: of, name }) => ({ id: of, name })),
      ids: {
        fresh,
        kept: [...former].map(([{ words: own }, { item, sureness }]) => ({ id: item.id, words: own, sureness })),
      },
    })),
    departments: plan.register.added.map(({ id, name, aliases }) => ({ id, name, aliases })),
    remarks: remarks.map((each) => ({
      code: each.code,
      changesTotal: each.changesTotal,
      facts: each.facts,
      message: remarkSentence(each, words, edition),
      at: each.at === undefined ? null : stretchAsJson(each.at),
    })),
    paths: plan.files.map(({ path, before }) => ({ path, new: before === undefined })),
  });
}

function fileAsJson({ file, draft, account }: ReadFile): object {
  return {
    file,
    characters: account.characters,
    unaccounted: account.unaccounted,
    used: Object.fromEntries(account.used),
    uses: draft.uses.map(useAsJson),
    unused: account.unused.map(stretchAsJson),
    hidden: account.hidden.map(({ place, text }) => ({ place, text })),
  };
}

function useAsJson({ stretch, as }: Use): object {
  return { as, ...stretchAsJson(stretch) };
}

function stretchAsJson({ text, start, end }: Stretch): object {
  return { place: text.place, start, end, text: text.text.slice(start, end) };
}
