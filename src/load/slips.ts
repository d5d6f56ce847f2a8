import { isId } from './names.ts';

/** The plain number that somebody meant who typed full-width digits, a unit, or where a share is wanted a percent sign: `５` → `5`, `1 分` → `1`, `90％` → `0.9`. Undefined when it is not clear. */
export function plainNumberFrom(typed: string, isShare: boolean): string | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(%|分|项|个|名|人|位|家)?$/u.exec(typed.normalize('NFKC').trim());
  const digits = match?.[1];
  if (digits === undefined) return undefined;
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (match?.[2] !== '%') return plain;
  return isShare ? hundredth(plain) : undefined;
}

/** The points or the number that somebody meant who said with them what their key says: `最多8分` under `adds`, `90分以上` under `atLeast`, `前3名` under `first` → `8`, `90`, `3`. Undefined for everything else. */
export function amountFrom(typed: string, key: string): string | undefined {
  const pattern = Object.hasOwn(SAID_AGAIN, key) ? SAID_AGAIN[key] : undefined;
  return pattern?.exec(typed.normalize('NFKC').replace(/\s/gu, ''))?.[1]?.replace(/^0+(?=\d)/, '');
}

const AMOUNT = '(\\d{1,6}(?:\\.\\d{1,4})?)分?';
const COUNT = '([1-9]\\d{0,5})(?:名|个|位|家)?';
const SAID_AGAIN: Readonly<Record<string, RegExp>> = {
  adds: new RegExp(`^(?:最多)?加?${AMOUNT}$`),
  plus: new RegExp(`^加?${AMOUNT}$`),
  deducts: new RegExp(`^(?:最多)?扣?${AMOUNT}$`),
  minus: new RegExp(`^扣?${AMOUNT}$`),
  upTo: new RegExp(`^最多[扣加]?${AMOUNT}$`),
  most: new RegExp(`^最多[扣加]?${AMOUNT}$`),
  score: new RegExp(`^得?${AMOUNT}$`),
  atLeast: new RegExp(`^(?:≥|>=)?${AMOUNT}(?:以上)?$`),
  'needs{}': new RegExp(`^(?:≥|>=)?${AMOUNT}(?:以上)?$`),
  atMost: new RegExp(`^(?:≤|<=)?${AMOUNT}(?:以下)?$`),
  first: new RegExp(`^前?${COUNT}$`),
  last: new RegExp(`^后?${COUNT}$`),
  'first{}': new RegExp(`^前?${COUNT}$`),
  'last{}': new RegExp(`^后?${COUNT}$`),
};

/** The scale that somebody meant who named it: `百分制` and `100分制` → `100`. Undefined for everything else. */
export function scaleFrom(typed: string): string | undefined {
  const [, name = ''] = /^(\D|[1-9]\d*)分制$/u.exec(typed.normalize('NFKC').trim()) ?? [];
  return NAMED_SCALES[name] ?? (/^\d+$/.test(name) ? name : undefined);
}

const NAMED_SCALES: Readonly<Record<string, string>> = { 五: '5', 十: '10', 百: '100', 千: '1000' };

/** The same number written plainly: `0101` → `101`, `1e3` → `1000`, `.5` → `0.5`. Undefined for what is no decimal number, or one that nobody would write out. */
export function plainNumber(text: string): string | undefined {
  const match = /^([-+]?)(\d*)\.?(\d*)(?:[eE]([-+]?\d{1,2}))?$/.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match ?? [];
  if (match === null || whole + fraction === '') return undefined;
  const point = whole.length + Number(exponent);
  const digits = (whole + fraction)
    .padEnd(point, '0')
    .padStart((whole + fraction).length - Math.min(0, point - 1), '0');
  const at = Math.max(point, 1);
  const shifted = `${digits.slice(0, at)}.${digits.slice(at)}`;
  const plain = shifted.replace(/^0+(?=\d)/, '').replace(/\.?0*$/, '');
  return `${sign === '-' && /[1-9]/.test(plain) ? '-' : ''}${plain}`;
}

function hundredth(plain: string): string {
  const [whole = '0', fraction = ''] = plain.split('.');
  const digits = whole.padStart(3, '0') + fraction;
  const point = digits.length - fraction.length - 2;
  return `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '');
}

/** A well-formed id that is near to a malformed one: `Township_Congress` → `township-congress`. Undefined when nothing usable is left. */
export function idFrom(typed: string): string | undefined {
  const id = typed
    .normalize('NFKC')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return id === '' ? undefined : id;
}

/** Ids with full-width commas between them, as they should be written: `county，district` → `county, district`. Undefined where it could be one text. */
export function idsBetween(typed: string): string | undefined {
  const items = typed.split('，').map((item) => item.trim());
  return items.every((item) => isId(item)) ? items.join(', ') : undefined;
}

/** The share that somebody meant who typed something else: `0.6`, `60`, `60％`, `6成` and `六成` → `60%`. Undefined where it could be another one; of what is taken off rank by rank, small decimals could. */
export function shareFrom(typed: string, key: string): string | undefined {
  const text = typed.normalize('NFKC').trim();
  const [, digit = ' '] = /^([一二三四五六七八九]|[1-9])成$/.exec(text) ?? [];
  const tenths = Math.max('Ⅰ一二三四五六七八九'.indexOf(digit), '0123456789'.indexOf(digit));
  if (tenths > 0) return `${tenths}0%`;
  const [, whole, fraction = '', sign] = /^(\d{1,4})(?:\.(\d{1,6}))?\s*(%)?$/.exec(text) ?? [];
  if (whole === undefined || !/[1-9]/.test(whole + fraction)) return undefined;
  const plain = whole.replace(/^0+(?=\d)/, '');
  if (sign !== undefined) return `${plain}${withPoint(fraction)}%`;
  if (fraction === '') return Number(plain) > 1 ? `${plain}%` : undefined;
  if (Number(plain) > 1 || key === 'less') return undefined;
  const digits = `${plain}${fraction.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  return `${digits}${withPoint(fraction.slice(2))}%`;
}

/** As `shareFrom`, where a fraction may stand too: `１／３` → `1/3`. */
export function partFrom(typed: string): string | undefined {
  const [fraction] = /^\d+\/\d+$/.exec(typed.normalize('NFKC').replace(/\s/gu, '')) ?? [];
  return fraction ?? shareFrom(typed, '');
}

function withPoint(fraction: string): string {
  const plain = fraction.replace(/0+$/, '');
  return plain === '' ? '' : `.${plain}`;
}

/** Shares with full-width commas between them, as they should be written: `100%，95%` → `100%, 95%`. Undefined for everything else. */
export function sharesBetween(typed: string): string | undefined {
  const items = typed.split('，').map((item) => item.normalize('NFKC').trim());
  return items.every((item) => /^\d{1,4}(?:\.\d{1,4})?%$/.test(item)) ? items.join(', ') : undefined;
}
