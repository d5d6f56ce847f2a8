import { describe, expect, it } from 'vitest';
import { changed, SMALL_OPINIONS } from '../../support/fixtures.ts';
import { decided, withOpinions } from '../../support/opinions.ts';

const ORGANIZATION = 'indicators/2020/county/2-organization.yaml';
const STUDIO = '            points: 3\n            pointsFor: { district: 4 }\n';
const studio = { item: 'delegate-studio', field: 'points' };

/** The file of the second indicator after an opinion was accepted. */
async function accepted(opinion: object): Promise<string | undefined> {
  const { code, said, files } = await decided(withOpinions([{ ...opinion }]), 'adopted', [1]);
  expect(code, said).toBeLessThan(2);
  return files.get(ORGANIZATION);
}

const instead = (before: string, now: string) => changed(SMALL_OPINIONS, ORGANIZATION, before, now).get(ORGANIZATION);

describe('an opinion on what differs from class to class', () => {
  it('changes the points of the classes that it names alone', async () => {
    const own = { ...studio, classes: ['district'], before: 4, after: 3.5 };
    expect(await accepted(own)).toBe(instead(STUDIO, STUDIO.replace('4', '3.5')));
    expect(await accepted({ ...own, after: 3 })).toBe(instead(STUDIO, '            points: 3\n'));
    const first = { ...studio, classes: ['county'], before: 3, after: 2 };
    expect(await accepted(first)).toBe(instead(STUDIO, STUDIO.replace('3', '2')));
    const alone = { item: 'member-files', field: 'points', classes: ['district'], before: 2, after: 2.5 };
    expect(await accepted(alone)).toBe(
      instead('        points: 2\n', '        points: 2\n        pointsFor: { district: 2.5 }\n'),
    );
  });

  it('changes those that it found where it names none', async () => {
    expect(await accepted({ ...studio, before: 3, after: 2 })).toBe(instead(STUDIO, STUDIO.replace('3', '2')));
    expect(await accepted({ ...studio, before: 4, after: 5 })).toBe(instead(STUDIO, STUDIO.replace('4', '5')));
  });

  it('changes the wording of the classes that it names alone', async () => {
    const wording = {
      item: 'delegate-studio',
      field: 'text',
      classes: ['district'],
      before: '每个街道建成党代表工作室',
    };
    expect(await accepted({ ...wording, after: '每个街道建成2个党代表工作室' })).toBe(
      instead('text: 每个街道建成党代表工作室', 'text: 每个街道建成2个党代表工作室'),
    );
  });

  it('changes for whom it is, its targets and who cooperates', async () => {
    const yearly = { item: 'township-congress', field: 'applicability', before: '仅适用于县' };
    expect(await accepted({ ...yearly, after: undefined })).toBe(instead('        except: [district]\n', ''));
    expect(await accepted({ ...yearly, after: '仅适用于城市区' })).toBe(
      instead('except: [district]', 'only: [district]'),
    );
    const targets = { item: 'delegate-studio', field: 'targets', before: '县3个；城市区5个' };
    expect(await accepted({ ...targets, after: '城市区6个；县3个' })).toBe(instead('district: 5个', 'district: 6个'));
    const cooperating = { item: 'member-files', field: 'cooperating', before: '市委宣传部' };
    expect(await accepted({ ...cooperating, after: '市委组织部、宣传部' })).toBe(
      instead('cooperating: [publicity]', 'cooperating: [organization, publicity]'),
    );
    expect(await accepted(cooperating)).toBe(instead('        cooperating: [publicity]\n', ''));
  });
});
