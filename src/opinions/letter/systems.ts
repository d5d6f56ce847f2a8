import type { ProvedView } from '../../model/view.ts';
import { sameKey } from '../table/wording.ts';

const ANNEX = /^附件(\d{1,2})?/u;

/** The systems that a name before a number calls: by the number of their annex, by the beginning of their title or of whom they are for, or by that in short (县区 for 县（市、区）); all of them where nothing is named, none where the name is another. */
export function viewsCalled(name: string, views: readonly ProvedView[]): readonly ProvedView[] {
  const key = sameKey(name);
  const [mark = '', annex] = ANNEX.exec(key) ?? [];
  const own = annex === undefined ? views : views.filter(({ system }) => system.annex === Number(annex));
  const bare = key.slice(mark.length);
  if (bare === '') return own;
  const called = own.filter(({ system }) =>
    [system.title, system.group].some((each) => sameKey(each).startsWith(bare)),
  );
  return called.length > 0 ? called : inShort(bare, own);
}

/** The systems that a heading over opinions names anywhere, or at its beginning in short; all of them where it names none. */
export function viewsUnder(heading: string, views: readonly ProvedView[]): readonly ProvedView[] {
  const named = views.filter(({ system }) => heading.includes(system.group) || heading.includes(system.title));
  if (named.length > 0) return named;
  const [, annex] = /附件(\d{1,2})/u.exec(heading) ?? [];
  if (annex !== undefined) return viewsCalled(`附件${annex}`, views);
  const [, name] = SHORT.exec(heading) ?? [];
  const called = name === undefined ? [] : inShort(sameKey(name), views);
  return called.length > 0 ? called : views;
}

/** 二、（关于）县区（的）指标体系. */
const SHORT =
  /^(?:[一二三四五六七八九十]{1,3}、)?(?:对|关于)?([\p{Script=Han}、]{2,10}?)(?:的?考核)?(?:的?指标|部分|方面|的?意见|$)/u;

/** The one system for whom those are whose name in short this is: its first character and some of the others, in their order. */
function inShort(name: string, views: readonly ProvedView[]): readonly ProvedView[] {
  if (name.length < LEAST) return [];
  const found = views.filter(({ system }) => isIn(name, sameKey(system.group)));
  return found.length === 1 ? found : [];
}

/** Fewer characters name nothing. */
const LEAST = 2;

function isIn(short: string, whole: string): boolean {
  let at = -1;
  if (short[0] !== whole[0]) return false;
  return [...short].every((each) => {
    at = whole.indexOf(each, at + 1);
    return at >= 0;
  });
}
