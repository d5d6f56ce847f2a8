import type { CommandHelp } from '../../help.ts';

/** How the commands are used that make documents and forms, and read them back, in Chinese. */
export const publish = {
  build: {
    summary: '检查无误后写出 output/<年度>/；不写年度就取最新的正式稿',
    about: '数据里有错误时什么也不写。已有的文件内容没有变化就不重写；被人改动过的文件先另存，再写新的。',
    options: {
      only: '只生成其中几种：annex（附件）、measures（办法）、departments（任务分解表）、revision（修订对照表）、adoption（意见采纳情况表）、data（数据）',
      format: '只生成其中几种格式；ofd 写明了才生成，生成过的以后每次一起更新',
      class: '另外生成某类单位的附件：写单位类型的编号，或者 all',
      department: '另外生成某个考核单位的修订对照表，带反馈意见栏：写考核单位的编号，或者 all',
      draft: '不写年度时，取最新的年度，不论是不是正式稿',
      archive: 'PDF 采用长期保存格式（PDF/A-2b）',
      accessible: 'PDF 采用无障碍格式（PDF/UA-1），供读屏软件朗读',
      strictFonts: '本机缺少公文字体时不用其他字体代替，而是停下来',
      output: '写到这个文件夹，其下每个年度一个文件夹（默认 output）',
    },
    examples: [
      { line: 'build', does: '生成最新正式稿的全部文件' },
      { line: 'build 2020 --only annex --format docx,pdf', does: '只生成 2020 年的附件，Word 和 PDF 两种格式' },
      { line: 'build 2020 --class all', does: '另外为每一类单位各生成一份附件' },
      {
        line: 'build 2021 --only revision --department all',
        does: '只生成 2021 年的修订对照表，另外为每个考核单位各生成一份征求意见用的',
      },
    ],
  } satisfies CommandHelp<'only' | 'format' | 'class' | 'department' | 'draft' | 'archive' | 'accessible' | 'strictFonts' | 'output'>,
  forms: {
    summary: '检查无误后写出自评表、考核评分表和汇总表，放在 output/<年度>/forms/',
    about: '每个被考核单位一份电子自评表，每类单位另有一份空白的，供打印；每个考核单位一份考核评分表，小的排成一张，其余的每个被考核单位一张；每套指标体系一份汇总表。电子表只能填该填的格子，填好收回以后用 collect 汇总。',
    options: {
      only: '只生成其中几种：self（各单位自评表）、blank（空白自评表）、department（考核评分表）、summary（汇总表）',
      unit: '只生成这些被考核单位的自评表：写它们在 units.yaml 里的编号',
      department: '只生成这些考核单位的评分表：写它们在 departments.yaml 里的编号',
      format: '只生成其中几种格式：xlsx（填报）、docx 和 pdf（打印）、ofd（写明了才生成，存档）',
      print: '各单位的自评表也生成供打印的 DOCX 和 PDF',
      supplement: '表发出以后指标改过的，收回来的表汇总以后用：只生成补充表，上面只有还没有可用分数的各项，放在 output/<年度>/supplement/；填好以后同原来的表放在一起再收。没有收回来的表不生成',
      from: '各单位的自评表收回以后用：写 collect 写出的文件夹或者其中的 scores.json，只生成考核评分表，自评分、自评说明和佐证编号印在分值后面；同 --supplement 一起用，是补充表依据的汇总（默认 output/<年度>/collected）',
      draft: '不写年度时，取最新的年度，不论是不是正式稿',
      archive: 'PDF 采用长期保存格式（PDF/A-2b）',
      strictFonts: '本机缺少公文字体时不用其他字体代替，而是停下来',
      output: '写到这个文件夹，其下每个年度一个文件夹（默认 output）',
    },
    examples: [
      { line: 'forms --format xlsx', does: '生成最新正式稿的全部电子表' },
      { line: 'forms 2020 --unit jia-xian --print', does: '只生成甲县的自评表，连同打印用的' },
      { line: 'forms --only department', does: '只生成各考核单位的评分表' },
      { line: 'forms 2020 --from output/2020/collected', does: '自评表汇总以后，重新生成评分表，单位的自评印在旁边' },
      { line: 'forms 2020 --supplement', does: '表发出以后指标改过，按已经汇总的生成补充表' },
    ],
  } satisfies CommandHelp<'only' | 'unit' | 'department' | 'format' | 'print' | 'supplement' | 'from' | 'draft' | 'archive' | 'strictFonts' | 'output'>,
  collect: {
    summary: '读回填好的自评表和评分表，核对、计分、汇总，放在 output/<年度>/collected/',
    about:
      '文件夹里的工作簿不论改了什么名称、用什么软件另存、行列怎样移动，都按表的标识和考核内容的编号认出；合计全部由填写的分数重新计算。收到多少、还缺哪些、哪里填得不对，逐个单元格列出；不能采用的也一一列出，不会丢失。收来的文件只读，不改动，其中的宏和公式不运行。纸质表由两个人各录一遍的（双录），用 --second 写第二个人的文件夹，两份逐格核对，一样的采用，不同的列出来不采用；核对原件以后改正，或者由没有录过表的人在 results/<年度>/entries.yaml 里核定。',
    options: {
      second: '第二个人照同样的纸质表录的工作簿所在的文件夹',
      year: '收哪个年度的表（默认最新的正式稿）',
      accept: '采用这个没有封签、与别的文件是同一份表、或者双录时只有一份的文件；路径从收表的文件夹起，双录时前面加 一录/ 或者 二录/',
      format: '结果的格式',
      output: '写到这个文件夹，其下每个年度一个文件夹（默认 output）',
    },
    examples: [
      {
        line: 'collect 收回的表',
        does: '汇总“收回的表”文件夹里的全部表，写出汇总表、数据 scores.json 和问题清单 report.txt',
      },
      { line: 'collect 收回的表 --year 2020', does: '收 2020 年度的表' },
      { line: 'collect 张三录的表 --second 李四录的表', does: '核对两个人照纸质表录的工作簿，汇总一样的，列出不同的' },
    ],
  } satisfies CommandHelp<'second' | 'year' | 'accept' | 'format' | 'output'>,
  verify: {
    summary: '把写出的文件读回来，逐项同数据核对；不写路径就核对最新正式稿的文件夹',
    about: '文件是哪一份，只看内容，不看文件名。核对文件夹时也核对签名：indicators/signers.yaml 登记的签名人，正式稿的文件和考核结果都要有他们的签名。只核对，不改动任何文件。',
    options: {
      from: '印有各单位自评的评分表，同这个文件夹里的或者这个 scores.json 核对（默认 output/<年度>/collected）',
      format: '结果的格式',
      page: '另外写出核验页：一个 HTML 文件，不用联网、不用本程序，就能在浏览器里核对这个文件夹里的文件和签名',
      output: '不写路径时，核对这个文件夹里的（默认 output）',
    },
    examples: [
      { line: 'verify', does: '核对最新正式稿的全部文件' },
      { line: 'verify 收到的附件.docx', does: '看收到的附件同数据是不是一致' },
      { line: 'verify --page 核验.html', does: '核对最新正式稿的全部文件，写出给别人用的核验页' },
    ],
  } satisfies CommandHelp<'from' | 'format' | 'page' | 'output'>,
  lock: {
    summary: '锁定正式稿：记下控制总分、项数、编号和摘要，以后的改动都会报错；不写年度就取最新的正式稿',
    about: '锁定记录写在 indicators/<年度>/lock.json，要一并提交。注释、空行和写法不算改动。更正文字另立更正版（如 2020.1）；分值等实质内容要重新审定。',
    options: { force: '内容同原来的锁定记录不一致，也重新锁定' },
    examples: [
      { line: 'lock', does: '锁定最新的正式稿' },
      { line: 'lock 2020 --force', does: '2020 重新审定以后，重新锁定' },
    ],
  } satisfies CommandHelp<'force'>,
  site: {
    summary: '写出可以查找的网站 output/site/：各年度的指标体系、办法和每一条的历年内容；不写年度就取全部正式稿',
    about: '网站由几个网页组成，不用联网也不用服务器，双击 index.html 就能打开、查找和打印，可以拷给任何人，也可以原样放到单位的网站上。查找的结果一条不漏：几个词都有的才算。数据里有错误时什么也不写。',
    options: {
      draft: '不写年度时，不是正式稿的年度也在内',
      output: '写到这个文件夹的 site 文件夹（默认 output）',
    },
    examples: [
      { line: 'site', does: '全部正式稿的网站' },
      { line: 'site 2020 2021', does: '只要这两个年度' },
    ],
  } satisfies CommandHelp<'draft' | 'output'>,
  archive: {
    summary: '把正式稿归档到 output/archive/<年度>/ 和同名的 zip：文件、数据、网站和核对的办法；不写年度就取最新的正式稿',
    about: '先把写出的文件全部读回来核对，一个字节都不差才归档；生成以后数据又改过的，不归档。里面的 说明.txt 写明每种文件怎样打开、不用本程序怎样核对。同样的内容归档多少次都是同样的字节；已有的归档不覆盖。',
    options: { output: '文件在这个文件夹里，归档也写到其中（默认 output）' },
    examples: [
      { line: 'archive', does: '归档最新的正式稿' },
      { line: 'archive 2020', does: '归档 2020 年的' },
    ],
  } satisfies CommandHelp<'output'>,
};
