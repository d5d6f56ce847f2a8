import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMeant, daysBetween, isDay, printedDay } from '../../src/text/day.ts';

const anyDay = fc.date({ min: new Date('1949-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
const written = (date: Date): string => date.toISOString().slice(0, 10);

describe('a day', () => {
  it('is any that the calendar has, and no other', () => {
    fc.assert(fc.property(anyDay, (date) => isDay(written(date))));
    fc.assert(
      fc.property(fc.integer({ min: 1949, max: 9999 }), fc.nat(14), fc.nat(33), (year, month, day) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const date = new Date(`${text}T00:00:00Z`);
        expect(isDay(text), text).toBe(!Number.isNaN(date.getTime()) && written(date) === text);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['2100-02-29', '2021-02-29', '1948-12-31', '2020-1-05', '2020-11-05 ', '', '２０２０-11-05'])(
    'is not %j',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  it('is meant by the ways in which people write it', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('-', '/', '.', '年月日', '年月'), fc.boolean(), (date, form, isShort) => {
        const [year = '', month = '', day = ''] = written(date).split('-');
        const [m, d] = isShort ? [String(Number(month)), String(Number(day))] : [month, day];
        const typed = form.length > 1 ? `${year}年${m}月${d}${form.length > 2 ? '日' : ''}` : [year, m, d].join(form);
        expect(dayMeant(typed)).toBe(written(date));
      }),
    );
  });

  it.each(['2020.11-5', '2020年13月1日', '11/5/2020', '20-11-05', '2020年11月', '5日'])(
    'is not meant by %j',
    (text) => {
      expect(dayMeant(text)).toBeUndefined();
    },
  );

  it('is so many days after another as the calendar has between them', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const days = (Date.parse(written(other)) - Date.parse(written(one))) / 86_400_000;
        expect(daysBetween(written(one), written(other))).toBe(days);
      }),
    );
  });

  it('is printed without zeros', () => {
    expect(printedDay('2020-01-05')).toBe('2020年1月5日');
    fc.assert(fc.property(anyDay, (date) => dayMeant(printedDay(written(date))) === written(date)));
  });
});
