import type { DataDepartureKind, Departure } from '../artifact/departures.ts';
import { visible } from '../text/visible.ts';

type Told = Exclude<DataDepartureKind, 'data-value'>;

/** What is said of the data that a file carries, a sentence for each in which something is not as it should be. */
export function saidOfData(data: readonly Departure[]): readonly string[] {
  return data.map(({ kind, place, expected = '', found = '' }) => {
    const say = SENTENCES[kind as Told];
    return say(`附带的数据 ${visible(place)} `, visible(expected), visible(found));
  });
}

const SENTENCES: Readonly<Record<Told, (data: string, expected: string, found: string) => string>> = {
  'data-missing': (data) => `${data}没有了：只凭这个文件，不能核对印着的校验码`,
  'data-altered': (data) => `${data}被改过：不是印着的校验码所指的数据`,
  'data-of-other': (data, expected, found) => `${data}是另一份：公布的是 ${expected}，这个文件里是 ${found}`,
  'data-unlike-code': (data, expected, found) =>
    `${data}不是印着的校验码 ${expected} 所指的数据，它的校验码是 ${found}`,
};
