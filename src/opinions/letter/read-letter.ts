import { departmentsById } from '../../model/departments.ts';
import { type ProvedView, wholeViews } from '../../model/view.ts';
import { type Gathered, NOTHING, together } from '../gathered.ts';
import { type Said, suggestion } from '../made.ts';
import { saidOfParagraph } from '../measures/paragraph-edit.ts';
import { headingLevel, sentParagraphs } from '../measures/sent-text.ts';
import type { ReadDraft, Sent } from '../returned.ts';
import { onlyAgrees } from '../sentences/agreement.ts';
import { saidOfWish } from '../sentences/asked.ts';
import { type Wish, wishOf } from '../sentences/wish.ts';
import { type AgreeingLetter, agreeingLetter } from './agreeing.ts';
import { type Letter, type LetterLine, type LetterText, letterOf, type Opinion, withListed } from './lines.ts';
import { viewsUnder } from './systems.ts';
import { type Target, targetsOf } from './target.ts';

/** Reads a letter with opinions on what was sent out; undefined for a text that speaks of nothing of it, `wordless` for one without any words. Of several editions it is about the one of which most opinions find what they name, of equal ones the latest. */
export function readLetter(
  file: string,
  { lines, listed }: LetterText,
  sent: readonly Sent[],
): ReadDraft | 'wordless' | undefined {
  if (listed.length === 0 && lines.every(({ text }) => text.trim() === '')) return 'wordless';
  const agreeing = listed.length > 0 ? undefined : agreeingLetter(lines, sent, file);
  if (agreeing !== undefined) return draftOf(file, agreeing);
  const letter = withListed(letterOf(lines), listed);
  const read = sent.map((each) => ({ sent: each, found: gatheredFrom(letter, each, file) }));
  const best = read
    .map((each) => ({ ...each, placed: placedIn(each.found) }))
    .toSorted((a, b) => b.placed - a.placed || (b.sent.edition.year ?? 0) - (a.sent.edition.year ?? 0))[0];
  if (best === undefined || (best.placed === 0 && !isAboutUs(lines, best.sent))) return undefined;
  return draftOf(file, best);
}

function draftOf(file: string, { sent: { edition }, found }: AgreeingLetter): ReadDraft {
  return {
    ...{ kind: 'read', file, as: 'list', edition: edition.id, product: undefined, isOfOtherState: false },
    ...found,
  };
}

function placedIn({ suggestions, agreements }: Gathered): number {
  const placed = suggestions.filter(({ item, setting, under }) => item ?? setting ?? under);
  return placed.length + agreements.filter(({ item }) => item !== undefined).length;
}

/** Whether a text names the measures that were sent out. */
function isAboutUs(lines: readonly LetterLine[], { edition }: Sent): boolean {
  return edition.title !== '' && lines.some(({ text }) => text.includes(edition.title));
}

function gatheredFrom(letter: Letter, sent: Sent, file: string): Gathered {
  const { author, date } = letter;
  const opinions = letter.opinions.map((opinion): Gathered => {
    const own = opinionIn(opinion, sent, file);
    const by = { author: (opinion.author ?? '') === '' ? author : (opinion.author ?? ''), date };
    return {
      ...own,
      suggestions: own.suggestions.map((each) => ({ ...each, ...by })),
      agreements: own.agreements.map((each) => ({ ...each, ...by })),
    };
  });
  const others = letter.others.map(({ text, line }) => ({
    ...{ text, place: { line }, system: undefined, item: undefined, author },
  }));
  return together([...opinions, { ...NOTHING, unread: others }]);
}

function opinionIn({ number, text, heading, about: named = [] }: Opinion, sent: Sent, file: string): Gathered {
  const place = { number };
  if (onlyAgrees(text)) {
    const agreed = suggestion(file, place, { field: 'agree', after: text, untracked: true });
    return { ...NOTHING, agreements: [agreed] };
  }
  const views = viewsUnder(heading, viewsOf(sent));
  const ways = [...named.flatMap((each) => [`${each}：`, `“${each}”：`]), ''];
  const read = ways.map((way) => readAs(`${way}${text}`, text, views, sent));
  const best = read.find(({ said }) => said.length > 0) ?? read.find(({ about }) => about.item !== undefined);
  const { said, about, agrees } = best ?? { said: [], about: {}, agrees: read.at(-1)?.agrees };
  if (agrees === true) {
    const agreed = suggestion(file, place, { ...about, field: 'agree', after: text, untracked: true });
    return { ...NOTHING, agreements: [agreed] };
  }
  const typed = [...named, text].join('：');
  const whole: readonly Said[] = said.length > 0 ? said : [{ field: 'comment', ...about, after: typed }];
  const suggestions = whole.map((each) => suggestion(file, place, { ...each, typed, untracked: true }));
  return { ...NOTHING, suggestions };
}

/** What an opinion says where a line names what it is about, and about which item; `text` is what it says without that. Where the line names several, it is about the only one of which that can be said: the one that has these points, or these words. */
function readAs(line: string, text: string, views: readonly ProvedView[], sent: Sent) {
  const targets = targetsOf(line, views, viewsOf(sent));
  const wish = wishOf(targets[0]?.rest ?? text);
  const fitting = targets
    .map((target) => ({ target, said: wish === undefined ? [] : saidOf(wish, target, text, sent) }))
    .filter(({ said }) => said.length > 0);
  const only = fitting.length === 1 ? fitting[0] : undefined;
  const target = only?.target ?? (targets.length === 1 ? targets[0] : undefined);
  const about = target?.kind === 'item' ? { system: target.system.id, item: target.item.id } : {};
  return { said: only?.said ?? [], about, agrees: wish?.kind === 'agree' };
}

function viewsOf({ edition, proof }: Sent): readonly ProvedView[] {
  return wholeViews(edition, proof);
}

function saidOf(wish: Wish, target: Target, text: string, sent: Sent): readonly Said[] {
  if (target.kind === 'measures') return wish.kind === 'replace' ? inMeasures(target.signs, wish, sent) : [];
  const { system, item } = target;
  if (wish.kind === 'disagree') return [{ field: 'disagree', system: system.id, item: item.id, after: text }];
  const said = saidOfWish(wish, { system, item, departments: departmentsById(sent.registers.departments) });
  return said === undefined ? [] : [said];
}

/** Words of the measures in other words, where they stand once below the headings that are named. */
function inMeasures(
  signs: readonly string[],
  { from, to }: Extract<Wish, { readonly kind: 'replace' }>,
  { documents, edition }: Sent,
): readonly Said[] {
  const document = documents.find(({ name }) => name === 'measures');
  if (document === undefined) return [];
  const headings: string[] = [];
  const found: string[] = [];
  for (const paragraph of sentParagraphs(document)) {
    const level = headingLevel(paragraph);
    if (level !== undefined) headings.splice(level - 1, headings.length, paragraph.text);
    const isBelow = signs.every((sign, index) => headings[index]?.startsWith(sign));
    if (level === undefined && isBelow && paragraph.text.includes(from)) found.push(paragraph.text);
  }
  const [before] = found;
  if (before === undefined || found.length > 1 || before.split(from).length !== 2) return [];
  return saidOfParagraph(
    before,
    before.replace(from, () => to),
    edition,
  );
}
