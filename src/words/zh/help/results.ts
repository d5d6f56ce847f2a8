import type { CommandHelp } from '../../help.ts';

/** How the commands are used that tell of results, in Chinese. */
export const results = {
  results: {
    summary: '算出名次、等次和结果运用，写出 output/<年度>/results/：考核结果、通报、各单位的反馈表和整改清单、上年度未完成整改事项台账、各份通知',
    about:
      '依据是 collect 写出的 scores.json；没有收过表的，用 results/<年度>/scores.csv 里存档的得分。台账和通知只依据 results/ 里登记的，没有得分也能用 --only 生成。评分和登记不全，或者并列还没有决定的，文件题名下面写明还缺什么，一件件列出，退出码是 1。已经定下的结果不会悄悄改变：这次算出来的不一样，就逐个列出，什么也不写，核对以后用 --renew。应当发而没有登记的约谈、整改通知，以及登记了而结果不要求的，也逐个列出。',
    options: {
      from: 'collect 写出的文件夹，或者其中的 scores.json（默认 output/<年度>/collected）',
      only: '只生成其中几种：standings（考核结果）、circular（通报）、feedback（各单位反馈表）、rectification（各单位整改清单）、items（考核内容分析）、stability（稳定区间：每个分值、比重和界线改到多少，等次才会变；只有点名才生成）、register（上年度未完成整改事项台账）、notices（意见书、督办单、约谈和整改通知）、results（数据）',
      unit: '只生成这些单位的反馈表、整改清单和通知：写它们在 units.yaml 里的编号',
      format: '只生成其中几种格式；ofd 写明了才生成',
      renew: '结果已经定下、这次算出来的不一样时，用新的代替',
      keep: '把各项得分存档到 results/<年度>/scores.csv，提交以后修订下一年的办法时可以拿它试算；已有不一样的存档，要再加 --renew',
      ifScored: '还没有任何得分时什么也不做，退出码是 0',
      with: '只试算：这一年的成绩换成另一个办法，名次、等次和结果运用会怎样变。写另一个年度（2021）、版本（main）或者文件夹（../草稿）；要用那里别的年度，写成 main:2021',
      page: '试算写成一个网页，附名次变化图',
      templates: '把通知的模板写到 results/templates/，供修改；已经有的不动，别的什么也不做',
      archive: 'PDF 采用长期保存格式（PDF/A-2b）',
      strictFonts: '本机缺少公文字体时不用其他字体代替，而是停下来',
      output: '写到这个文件夹，其下每个年度一个文件夹（默认 output）',
    },
    examples: [
      { line: 'results', does: '最新正式稿的全部结果文件' },
      { line: 'results 2020 --only standings,circular', does: '只生成考核结果和通报' },
      { line: 'results 2020 --only stability', does: '生成稳定区间：哪些分值和比重最影响等次' },
      { line: 'results 2020 --unit jia-xian', does: '只生成甲县的反馈表、整改清单和通知' },
      { line: 'results 2020 --with 2021', does: '2020 年的成绩按 2021 年的办法试算，谁的名次、等次会变' },
      { line: 'results 2020 --only notices', does: '只生成通知，不等评分' },
      { line: 'results --templates', does: '取出通知的模板，改成本单位的文字' },
    ],
  } satisfies CommandHelp<'from' | 'only' | 'unit' | 'format' | 'renew' | 'keep' | 'ifScored' | 'with' | 'page' | 'templates' | 'archive' | 'strictFonts' | 'output'>,
  'explain-score': {
    summary: '解释一个单位的得分：从最终得分一步步追到每个单元格，名次、等次和结果运用怎样定的',
    about: '依据是 collect 写出的 scores.json。单位和指标可以写名称、名称里的几个字或者编号。后面写指标或者考核内容的，一直追到评分表的单元格。用 --if 看这一项如果得另外一个分数，名次、等次和结果运用会怎样变。数据和收来的表都不改动。',
    options: {
      year: '哪个年度（默认最新的正式稿）',
      from: 'collect 写出的文件夹，或者其中的 scores.json（默认 output/<年度>/collected）',
      if: '这一项考核内容如果得这个分数',
      by: '几个考核单位各评一部分时，改的是谁评的分：名称或者编号',
      format: '结果的格式；json 有每个数的全部来由',
      page: '写成一个网页，每个数都可以点开',
      output: '没有写 --from 时，从这个文件夹里找（默认 output）',
    },
    examples: [
      { line: 'explain-score 甲县', does: '甲县的得分、名次和等次怎样来的，哪些项失分最多' },
      { line: 'explain-score 甲县 党代表任期制', does: '追到这一项的评分表单元格和扣分原因' },
      { line: 'explain-score jia-xian delegate-term-studio --if 0.5', does: '如果这一项得 0.5 分，谁的名次、等次会变' },
      { line: 'explain-score 甲县 --page 甲县.html', does: '写成网页' },
    ],
  } satisfies CommandHelp<'year' | 'from' | 'if' | 'by' | 'format' | 'page' | 'output'>,
};
