import { CATALOGUE, type Code } from '../text/catalogue.ts';
import { type Entry, pathOfExample } from '../text/entry.ts';
import type { Messages } from '../words/messages.ts';
import type { Words } from '../words/words.ts';

/** What a code means, for people: its severity and title, its meaning, and an example of the mistake and its correction. */
export function explanationAsText(code: Code, messages: Messages, words: Words): string {
  const { severity, example }: Entry = CATALOGUE[code];
  const { title, meaning } = messages[code];
  const correct = 'correct' in example ? (example.correct ?? example.right) : example.right;
  const wrong = 'file' in example ? words.noted(words.wrong, pathOfExample(example)) : words.wrong;
  const parts = [
    `${words.severity[severity]} ${code}  ${title}`,
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
