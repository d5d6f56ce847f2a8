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

/** How many days a real day is after another, both written `2020-11-05`; below zero where it is before. */
export function daysBetween(earlier: string, later: string): number {
  return dayNumber(later) - dayNumber(earlier);
}

/** A real day as it is printed, without zeros (GB/T 9704-2012, 7.3.5.4): `2020年11月5日`. */
export function printedDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** Days since a day long ago, of the Gregorian calendar. */
function dayNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const before = year - 1;
  const months = Array.from({ length: month - 1 }, (_, index) => daysIn(year, index + 1));
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return before * 365 + leaps + months.reduce((sum, each) => sum + each, 0) + date;
}

/** How many days a month has; none where it is no month. */
function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
