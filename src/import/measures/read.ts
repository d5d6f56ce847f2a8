import type { DraftParagraph, Remark } from '../draft.ts';
import { wordingFrom } from '../written/wording.ts';
import { agreedSettings } from './agreed.ts';
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
  /** Which settings were read from which sentences, and which could not be told. */
  readonly remarks: readonly Remark[];
}

/**
 * The covering text of a file (办法正文) in Markdown, and the settings of the method that its sentences state. A figure
 * stands as a placeholder exactly where the setting that it is was read; every other one stays in the text. Undefined for
 * paragraphs that are no measures: without a heading, or any sentence.
 */
export function measuresFrom(paragraphs: readonly DraftParagraph[], known: Known): ReadMeasures | undefined {
  const body = withoutAnnexes(paragraphs);
  const [first, ...others] = body;
  const isTitle =
    first !== undefined && first.text.length <= 60 && !/[。；;：:]/u.test(first.text) && !/^[一（(]/u.test(first.text);
  const rest = isTitle ? others : body;
  const { settings, remarks } = agreedSettings(sentencesIn(rest).flatMap((each) => settingsIn(each, known)));
  const blocks = rest.flatMap((each) => blocksOf(each, settings));
  if (!(blocks.some(({ level }) => level !== undefined) && blocks.some(({ text }) => /[。；]/u.test(text))))
    return undefined;
  return {
    title: isTitle ? wordingFrom(first.text) : undefined,
    text: `${['# {{title}}', ...blocks.map(markdown)].join('\n\n')}\n`,
    fields: schemeFields(settings),
    remarks: [...settings.map(readRemark), ...remarks],
  };
}

/** The paragraphs before the list of annexes (附件：1.…). */
function withoutAnnexes(paragraphs: readonly DraftParagraph[]): readonly DraftParagraph[] {
  const filled = paragraphs.filter(({ text }) => text.trim() !== '');
  const list = filled.findIndex(({ text }) => /^附件?\s*[:：]/u.test(text.trim()));
  return list < 0 ? filled : filled.slice(0, list);
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
