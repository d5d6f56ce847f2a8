import { describe, expect, it } from 'vitest';
import { draftedAsText } from '../../src/report/drafted.ts';
import { wordsIn } from '../../src/words/languages.ts';

const source = { path: 'indicators/2020/county/1-ideology.yaml', text: 'id: ideology\ntitle: 思想建设\n' };
const item = { edition: '2020', system: 'county', id: 'lecture-team', title: '组建宣讲队伍' };

describe('the list of drafted parts', () => {
  it('has one line for each with its place, below their number', async () => {
    const drafted = [
      { ...item, place: { source, start: 13, end: 18 } },
      { ...item, id: 'theory', title: '理论武装', place: { source, start: 0, end: 2 } },
    ];
    expect(draftedAsText(drafted, await wordsIn('zh')).split('\n')).toEqual([
      '自行起草的部分 2 处（其下各项相同）',
      '  indicators/2020/county/1-ideology.yaml:2  lecture-team  组建宣讲队伍',
      '  indicators/2020/county/1-ideology.yaml:1  theory  理论武装',
      '',
    ]);
  });

  it('says so when nothing is marked as drafted', async () => {
    expect(draftedAsText([], await wordsIn('zh'))).toBe('没有注明自行起草的部分\n');
    expect(draftedAsText([], await wordsIn('en'))).toBe('No part is marked as drafted\n');
  });
});
