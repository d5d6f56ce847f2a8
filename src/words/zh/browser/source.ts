import type { EditorOfSourceWords } from '../../browser/source.ts';

/** What the editor of YAML in the page of the studio says in Chinese. */
export const words: EditorOfSourceWords = {
  label: (file) => `${file} 的文字。Ctrl+S 保存，Tab 离开，Ctrl+F 查找，F8 到下一个问题`,
  phrases: {
    Find: '查找',
    Replace: '替换为',
    next: '下一处',
    previous: '上一处',
    all: '全部选中',
    'match case': '区分大小写',
    'by word': '全字',
    regexp: '正则表达式',
    replace: '替换',
    'replace all': '全部替换',
    close: '关闭',
    'current match': '现在的一处',
    'on line': '所在行',
    'replaced $ matches': '替换了 $ 处',
    'replaced match on line $': '替换了第 $ 行的一处',
    'Go to line': '到第几行',
    go: '去',
    Diagnostics: '问题',
    'No diagnostics': '没有问题',
    'Control character': '控制字符',
    'Selection deleted': '选中的已删去',
  },
};
