import { INVISIBLE } from '../text/visible.ts';

/** A value as JSON for programs, whose order of keys it keeps. What would steer a terminal stands there as an escape, which says the same. */
export function asJson(value: object): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(INVISIBLE, (sign) => (sign === '\n' ? sign : escapeOf(sign)))}\n`;
}

function escapeOf(sign: string): string {
  return Array.from({ length: sign.length }, (_, at) => `\\u${hexadecimal(sign.charCodeAt(at))}`).join('');
}

function hexadecimal(unit: number): string {
  return unit.toString(16).padStart(4, '0');
}
