import type { PreviewWords, PrintWords } from '../../browser/print.ts';

/** What the page of the studio says in Chinese of pages as they are printed. */
export const print: PrintWords = {
  name: '版面',
  show: '显示版面',
  hide: '收起版面',
  document: '看哪个文件的版面',
  annex: '本体系的附件',
  page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  image: (title, page) => `${title}，第 ${page} 页`,
  previous: '上一页',
  next: '下一页',
  larger: '放大',
  smaller: '缩小',
  keys: '印出来的样子：PageUp、PageDown 翻页，Home、End 到首页、末页，+、− 缩放；点哪里，表就到哪一条',
  tried: '正在输入的也排在上面，还没有写入。',
  unproved: '数据有错误，改正以前不能这样印发。',
  older: (why) => `这是改动以前的版面。${why}`,
};

/** What an editor says in Chinese that shows them beside the file. */
export const preview: PreviewWords = {
  title: '准绳：版面',
  nothing: '打开 indicators/ 里某个年度的文件，这里显示它印出来的样子，光标在哪一条，就到哪一页。',
  setting: '正在排版……',
  keys: '印出来的样子：PageUp、PageDown 翻页，Home、End 到首页、末页，+、− 缩放；点哪里，光标就到哪一条',
  tooOld: '启动的程序没有版面，要更新：用这个文件夹里装的程序的，请把它更新；设置了 zhunsheng.program 的，请换成新的，或者清空。',
};
