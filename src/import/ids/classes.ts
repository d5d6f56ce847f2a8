/** What kinds of units are called, with their ids. */
const KINDS: Readonly<Record<string, string>> = {
  县: 'county',
  '市、县': 'county',
  '县、市': 'county',
  '县（市）': 'county',
  '县、县级市': 'county',
  '县（市、区）': 'county',
  县级市: 'county-level-city',
  市: 'city',
  区: 'district',
  市辖区: 'district',
  城市区: 'district',
  城区: 'district',
  开发区: 'development-zone',
  乡镇: 'township',
  镇: 'town',
  乡: 'township',
  街道: 'subdistrict',
  '镇（街道）': 'town',
  '镇、街道': 'town',
  '乡镇（街道）': 'township',
  '乡镇、街道': 'township',
  村: 'village',
  社区: 'community',
  市直单位: 'municipal',
  市直部门: 'municipal',
  市直机关: 'municipal',
  县直单位: 'county-departments',
  县直部门: 'county-departments',
  区直单位: 'district-departments',
  区直部门: 'district-departments',
  部门: 'department',
  单位: 'unit',
  机关: 'organ',
  党群部门: 'party',
  政府部门: 'government',
  企业: 'enterprise',
  国有企业: 'state-enterprise',
  学校: 'school',
  医院: 'hospital',
  其他单位: 'other',
  被考核单位: 'units',
};

/** The id of a class or a group of units by its name, which is not taken: 无乡镇的城市区 is `district-without-townships`. What nobody knows is `class`, numbered. */
export function classId(name: string, taken: ReadonlySet<string>): string {
  const id = knownId(name.replace(/各/gu, '')) ?? 'class';
  if (!taken.has(id)) return id;
  for (let number = 2; ; number += 1) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
}

function knownId(name: string): string | undefined {
  if (Object.hasOwn(KINDS, name)) return KINDS[name];
  const kindOf = (each: string) => (Object.hasOwn(KINDS, each) ? KINDS[each] : undefined);
  const [, has, what = '', of = ''] = /^(有|无|没有)(.{1,12}?)的(.{1,20})$/u.exec(name) ?? [];
  const [thing, kind] = [kindOf(what), kindOf(of)];
  return thing && kind && `${kind}-${has === '有' ? 'with' : 'without'}-${plural(thing)}`;
}

function plural(word: string): string {
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}
