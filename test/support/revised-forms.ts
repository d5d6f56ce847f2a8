import { changed, SMALL } from './fixtures.ts';

/** A change of the small edition after its forms went out, and the criteria that are not what they were. */
export interface Revision {
  readonly about: string;
  readonly file: '1-ideology' | '2-organization';
  readonly edits: readonly (readonly [right: string, wrong: string])[];
  readonly changed: readonly string[];
  /** Of these those that are the same for the district. */
  readonly keptInDistrict?: readonly string[];
  readonly gone?: readonly string[];
  readonly added?: readonly string[];
}

/** Changes that can be made together: each is about other lines. */
export const REVISIONS: readonly Revision[] = [
  { about: 'a wording', file: '1-ideology', edits: [['每季度开展宣讲', '每半年开展宣讲']], changed: ['lecture-team'] },
  {
    about: 'a scoring rule',
    file: '1-ideology',
    edits: [['minus: 0.5', 'minus: 0.2']],
    changed: ['center-group-plan'],
  },
  {
    about: 'the id of an item',
    file: '1-ideology',
    edits: [['id: center-group-report', 'id: center-group-essay']],
    changed: [],
    gone: ['center-group-report'],
    added: ['center-group-essay'],
  },
  {
    about: 'the title of an indicator',
    file: '1-ideology',
    edits: [['title: 理论武装', 'title: 理论学习']],
    changed: ['center-group-plan', 'center-group-report', 'lecture-team'],
  },
  {
    about: 'points of two items',
    file: '2-organization',
    edits: [
      ['及时更新\n            weight: 0.5', '及时更新\n            weight: 0.4'],
      ['split: { cadres: 0.5, grassroots: 0.5 }', 'split: { cadres: 0.4, grassroots: 0.4 }'],
      ['核查党员信息库\n            weight: 0.5', '核查党员信息库\n            weight: 0.6'],
    ],
    changed: ['member-file-order', 'member-file-check'],
  },
  {
    about: 'an item that is dropped before another, and the points of the indicators above',
    file: '2-organization',
    edits: [
      [
        'points: 4\n    indicators:\n      - id: township-congress\n        title: 乡镇党代会年会制\n        points: 1\n        except: [district]\n        criteria:\n          - id: township-congress-yearly\n            text: 按要求召开乡镇党代会年会\n            points: 1\n\n',
        'points: 4\n    indicators:\n',
      ],
      ['points: 3\n        pointsFor: { district: 4 }\n        criteria', 'points: 4\n        criteria'],
      ['points: 3\n            pointsFor: { district: 4 }\n            targets', 'points: 4\n            targets'],
    ],
    changed: ['delegate-studio'],
    // It had these points there before.
    keptInDistrict: ['delegate-studio'],
    gone: ['township-congress-yearly'],
  },
];

/** The small repository with some of these changes. */
export function revisedBy(revisions: readonly Revision[]): ReadonlyMap<string, string> {
  return revisions.reduce<ReadonlyMap<string, string>>(
    (files, { file, edits }) =>
      edits.reduce((each, [right, wrong]) => changed(each, `indicators/2020/county/${file}.yaml`, right, wrong), files),
    SMALL,
  );
}

/** Whether such changes leave a criterion of the small repository as it was, for a unit. */
export function isKept(criterion: string, unit: string, revisions: readonly Revision[]): boolean {
  return !revisions.some(({ changed: own, keptInDistrict = [], gone = [], added = [] }) => {
    const same = unit === 'bing-qu' ? keptInDistrict : [];
    return [...own, ...gone, ...added].some((each) => each === criterion && !same.includes(each));
  });
}
