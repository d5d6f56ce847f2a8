import { describe, expect, it } from 'vitest';
import { filesIn, SMALL_DRAFT } from '../support/authoring.ts';
import { changed, SMALL } from '../support/fixtures.ts';
import { folderWith, run } from '../support/program.ts';

const IDEOLOGY = 'indicators/2020/county/1-ideology.yaml';
const ORGANIZATION = 'indicators/2020/county/2-organization.yaml';
const REPORT = '            text: 每年形成1篇以上调研报告\n            points: 1\n';

describe('add', () => {
  it('puts a criterion behind the last one, under an id that no year has used', () => {
    const root = folderWith(SMALL_DRAFT);
    const { code, out } = run([
      'add',
      '--under',
      'center-group',
      '--text',
      '得5分: 未完成 #备注',
      '--points',
      '５',
      '--root',
      root,
    ]);
    expect(code).toBe(1);
    expect(out).toMatch(/^indicators\/2020\/county\/1-ideology\.yaml:26\n {2}\+ {11}- id: center-group-3\n/);
    expect(out).toContain('新编号：center-group-3\n');
    expect(out).toContain('    县      本级 2，下级合计 2 → 7，相差 5\n');
    const item = '          - id: center-group-3\n            text: "得5分: 未完成 #备注"\n            points: 5\n';
    expect(filesIn(root)).toEqual(changed(SMALL_DRAFT, IDEOLOGY, REPORT, REPORT + item));
  });

  it('passes over ids of other years, of other systems and of the register of what is retired', () => {
    const old = [...SMALL].map(([path, text]) => {
      const used = text
        .replace('id: center-group-report', 'id: center-group-3')
        .replace('id: lecture-team', 'id: center-group-4');
      return [path.replace('/2020/', '/2019/'), used.replace('year: 2020', 'year: 2019')] as const;
    });
    const retired = changed(SMALL_DRAFT, 'indicators/retired.yaml', 'id: old-theory', 'id: center-group-5');
    const root = folderWith(new Map([...old, ...retired]));
    const { out } = run(['add', '--under', 'center-group', '--text', '甲', '--points', '1', '--root', root]);
    expect(out).toContain('新编号：center-group-6\n');
  });

  it('puts an indicator with one criterion between others, set apart by blank lines', () => {
    const root = folderWith(SMALL_DRAFT);
    const args = [
      '--before',
      'lectures',
      '--title',
      '主题宣传',
      '--text',
      '每季度宣传1次',
      '--points',
      '1',
      '--department',
      '宣传部',
    ];
    const { out } = run(['add', ...args, '--id', 'themes', '--root', root]);
    expect(out).toContain('新编号：themes、themes-1\n');
    const item = `      - id: themes
        title: 主题宣传
        points: 1
        department: publicity
        criteria:
          - id: themes-1
            text: 每季度宣传1次
            points: 1

`;
    expect(filesIn(root)).toEqual(
      changed(SMALL_DRAFT, IDEOLOGY, '      - id: lectures\n', `${item}      - id: lectures\n`),
    );
  });

  it('puts whole branches below an indicator of level 1, with weights where they are asked for', () => {
    const root = folderWith(SMALL_DRAFT);
    run(['add', '--under', 'organization', '--title', '人才', '--text', '引进1人', '--weight', '0.5', '--root', root]);
    expect(filesIn(root).get(ORGANIZATION)).toBe(`${SMALL.get(ORGANIZATION)}
  - id: organization-3
    title: 人才
    weight: 0.5
    indicators:
      - id: organization-3-1
        title: 人才
        weight: 1
        criteria:
          - id: organization-3-1-1
            text: 引进1人
            weight: 1
`);
  });

  it('makes a new file for an indicator of level 1, behind the others', () => {
    const root = folderWith(SMALL_DRAFT);
    const { out } = run([
      'add',
      '--under',
      'county',
      '--title',
      '作风建设',
      '--text',
      '走访群众',
      '--points',
      '5',
      '--root',
      root,
    ]);
    expect(out).toContain(
      '新文件 indicators/2020/county/3-county-3.yaml\n新编号：county-3、county-3-1、county-3-1-1、county-3-1-1-1\n',
    );
    expect(out).toContain('total-mismatch');
    expect(filesIn(root).get('indicators/2020/county/3-county-3.yaml')).toMatch(
      /^id: county-3\ntitle: 作风建设\npoints: 5\nindicators:\n {2}- id: county-3-1\n/,
    );
    expect(run(['check', '--root', root, '--format', 'plain']).out).not.toMatch(/key-|value-|file-|id-/);
  });

  it('adds a criterion that another department leads, and one that is added beside the sum', () => {
    const root = folderWith(SMALL_DRAFT);
    const led = ['--under', 'lectures', '--text', '甲', '--points', '1', '--department', '组织部'];
    expect(run(['add', ...led, '--root', root]).code).toBe(1);
    expect(filesIn(root).get(IDEOLOGY)).toContain('points: 1\n            department: organization\n');
    // It is in no sum, so that nothing else is said than before.
    const args = ['--under', 'lectures', '--text', '乙', '--adds', '2'];
    expect(run(['add', ...args, '--root', root]).out).toContain('检查：没有新的问题');
    expect(filesIn(root).get(IDEOLOGY)).toContain('text: 乙\n            adds: 2\n');
  });

  it('puts what lies beside the sum into a new indicator, which has no points then', () => {
    for (const [options, key] of [
      [['--deducts', '5'], 'deducts: 5'],
      [['--adds', '２分'], 'adds: 2'],
      [['--veto'], 'veto: true'],
    ] as const) {
      const root = folderWith(SMALL_DRAFT);
      const words = ['--title', '负面清单', '--department', '组织部'];
      for (const under of ['theory', 'county', 'organization']) {
        const { out } = run(['add', '--under', under, ...words, '--text', `${under}事故`, ...options, '--root', root]);
        expect(out).toMatch(/检查：没有/);
      }
      const files = filesIn(root);
      expect(files.get(IDEOLOGY)).toContain(
        `title: 负面清单\n        department: organization\n        criteria:\n          - id: theory-3-1\n            text: theory事故\n            ${key}\n`,
      );
      expect(files.get('indicators/2020/county/3-county-3.yaml')).toMatch(
        new RegExp(
          `^id: county-3\ntitle: 负面清单\ndepartment: organization\nindicators:\n(?:(?!points).)*\\b${key}\n$`,
          's',
        ),
      );
    }
  });

  it('puts in a veto below an indicator of criteria', () => {
    const root = folderWith(SMALL_DRAFT);
    const { out } = run(['add', '--under', 'lectures', '--text', '发生责任事故', '--veto', '--root', root]);
    expect(out).toMatch(/检查：没有/);
    expect(filesIn(root).get(IDEOLOGY)).toContain('text: 发生责任事故\n            veto: true\n');
  });

  it('makes room for an indicator of level 1 between the others: their files get other numbers', () => {
    const root = folderWith(SMALL_DRAFT);
    const args = ['--before', 'organization', '--title', '作风建设', '--text', '走访群众', '--points', '5'];
    const { out } = run(['add', ...args, '--root', root]);
    const folder = 'indicators/2020/county';
    expect(out).toMatch(
      new RegExp(`^${folder}/2-organization\\.yaml → 3-organization\\.yaml\n新文件 ${folder}/2-county-3\\.yaml\n`),
    );
    const files = filesIn(root);
    expect([...files.keys()].filter((path) => path.includes('/county/'))).toEqual([
      `${folder}/1-ideology.yaml`,
      `${folder}/2-county-3.yaml`,
      `${folder}/3-organization.yaml`,
    ]);
    expect(files.get(`${folder}/3-organization.yaml`)).toBe(SMALL.get(ORGANIZATION));
    expect(run(['check', '--root', root, '--format', 'plain']).out).not.toMatch(/file-/);
  });

  const refused: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
    [['--text', '甲', '--points', '1'], /请写明放到哪里：--under 或者 --after 或者 --before。/],
    [
      ['--after', 'lectures', '--before', 'lectures', '--text', '甲', '--points', '1'],
      /--after 和 --before 只能写一个。/,
    ],
    [['--under', 'lecture-team', '--text', '甲', '--points', '1'], /lecture-team 是考核内容，下面不能再有别的/],
    [['--under', 'lectures', '--points', '1'], /新的考核内容要有文字，请加上 --text。/],
    [['--under', 'lectures', '--text', '甲'], /请加上 --points 或者 --weight 或者 --adds 或者 --deducts 或者 --veto。/],
    [['--under', 'theory', '--points', '1'], /请加上 --title 和 --text。/],
    [
      ['--under', 'lectures', '--title', '甲', '--text', '乙', '--points', '1'],
      /lectures 下面是考核内容，不用 --title/,
    ],
    [['--under', 'lectures', '--text', '甲', '--veto', '--deducts', '1'], /--deducts、--veto 只能写一个。/],
    [
      ['--under', 'lectures', '--after', 'center-group-plan', '--text', '甲', '--points', '1'],
      /center-group-plan 不在 lectures 之下/,
    ],
    [
      ['--under', 'lectures', '--text', '甲', '--points', '1', '--id', 'Foo_Bar'],
      /编号不能写成 Foo_Bar.*是不是想写 foo-bar？/,
    ],
    [['--under', 'lectures', '--text', '甲', '--points', '1', '--id', '../../x'], /编号不能写成 \.\.\/\.\.\/x/],
    [['--under', 'lectures', '--text', '甲', '--points', '1', '--id', 'theory'], /编号 theory 在 2020 用过/],
    [
      ['--under', 'lectures', '--text', '甲', '--points', '1', '--id', 'old-theory'],
      /编号 old-theory 从 2019 年起停用，永不再用/,
    ],
  ];

  it.each(refused)('%j is refused with a sentence and 2, and nothing is written', (args, sentence) => {
    const root = folderWith(SMALL_DRAFT);
    const { code, out, err } = run(['add', ...args, '--root', root]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
    expect(filesIn(root)).toEqual(SMALL_DRAFT);
  });
});
