import { type Code, SEVERITY } from '../text/catalogue.ts';
import { EXAMPLES, type Example } from '../text/examples.ts';
import { FILE_EXAMPLES, type FileExample } from '../text/file-examples.ts';
import type { Explanation } from '../words/explanation.ts';
import type { Words } from '../words/words.ts';

const ALL_EXAMPLES: { readonly [C in Code]: Example | FileExample } = { ...FILE_EXAMPLES, ...EXAMPLES };

/** What a code means, for people: its severity and title, its meaning, and an example of the mistake and its correction. */
export function explanationAsText(code: Code, { title, meaning }: Explanation, words: Words): string {
  const example = ALL_EXAMPLES[code];
  const correct = 'correct' in example ? (example.correct ?? example.right) : example.right;
  const wrong = 'file' in example ? words.noted(words.wrong, `indicators/${example.file}`) : words.wrong;
  const parts = [
    `${words.severity[SEVERITY[code]]} ${code}  ${title}`,
    meaning,
    `${wrong}\n${indented(example.wrong.replace(/[⟦⟧]/g, ''))}`,
    `${words.right}\n${indented(correct)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Whole lines, moved so that the least indented one stands four columns in. */
function indented(text: string): string {
  const lines = text.trimEnd().split('\n');
  const margin = Math.min(...lines.filter((line) => line !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => `    ${line.slice(margin)}`.trimEnd()).join('\n');
}
