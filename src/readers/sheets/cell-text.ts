import { Unreadable } from '../reading.ts';

/** How many characters a cell has at most (Excel). */
const LONGEST_TEXT = 32_767;

/** The text of a cell by its type and by what is written in it; `textAt` gives the shared string of a number. */
export function cellText(type: string, written: string, textAt: (index: number) => string): string {
  if (written === '' || written.trim() === '') return '';
  switch (type) {
    case 'n':
      return plainDecimal(written);
    case 's':
      return textAt(Number(written));
    case 'b':
      return written.trim() === '1' ? 'TRUE' : 'FALSE';
    default:
      return plainText(written);
  }
}

/** A text without the escapes of workbooks. Throws `Unreadable` where it is longer than a cell can be. */
export function plainText(written: string): string {
  const text = decoded(written);
  if (text.length > LONGEST_TEXT) throw new Unreadable('too-large');
  return text;
}

/** Collects the text of `t` and `v` between a start and a take, but not that of phonetic runs. */
export function textCollector() {
  let text = '';
  let isOn = false;
  let phonetic = 0;
  return {
    start: () => {
      text = '';
    },
    open: (name: string) => {
      if (name === 'rPh') phonetic += 1;
      isOn = phonetic === 0 && (name === 't' || name === 'v');
    },
    text: (more: string) => {
      if (!isOn) return;
      text += more;
      if (text.length > 8 * LONGEST_TEXT) throw new Unreadable('too-large');
    },
    close: (name: string) => {
      if (name === 'rPh') phonetic -= 1;
      isOn = false;
    },
    take: () => text,
  };
}

/** Numbers that are written as they are read: 15 digits at most, and none that says nothing. */
const PLAIN = /^(?:0|-?[1-9]\d{0,8})(?:\.\d{0,4}[1-9])?$/;

/** A number without exponent, in the 15 digits that Excel keeps: the float behind 0.3 may be 0.30000000000000004. */
function plainDecimal(written: string): string {
  if (PLAIN.test(written)) return written;
  const number = Number(written);
  if (!Number.isFinite(number)) throw new Unreadable('damaged');
  const [mantissa = '', exponent = '0'] = Math.abs(number).toExponential(14).split('e');
  const digits = mantissa.replace('.', '');
  const point = Number(exponent) + 1;
  const shifted = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const whole = shifted.slice(0, Math.max(point, 1));
  const fraction = shifted.slice(whole.length).replace(/0+$/, '');
  return `${number < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** `_x000D_` stands for the character U+000D (ECMA-376-1, 22.4.2.4). */
function decoded(text: string): string {
  const unescaped = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return unescaped.includes('\r') ? unescaped.replace(/\r\n?/g, '\n') : unescaped;
}
