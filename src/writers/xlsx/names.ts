/** Excel's limit for the name of a sheet, in UTF-16 units. */
const LONGEST = 31;

/** For a name of which nothing remains, and in place of the one that Excel keeps for itself. */
const SUBSTITUTE = '表';

/** Names that Excel accepts for the sheets of a workbook: legal, at most 31 characters, and unique without regard to case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const legal = legalName(name);
    let unique = shortened(legal, LONGEST);
    for (let turn = 2; taken.has(unique.toLowerCase()); turn += 1) {
      const suffix = `(${turn})`;
      unique = shortened(legal, LONGEST - suffix.length) + suffix;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function legalName(name: string): string {
  const legal = name.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/^[\s']+|[\s']+$/gu, '');
  return legal === '' || legal.toLowerCase() === 'history' ? SUBSTITUTE : legal;
}

/** The beginning of a name, without half a character or an apostrophe at its end. */
function shortened(name: string, length: number): string {
  let kept = '';
  for (const character of name) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.replace(/[\s']+$/u, '');
}
