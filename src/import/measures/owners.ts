import { inForm } from './sentences.ts';

/** A system, as the measures name the units that it is for. */
export interface KnownSystem {
  readonly id: string;
  readonly group: string;
  readonly fullMarks: string | undefined;
  /** What its table is called. */
  readonly title?: string;
}

/** Units of other kinds: what is said of them is no setting of a system that is known. */
const OTHERS =
  /(?:市直|区直|县直|州直|直属|基层)?(?:单位|部门|乡镇|镇街|街道|企业|学校|医院|社区|村居)|(?<![省地本])县|(?<!地)区(?!别|分|域)/gu;

/**
 * The system that a place in a sentence is about: that of the units that are named last before it. Where no units are
 * named at all it is the only system that there is; undefined where that cannot be told.
 */
export function ownerAt(sentence: string, at: number, systems: readonly KnownSystem[]): KnownSystem | undefined {
  const before = sentence.slice(0, at);
  const named = systems.map((system) => {
    const group = inForm(system.group);
    return { system, group, from: group === '' ? -1 : before.lastIndexOf(group) };
  });
  const nobody: Named = { system: undefined, group: '', from: -1 };
  const last = named.reduce<Named>((best, each) => (each.from > best.from ? each : best), nobody);
  const end = last.from + last.group.length;
  const others = [...before.matchAll(OTHERS)].filter(({ index }) => index >= end && !isSubject(before, index));
  if (last.from >= 0) return others.length === 0 ? last.system : undefined;
  return others.length === 0 && systems.length === 1 ? systems[0] : undefined;
}

interface Named {
  readonly system: KnownSystem | undefined;
  readonly group: string;
  readonly from: number;
}

/** Words for whoever is assessed, of which kind ever: 被考核单位, 各单位, 考核单位. */
function isSubject(text: string, at: number): boolean {
  return /(?:考核|有关|相关|各|其他|本|先进|达标)$/u.test(text.slice(0, at));
}
