import { shortened } from '../../../text/width.ts';
import type { VersionPageWords, VersionWords } from '../../browser/versions.ts';

/** As wide as a name may be in a sentence, in half widths. */
const WIDEST = 40;
/** More changes than these are counted, not named. */
const MOST_NAMED = 2;
const MOST_PATHS = 5;

const listed = (paths: readonly string[]): string => (paths.length <= MOST_PATHS ? paths.join('、') : `${paths.slice(0, MOST_PATHS).join('、')} 等 ${paths.length} 个`);

const counted = (kinds: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join('、');
};

/** What the program says to the page about versions, in Chinese. */
export const versions: VersionWords = {
  noGit: '这台电脑上没有装 Git，所以没有历史版本：改动都写在文件里，“撤销”只在工作台开着的时候管用。要留下每一次定稿、看得出谁在什么时候改了什么，请让管理员装上 Git（git-scm.com），再打开工作台。',
  noRepository: '这个文件夹还没有版本记录：改动都写在文件里，但是改以前是什么样子没有留下。开始记录以后，每保存一个版本，就记下改了什么、谁改的、什么时候改的，随时可以对照。记录只在这台电脑的这个文件夹里，不上传。',
  begun: '已经开始记录版本。请在下面保存第一个版本。',
  branch: (name) => `分支 ${name}`,
  remote: (name, ahead, behind) => {
    const parts = [ahead === 0 ? '' : `比它多 ${ahead} 个版本，还没有推送`, behind === 0 ? '' : `比它少 ${behind} 个版本，还没有拉取`];
    const said = parts.filter((part) => part !== '').join('；');
    return `对应共用的 ${name}：${said === '' ? '与它一致' : said}（按上次联网取回的情况）。`;
  },
  detached: '现在看的是一个旧版本，不在任何分支上，在这里保存的版本以后会找不到。请让同事帮忙回到分支上（git switch 分支名），再保存。',
  unfinished: {
    merge: '有一次合并还没有做完。请先在文件里解决两边不同的地方，让同事帮忙完成合并（git commit），再在这里保存。',
    rebase: '有一次变基（rebase）还没有做完。请让同事帮忙做完（git rebase --continue）或者放弃（git rebase --abort），再在这里保存。',
    am: '有一批补丁（git am）还没有打完。请让同事帮忙打完（git am --continue）或者放弃（git am --abort），再在这里保存。',
    'cherry-pick': '有一次挑拣（cherry-pick）还没有做完。请让同事帮忙做完或者放弃（git cherry-pick --abort），再在这里保存。',
    revert: '有一次回退（revert）还没有做完。请让同事帮忙做完或者放弃（git revert --abort），再在这里保存。',
  },
  conflicts: (paths) => `${listed(paths)} 里还有合并留下的冲突，两边的内容都在里面。请先在“表”的“问题”里看清楚，改好以后再保存。`,
  openConflicts: (paths) => `Git 还记着 ${listed(paths)} 有冲突没有解决。请看清楚两边不同的地方，改好以后让同事记下（git add），再保存。`,
  lock: (path) => `另一个 Git 正在使用这个仓库。请等一会儿再试；确定没有别的 Git 在运行的，是上次中途断了，删去 ${path} 就可以保存。`,
  kinds: {
    indicators: '指标',
    settings: '考核办法的设置',
    measures: '办法正文',
    registers: '名册',
    opinions: '意见',
    locks: '锁定记录',
    results: '成绩和登记的数据',
    templates: '通知的样式',
    others: '其他文件',
  },
  change: { added: '新增', altered: '改动', removed: '删去', conflict: '冲突' },
  left: (paths) => `另有不在这里保存的改动（链接、别的仓库、新文件夹等），请让同事用 Git 处理：${listed(paths)}。`,
  nothingChanged: '上一个版本以来没有改动。',
  first: '还没有保存过版本。第一个版本保存下面的全部文件，以后的改动都与它对照。',
  onlyFiles: '考核的内容没有变，只有下面这些文件有改动。',
  lastVersion: '上一个版本',
  version: (number) => `版本 ${number}`,
  suggestion: ({ isFirst, years, rows, kinds }) => {
    if (isFirst) return '第一个版本';
    const year = years.length === 0 ? '' : `${listed(years)}：`;
    if (rows.length === 0) return kinds.length === 0 ? '' : `${year}更新${kinds.join('、')}`;
    if (rows.length <= MOST_NAMED) return `${year}${rows.map(({ kind, name }) => `${kind}“${shortened(name, WIDEST)}”`).join('；')}`;
    return `${year}改动 ${rows.length} 处（${counted(rows.map(({ kind }) => kind))}）`;
  },
  noSentence: '请用一句话写明这个版本改了什么，没有保存。',
  noAuthor: '请写姓名和邮箱（如 wang@example.gov.cn），不要有尖括号，没有保存。邮箱只用来认人，不发邮件。',
  nothingChosen: '没有可以保存的改动。',
  saved: (sentence) => `已保存为版本：${shortened(sentence, WIDEST)}`,
  savedOther: (sentence) => `已保存为版本：${shortened(sentence, WIDEST)}。仓库里设置的检查程序（钩子）在保存时改了内容，请看看下面还有没有改动。`,
  changedMeanwhile: (path) => `${path} 刚在别处改过，与页面上显示的不同，没有保存。请看看现在的改动，再保存一次。`,
  moved: '别处刚保存了另一个版本，这里没有保存。请看看现在的改动，再保存一次。',
  switched: (branch) => `别处刚换到了分支 ${branch}，这里没有保存。请看看现在的改动，再保存一次。`,
  refused: (said) => `没有保存。仓库里的检查（钩子）或者 Git 不同意，它说：\n${said}`,
  asksErrors: (errors) => `数据还有 ${errors} 处错误，见“表”的“问题”。草稿可以先保存成版本，发布以前要改正。`,
  takenBack: '已取消上一个版本；文件都没有动，改动回到“上一个版本以来的改动”里。',
  notLoose: '这个版本不能取消了：它后面又有版本，或者别人可能已经取得。请直接改回来，再保存一个版本。',
  names: { versions: '以前的版本', branches: '分支', remotes: '共用的分支', tags: '标签' },
};

/** What the page itself says about them. */
export const page: VersionPageWords = {
  sinceLast: '上一个版本以来的改动',
  files: (count) => `${count} 个文件`,
  alsoSave: '这些不是考核数据，勾选的才一起保存：',
  sentence: '这个版本改了什么',
  aboutSentence: '一句话，已按改动写好，可以改。',
  author: '由谁保存',
  aboutAuthor: 'Git 还不知道您是谁。写在这个仓库的设置里，以后不再问。',
  name: '姓名',
  email: '邮箱',
  save: '保存为版本',
  saveAnyway: '有错误也保存',
  saving: '正在保存……',
  branches: '这里只保存版本，不推送、不拉取，也不换分支：与同事共用、合并、开分支，仍由同事在 Git 里做。',
  begin: '开始记录版本',
  history: '以前的版本',
  none: '还没有版本。',
  notShared: '未推送',
  merge: '合并',
  shows: '改了什么',
  more: '更早的版本',
  takeBack: '取消这个版本',
  aboutTakeBack: '只取消记录，文件不动。',
  since: '与什么对照',
  lastYear: '上一年度',
};
