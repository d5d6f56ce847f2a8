/** The signs of a numbering in their order: the first stands for 1. */
const SEQUENCES = {
  circle: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿',
  parenthesised: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
  stopped: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛',
  circledChinese: '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
  stems: '甲乙丙丁戊己庚辛壬癸',
  branches: '子丑寅卯辰巳午未申酉戌亥',
} as const;

/** Figures of numbers that are written by places, from 0 to 9, with what stands behind tens, hundreds and thousands, and behind ten thousands. */
interface Numerals {
  readonly figures: string;
  readonly places: readonly string[];
  readonly myriad: string;
  /** Whether ten is written without one before it. */
  readonly bareTen: boolean;
}

const CHINESE: Numerals = {
  figures: '零一二三四五六七八九',
  places: ['', '十', '百', '千'],
  myriad: '万',
  bareTen: true,
};
const LEGAL: Numerals = {
  figures: '零壹贰叁肆伍陆柒捌玖',
  places: ['', '拾', '佰', '仟'],
  myriad: '万',
  bareTen: false,
};
const FORMER_LEGAL: Numerals = { ...LEGAL, figures: '零壹貳參肆伍陸柒捌玖', myriad: '萬' };

const ROMAN = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
  ] as const),
  ...([
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
] as const;

/** No label counts further: beyond it figures stand for numbers. */
const LONGEST = { roman: 3_999, letters: 780 } as const;

/** How a number is written in a label, by the names that ECMA-376 gives (part 1, 17.18.59); what nobody here knows is written in figures. */
export function figureOf(format: string, value: number): string {
  return FORMATS[format]?.(value) ?? String(value);
}

type Format = (value: number) => string | undefined;

const sequence =
  (signs: string, next: Format = String): Format =>
  (value) =>
    [...signs][value - 1] ?? next(value);
const byPlaces =
  (numerals: Numerals): Format =>
  (value) =>
    value < 0 || value >= 1e8 ? undefined : placed(value, numerals);
const byFigures =
  (figures: string): Format =>
  (value) =>
    String(value).replace(/\d/g, (each) => [...figures][Number(each)] ?? each);

const chinese = byPlaces(CHINESE);

/** The formats that Chinese and Western documents use. */
const FORMATS: Readonly<Record<string, Format>> = {
  none: () => '',
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: byFigures('０１２３４５６７８９'),
  decimalFullWidth2: byFigures('０１２３４５６７８９'),
  decimalHalfWidth: String,
  decimalEnclosedCircle: sequence(SEQUENCES.circle),
  decimalEnclosedCircleChinese: sequence(SEQUENCES.circle),
  decimalEnclosedParen: sequence(SEQUENCES.parenthesised),
  decimalEnclosedFullstop: sequence(SEQUENCES.stopped),
  ideographEnclosedCircle: sequence(SEQUENCES.circledChinese),
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value)?.toLowerCase(),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  koreanDigital2: byFigures('零一二三四五六七八九'),
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: byFigures('〇一二三四五六七八九'),
  taiwaneseDigital: byFigures('〇一二三四五六七八九'),
  japaneseDigitalTenThousand: byFigures('〇一二三四五六七八九'),
  chineseLegalSimplified: byPlaces(LEGAL),
  ideographLegalTraditional: byPlaces(FORMER_LEGAL),
  ideographTraditional: sequence(SEQUENCES.stems),
  ideographZodiac: sequence(SEQUENCES.branches),
  ideographZodiacTraditional: (value) =>
    `${SEQUENCES.stems[(value - 1) % 10] ?? ''}${SEQUENCES.branches[(value - 1) % 12] ?? ''}`,
  numberInDash: (value) => `- ${value} -`,
};

function roman(value: number): string | undefined {
  if (value < 1 || value > LONGEST.roman) return undefined;
  let left = value;
  let written = '';
  for (const [worth, sign] of ROMAN) {
    for (; left >= worth; left -= worth) written += sign;
  }
  return written;
}

/** A to Z, then AA to ZZ, AAA and so on (17.18.59). */
function letters(value: number): string | undefined {
  if (value < 1 || value > LONGEST.letters) return undefined;
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}

function placed(value: number, numerals: Numerals): string {
  const { figures, myriad, bareTen } = numerals;
  if (value === 0) return figures[0] ?? '';
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  const above = high === 0 ? '' : `${upToMyriad(high, numerals)}${myriad}`;
  const gap = above !== '' && low > 0 && low < 1_000 ? (figures[0] ?? '') : '';
  const written = `${above}${gap}${low === 0 ? '' : upToMyriad(low, numerals)}`;
  return bareTen && value < 20 && value > 9 ? written.slice(1) : written;
}

function upToMyriad(value: number, { figures, places }: Numerals): string {
  let written = '';
  let isGap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const figure = Math.floor(value / 10 ** place) % 10;
    if (figure === 0) isGap = written !== '';
    else {
      written += `${isGap ? (figures[0] ?? '') : ''}${figures[figure] ?? ''}${places[place] ?? ''}`;
      isGap = false;
    }
  }
  return written;
}
