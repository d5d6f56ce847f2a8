import { error, warning } from '../entry.ts';

const LIST = 'results/2020/notices.yaml';
const TASKS = 'results/2020/rectifications.yaml';

/** What can be found of notices and rectification tasks (通知、整改任务). */
export const NOTICES = {
  /** An indicator or a criterion that the system of a unit does not have, or has for others. */
  'item-not-for-unit': error<{
    readonly id: string;
    /** The names of the unit and of its system. */
    readonly unit: string;
    readonly system: string;
    readonly isOther: boolean;
    readonly suggestion: string | undefined;
  }>({
    file: LIST,
    right: '    items: [center-group-plan]\n',
    wrong: '    items: [⟦center-group-plans⟧]\n',
  }),
  /** A number in another form than official documents have. */
  'notice-number': warning<{
    readonly number: string;
    /** The year of the notice, where the number has another. */
    readonly year: string | undefined;
    readonly fix: string | undefined;
  }>({
    file: LIST,
    right: '    number: 市委意〔2020〕1号\n',
    wrong: '    number: ⟦市委意[2020]01号⟧\n',
  }),
  /** When and where a talk is, of what is none. */
  'notice-talk': error<{ readonly kind: 'opinion' | 'supervision' | 'order' }>({
    file: LIST,
    right: '    due: 2020-08-10\n',
    wrong: '    due: 2020-08-10\n    ⟦talk⟧: { on: 2020-08-01, place: 市委会议室, persons: [县委书记] }\n',
  }),
  /** A unit that sends a notice to itself, or confirms that it has put something right. */
  'own-affair': error<{ readonly by: string; readonly act: 'issued' | 'done' }>({
    file: TASKS,
    right: '    done: { by: publicity, on: 2020-06-20 }\n',
    wrong: '    done: { by: ⟦甲县⟧, on: 2020-06-20 }\n',
  }),
  /** A task of the year itself, or of one with a file of its own, as one that was carried over. */
  'task-year': error<{
    readonly year: string;
    /** The year of the file. */
    readonly own: string;
    /** Whether that year has a file of its own. */
    readonly hasFile: boolean;
  }>({
    file: TASKS,
    right: '    carriedFrom: 2019\n    unit: jia-xian\n',
    wrong: '    carriedFrom: ⟦2020⟧\n    unit: jia-xian\n',
  }),
};
