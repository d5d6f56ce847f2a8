import { classesOf, type Edit, type Node, set, systemsOf, TEXTS } from './drafts.ts';

/** Edits of the scheme and the measures. */
export const SCHEME_EDITS: Readonly<Record<string, Edit>> = {
  fullMarks: ({ scheme }, choose) => set(systemsOf(scheme)[0] ?? {}, 'fullMarks', 10 + choose.number(3)),
  systemTitle: ({ scheme }, choose) =>
    set(systemsOf(scheme)[0] ?? {}, 'title', choose.among(['县区指标体系', '县（市、区）指标体系'])),
  threshold: ({ scheme }, choose) =>
    set(systemsOf(scheme)[0]?.['thresholds'] as Node, 'advanced', choose.number(3) + 1),
  bonus: ({ scheme }, choose) => set(scheme['method'] as Node, 'bonus', { least: 1, most: choose.number(5) + 2 }),
  state: ({ scheme }, choose) => set(scheme, 'state', choose.among(['draft', 'review', 'final'])),
  printing: ({ scheme }, choose) => set(scheme, 'printing', { tableSize: choose.among([10.5, 11, 12]) }),
  forms: ({ scheme }, choose) =>
    set(scheme, 'forms', {
      selfAssessment: {
        columns: choose.among([['number'], ['remark', 'scoring']]),
        evidenceRows: choose.number(9) + 1,
      },
      department: { signatures: [choose.among(['评分人', '组长'])], reasons: choose.among(['required', 'optional']) },
    }),
  figure: ({ scheme }, choose) => set(scheme['figures'] as Node, 'groupSize', choose.number(9) + 1),
  addClass: ({ scheme }, choose) => {
    const classes = classesOf(scheme, 0);
    if (classes.length < 4)
      classes.splice(choose.number(classes.length + 1), 0, { id: `class-${classes.length}`, name: '开发区' });
  },
  renameClass: ({ scheme }, choose) =>
    set(choose.among(classesOf(scheme, 0)) ?? {}, 'name', choose.among(['市辖区', '开发区'])),
  reorderClasses: ({ scheme }) => void classesOf(scheme, 0).reverse(),
  dropClass: ({ scheme }) => void (classesOf(scheme, 0).length > 2 && classesOf(scheme, 0).pop()),
  addOrDropSystem: ({ scheme, systems }) => {
    const [first, second] = systemsOf(scheme);
    if (first === undefined) return;
    if (second !== undefined) {
      systemsOf(scheme).pop();
      systems.delete('municipal');
      return;
    }
    systemsOf(scheme).push({ ...structuredClone(first), id: 'municipal', annex: 2 });
    systems.set('municipal', structuredClone(systems.get('county') ?? []).slice(0, 1));
  },
  paragraph: ({ paragraphs }, choose) =>
    void paragraphs.splice(choose.number(paragraphs.length), 1, `${choose.among(TEXTS)}${choose.among(TEXTS)}。`),
  paragraphWord: ({ paragraphs }, choose) => {
    const at = choose.number(paragraphs.length);
    paragraphs[at] = `${paragraphs[at]}并按期报送。`;
  },
  addParagraph: ({ paragraphs }, choose) =>
    void paragraphs.splice(choose.number(paragraphs.length + 1), 0, `${choose.among(TEXTS)}。`),
  removeParagraph: ({ paragraphs }, choose) =>
    void (paragraphs.length > 2 && paragraphs.splice(choose.number(paragraphs.length), 1)),
  printedSetting: ({ scheme, paragraphs }, choose) => {
    // A paragraph that prints settings, of which some may be the edition's own.
    const path = choose.among(['year', 'method.bonus.most', 'systems.county.title', 'figures.groupSize']);
    paragraphs[choose.number(paragraphs.length)] = `按照{{${path}}}执行。`;
    set(scheme['method'] as Node, 'bonus', { least: 1, most: choose.number(3) + 2 });
  },
  literalForPlaceholder: ({ paragraphs, scheme }) => {
    const size = String((scheme['figures'] as Node)['groupSize']);
    for (const [index, each] of paragraphs.entries()) {
      paragraphs[index] = each.replaceAll('{{figures.groupSize}}', size);
    }
  },
  groupName: ({ scheme }, choose) =>
    set(systemsOf(scheme)[0] ?? {}, 'group', choose.among(['县（市、区）', '县（区）', '3个区'])),
  moveParagraph: ({ paragraphs }) => void paragraphs.unshift(...paragraphs.splice(-1)),
};
