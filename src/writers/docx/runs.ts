import type { Run } from '../../layout/document.ts';
import { element, escaped } from '../xml.ts';
import { MARK_STYLES } from './names.ts';

/** Runs of text. Tabs and line feeds become what Word has for them; all other white space is preserved. */
export function runs(content: readonly Run[]): string {
  return content.map(run).join('');
}

/**
 * The hint makes Word take quotation marks, dashes and the like, which Chinese and Latin share, from the Chinese type
 * (ECMA-376-1, 17.3.2.26); Word itself writes it with every Chinese run.
 */
function run({ text, mark }: Run): string {
  const style = mark === undefined ? '' : element('w:rStyle', { 'w:val': MARK_STYLES[mark].id });
  const properties = element('w:rPr', {}, style, element('w:rFonts', { 'w:hint': 'eastAsia' }));
  const pieces = text.split(/([\t\n])/u).filter((piece) => piece !== '');
  return element('w:r', {}, properties, ...pieces.map(piece));
}

function piece(text: string): string {
  if (text === '\t') return element('w:tab');
  if (text === '\n') return element('w:br');
  return element('w:t', { 'xml:space': 'preserve' }, escaped(text));
}
