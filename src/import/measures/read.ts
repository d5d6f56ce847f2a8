import type { DraftParagraph, Remark } from '../draft.ts';
import { wordingFrom } from '../written/wording.ts';
import { agreedSettings } from './agreed.ts';
import { componentsIn } from './components.ts';
import { type SchemeFields, schemeFields } from './scheme-fields.ts';
import { sentencesIn, stretchOf } from './sentences.ts';
import { type FoundSetting, type Known, settingsIn } from './settings.ts';
import { type Block, blocksOf } from './text.ts';

/** The measures of a file as they are written in an edition. */
export interface ReadMeasures {
  /** What they call themselves; undefined where they have no title. */
  readonly title: string | undefined;
  /** Markdown with placeholders, without the list of annexes: these are known by the systems. */
  readonly text: string;
  readonly fields: SchemeFields;
  /** The paragraphs of which these were made. */
  readonly paragraphs: readonly DraftParagraph[];
  /** Which settings were read from which sentences, and which could not be told. */
  readonly remarks: readonly Remark[];
}

/**
 * The covering text of a file (办法正文) in Markdown, and the settings of the method that its sentences state. A figure
 * stands as a placeholder exactly where the setting that it is was read; every other one stays in the text. Undefined for
 * paragraphs that are no measures: without a heading, or any sentence.
 */
export function measuresFrom(paragraphs: readonly DraftParagraph[], known: Known): ReadMeasures | undefined {
  const { body, annexes } = apart(paragraphs);
  const [first, ...others] = body;
  const isTitle =
    first !== undefined && first.text.length <= 60 && !/[。；;：:]/u.test(first.text) && !/^[一（(]/u.test(first.text);
  const rest = isTitle ? others : body;
  const sentences = sentencesIn(rest);
  const { settings, remarks } = agreedSettings(sentences.flatMap((each) => settingsIn(each, known)));
  const isWeighed = settings.some(({ path }) => path.startsWith('method.yearEnd.'));
  const components = componentsIn(sentences, known, isWeighed);
  const blocks = rest.flatMap((each) => blocksOf(each, [...settings, ...components.settings]));
  if (!(blocks.some(({ level }) => level !== undefined) && blocks.some(({ text }) => /[。；]/u.test(text))))
    return undefined;
  return {
    title: isTitle ? wordingFrom(first.text) : undefined,
    text: `${['# {{title}}', ...blocks.map(markdown)].join('\n\n')}\n`,
    fields: schemeFields(settings, components.value),
    paragraphs: [...body, ...annexes],
    remarks: [...settings.map(readRemark), ...remarks, ...components.remarks],
  };
}

/** An entry of the list of annexes: 附件：1.…, and 2.… below it. */
const LISTED = /^(?:附件?\s*[:：]|\d{1,2}[.．、])/u;

/** The paragraphs before the list of annexes, and that list, which is printed by what annexes there are. */
function apart(paragraphs: readonly DraftParagraph[]): Readonly<Record<'body' | 'annexes', readonly DraftParagraph[]>> {
  const filled = paragraphs.filter(({ text }) => text.trim() !== '');
  const first = filled.findIndex(({ text }) => /^附件?\s*[:：]/u.test(text.trim()));
  if (first < 0) return { body: filled, annexes: [] };
  const behind = filled.slice(first);
  const end = behind.findIndex(({ text }) => !LISTED.test(text.trim()));
  return { body: filled.slice(0, first), annexes: behind.slice(0, end < 0 ? behind.length : end) };
}

function markdown({ level, text }: Block): string {
  const end = /[。；;：:，,、]+\s*$/u.exec(text)?.[0].trim() ?? '';
  const closed = level === undefined ? end.replaceAll(';', '；').replaceAll(':', '：').replaceAll(',', '，') : '';
  return `${level === undefined ? '' : `${'#'.repeat(level)} `}${wordingFrom(text)}${closed}`;
}

function readRemark({ path, value, sentence, figure }: FoundSetting): Remark {
  const { paragraph, start, text } = sentence;
  const [from, to] = figure === undefined ? [start, start + text.length] : [figure.start, figure.end];
  return { code: 'setting-read', facts: { path, value }, at: stretchOf(paragraph, from, to), changesTotal: false };
}
