import type { MergingWords } from '../merging.ts';

/** What is said of merges, in Chinese, with what the two sides are called. */
export function mergingOf(sides: MergingWords['sides']): MergingWords {
  const removed: MergingWords['removed'] = (item, by) => `${item}：${sides[by]}删去了，${by === 'ours' ? sides.theirs : sides.ours}又作了改动`;
  return {
    sides,
    open: (path, count) => `${path}：有 ${count} 处双方改得不一样，要由人来定：`,
    howTo: '文件里用 <<<<<<<、=======、>>>>>>> 标出来了，上面是本方，下面是对方。留下要的内容，删去标记和不要的一边，运行 check 没有问题以后再 git add。',
    byLines: (path, disputes) => (disputes === 0 ? `${path}：不能逐项合并，已经按行合并，没有重叠的改动。请运行 check 核对。` : `${path}：不能逐项合并，只能按行合并，有 ${disputes} 处重叠，已经用 <<<<<<<、=======、>>>>>>> 标出来。`),
    paragraphs: (path, disputes) => `${path}：有 ${disputes} 段双方改了同一处，已经用 <<<<<<<、=======、>>>>>>> 标出来。`,
    lostComments: (path) => `${path}：对方的下面这些注释没有并入，需要的请自己抄过来：`,
    item: (label, id) => `“${label}”（${id}）`,
    field: (item, { title }, base, ours, theirs) => `${item}的${title}：原来是${base}，${sides.ours}改成${ours}，${sides.theirs}改成${theirs}`,
    nothing: '没有写',
    removed,
    added: (item, ours, theirs) => `${item}：双方各新增了一项，编号相同${ours === theirs ? '，内容或者位置不同' : `：${sides.ours}的是“${ours}”，${sides.theirs}的是“${theirs}”`}`,
    moved: (item, ours, theirs) => `${item}：${sides.ours}移到${ours}下面，${sides.theirs}移到${theirs}下面`,
    order: (item) => `${item}下面各项的先后：双方排得不一样`,
    below: (item) => `${item}下面的内容：双方的改动合不到一起，或者一项也不剩，或者指标同考核内容混在一级`,
    topLevel: '这套指标体系',
    ifTaken: (side, sums) => `取${sides[side]}：${sums}`,
    sum: (title, classes, stated, actual, holds) => `“${title}”${classes === '' ? '' : `（${classes}）`}${stated} 分，下面合计 ${actual} 分${holds ? '' : '，不相等'}`,
    sums: (sums) => `${sums.join('；')}。`,
    broken: (path) => `${path}：改动没有重叠，已经合并。但是下面这些合计双方各自都相等，合到一起就不相等了。Git 不会因此停下来，请改好以后再提交一次：`,
    brokenBy: (merge, count) => `${merge === undefined ? '这次还没有提交的合并' : `合并 ${merge} `}造成了其中 ${count} 处：合并的两边原来都没有，合到一起才有。${merge === undefined ? '' : `两边各改了什么，用 git show -m ${merge} 看。`}`,
    noText: (path) => `${path} 不是 UTF-8 文字，不能合并：文件还是本方的，没有并入对方的改动。请比较两个版本，另存为 UTF-8 以后自己改好，再 git add。`,
    notWritten: (path) => `${path} 没有合并：Git 交来的文件刚才有人改动，或者不在仓库里。请再合并一次。`,
    unproved: '对合计的影响现在无法证明，定下来以后请运行 check。',
    ofRegister: {
      topLevel: '这个文件',
      removed,
      added: (item, ours, theirs) => `${item}：双方各登记了一条，是同一个编号，内容不同${ours === theirs ? '' : `（${sides.ours}是“${ours}”，${sides.theirs}是“${theirs}”）`}；是两回事的，请给其中一条换一个编号`,
      order: (item) => `${item}里各条的先后：双方排得不一样`,
    },
  };
}

/** What is said of merges of branches. */
const merging = mergingOf({ ours: '本方', theirs: '对方' });
export const words: MergingWords = {
  ...merging,
  added: (...told) => `${merging.added(...told)}；两项都要的，先留一项，提交以后再用 zhunsheng add 增加另一项`,
  removed: (item, by) => `${merging.removed(item, by)}；定下来要留的，还要从 indicators/retired.yaml 里删去它这次的登记`,
};
