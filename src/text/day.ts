/** The first years of Gregorian dates that data may have: those of the years of editions. */
const FIRST_YEAR = 1949;

/** Whether a text is a real day, written `2020-11-05`. */
export function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (Number(year) < FIRST_YEAR) return false;
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
}

/** The day that somebody meant who wrote it otherwise: `2020年11月5日`, `2020/11/5`, `2020.11.5`. Undefined for what is no day, or could be another one. */
export function dayMeant(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const match = /^(\d{4})(?:年(\d{1,2})月(\d{1,2})日?|([-/.])(\d{1,2})\4(\d{1,2}))$/.exec(plain);
  const [year = '', month = '', day = ''] = [match?.[1], match?.[2] ?? match?.[5], match?.[3] ?? match?.[6]];
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(meant) ? meant : undefined;
}

/** How many days a month has; none where it is no month. */
function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
