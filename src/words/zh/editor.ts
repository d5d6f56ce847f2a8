import type { EditorWords } from '../editor.ts';

/** What is said in an editor beside findings, in Chinese. */
export const words: EditorWords = {
  fix: (text) => (text === '' ? '删去多余的部分' : `改为“${text}”`),
  fixAll: '改正这个文件里只有一种改法的错误',
  byClass: (general, special) => `${general}${special.length === 0 ? '' : `（${special.map(([names, value]) => `${names} ${value}`).join('，')}）`}`,
  points: (text) => `分值 ${text}`,
  sum: (text) => `合计 ${text}`,
  sumDiffers: (text, stated) => `合计 ${text}，应为 ${stated}`,
  leads: (names) => `考核单位：${names}`,
  cooperates: (names) => `配合单位：${names}`,
  appliesTo: (names) => `适用：${names}`,
  before: (edition, title, points) => `${edition} 年：${title}${points === '' ? '' : `，分值 ${points}`}`,
  leadsIn: (edition, criteria) => `${edition} 年考核 ${criteria} 项`,
  alsoCalled: (names) => `也写作：${names.join('、')}`,
  ofClass: (system, name) => `${system}，${name}`,
  total: (name, total, fullMarks) => `${name} ${total} / ${fullMarks}`,
  onlyItems: '这里不是指标或考核内容的编号。能在编辑器里改的只有这两种编号；考核单位、单位类型、被考核单位的编号各年度和往年的结果都在用，请不要改。',
  fileNotRenamed: '这个编号也写在文件名里，这个编辑器不会改文件名。请在终端里用 zhunsheng rename 旧编号 新编号。',
};
