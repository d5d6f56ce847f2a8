import type { EditorOfSourceWords } from '../../browser/source.ts';

/** What the editor of YAML in the page of the studio says in English: its own sentences are English. */
export const words: EditorOfSourceWords = {
  label: (file) => `Text of ${file}. Ctrl+S saves, Tab leaves, Ctrl+F searches, F8 goes to the next finding`,
  phrases: {},
};
