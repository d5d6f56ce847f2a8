import { type Code, SEVERITY } from '../text/catalogue.ts';
import { EXAMPLES, type Example } from '../text/examples.ts';
import type { Explanation } from '../text/explanation.ts';
import type { Words } from '../text/words.ts';

/** What a code means, for people: its severity and title, its meaning, and an example of the mistake and its correction where it comes from what is written in a file. */
export function explanationAsText(code: Code, { title, meaning }: Explanation, words: Words): string {
  const head = `${words.severity[SEVERITY[code]]} ${code}  ${title}\n\n${meaning}\n`;
  const example = EXAMPLES[code];
  return example === undefined ? head : `${head}\n${exampleAsText(example, words)}`;
}

function exampleAsText({ file, right, wrong }: Example, words: Words): string {
  const mistaken = wrong.replace(/[⟦⟧]/g, '');
  return `${words.noted(words.wrong, `indicators/${file}`)}\n${indented(mistaken)}\n${words.right}\n${indented(right)}`;
}

/** Whole lines of a file, moved so that the least indented one stands four columns in. */
function indented(text: string): string {
  const lines = text.trimEnd().split('\n');
  const margin = Math.min(...lines.filter((line) => line !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => `${`    ${line.slice(margin)}`.trimEnd()}\n`).join('');
}
