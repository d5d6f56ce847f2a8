import type { Chooser, Node } from './drafts.ts';
import type { WrittenSystem } from './sources.ts';

/** A system whose items say more than what they count: what is looked at, who helps, what is printed beside, other wordings, targets. */
export function adorned(system: WrittenSystem, choose: Chooser): WrittenSystem {
  const indicators = structuredClone(system.indicators) as unknown as Node[];
  const classes = system.classes.map(({ id }) => id);
  const visit = (node: Node, above: readonly string[]): void => {
    const only = (node['only'] ?? above) as string[];
    for (const [key, values] of Object.entries(PLAIN)) {
      if (choose.number(4) === 0) node[key] = choose.among(values);
    }
    if ('text' in node)
      adornCriterion(
        node,
        only.filter((id) => classes.includes(id)),
        choose,
      );
    for (const each of (node['indicators'] ?? node['criteria'] ?? []) as Node[]) visit(each, only);
  };
  for (const each of indicators) visit(each, classes);
  return { ...system, indicators: indicators as unknown as WrittenSystem['indicators'] };
}

const PLAIN: Readonly<Record<string, readonly unknown[]>> = {
  evidence: [['台账'], ['台账', '简报'], ['会议记录、照片']],
  method: [['查阅资料'], ['查阅资料', '实地查看']],
  cooperating: [['publicity'], ['organization', 'publicity']],
  remark: ['见附注', '以通报为准'],
  note: ['同上年'],
};

function adornCriterion(node: Node, classes: readonly string[], choose: Chooser): void {
  const rarely = (): boolean => choose.number(5) === 0;
  const scoring = choose.among([{ text: '由考核单位综合评定' }, { deduct: [{ for: '每少1次', minus: 0.05 }] }]);
  if (rarely() || rarely()) node['scoring'] = scoring;
  if (rarely() && classes.length > 0) node['targets'] = targetsOf(classes, choose);
  if (rarely() && classes.length > 1) {
    node['textFor'] = [{ only: classes.slice(0, 1), text: `${String(node['text'])}（${classes[0]}）` }];
  }
  if (rarely() && 'points' in node) node['notApplicable'] = choose.among(['scale', 'full', 'zero']);
}

function targetsOf(classes: readonly string[], choose: Chooser): Readonly<Record<string, string>> {
  const entries = classes.map((id) => [id, choose.among(['1000万元', '500万元', '95%']) ?? ''] as const);
  return Object.fromEntries(entries.slice(0, 1 + choose.number(entries.length)));
}
