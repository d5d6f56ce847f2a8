/** What may stand before a sentence of a rule and says nothing: its number. */
const LABEL = /^(?:\d{1,2}(?:[、．]|\.(?!\d))|[(（]\d{1,2}[)）]|[①-⑳])/u;

/** Where a sentence ends. A full stop between two figures is a decimal point that was read by a machine (`0。5`). */
const END = /[；;\n]|(?<!\d)。|。(?!\d)/u;

/** Where a sentence of several parts may be cut: behind points, unless a limit of them or the end of all follows. */
const BETWEEN = /(?<=分|不得分|为止)[，,、](?!\s*(?:累计|合计)?(?:最多|最高|上限|直至|[扣减]完))/u;

/** The phrases of a scoring rule, each of which should say one thing: without numbers, marks at the end and white space; decimal points are points. */
export function phrasesIn(words: string): readonly string[] {
  return words
    .split(END)
    .flatMap((sentence) => sentence.split(BETWEEN))
    .map((phrase) => plain(phrase).replace(LABEL, ''))
    .filter((phrase) => phrase !== '');
}

function plain(phrase: string): string {
  return phrase
    .replace(/\s/gu, '')
    .replace(/[０-９．％]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/(?<=\d)。(?=\d)/gu, '.');
}
