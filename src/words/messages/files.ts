import type { FILES } from '../../text/findings/files.ts';
import * as en from '../en/phrases.ts';
import type { MessagesOf } from '../messages.ts';
import * as zh from '../zh/phrases.ts';

/** What is said of the files and folders of the data, in Chinese. */
export const filesZh: MessagesOf<typeof FILES> = {
  'file-missing': {
    title: '缺少文件',
    meaning:
      '每个年度都要有 scheme.yaml（考核办法的各项设置）、measures.md（办法正文）和各指标体系的文件夹，文件夹里至少有一份指标，各年度还共用考核单位名册和被考核单位名册。缺了哪一个，与它有关的内容都无法核对。多半是误删、改了名称，或者新建年度时漏了复制。',
    say: ({ file }) => ({ message: `缺少 \`${file}\``, hint: '补上它，或者从版本库里恢复' }),
  },
  'file-stray': {
    title: '不属于这里的文件',
    meaning:
      'indicators/ 和 results/ 里每个文件的名称和位置都有规定，名称不合规定的文件或者文件夹不会被读取。常见的是名称打错、放错文件夹，或者把草稿、表格留在了里面。它不影响已经读到的数据，所以只是警告；但如果它本来是一份指标，其中的内容就漏掉了，请务必看一眼。',
    say: ({ name }) => ({
      message: `\`${name}\` 不是这里应有的文件，其中的内容不会被读取`,
      hint: '移到正确的文件夹，改成正确的名称，或者移到数据文件夹外面',
    }),
  },
  'file-name': {
    title: '文件名与内容不符',
    meaning:
      '一级指标的文件名由序号和编号组成：序号决定印出的先后，编号必须与文件中一级指标的编号相同，看到文件名就知道里面是什么。多半是复制旧文件后只改了一处，或者用了中文名称、以 .yml 结尾。名称认不出的文件不会被读取，所属体系的合计也就无法核对。',
    say: ({ name, expected }) => ({
      message:
        expected === undefined ? `\`${name}\` 不是一级指标文件的名称` : `文件名 \`${name}\` 与文件里的编号对不上`,
      hint:
        expected === undefined
          ? '文件名写成“序号-编号.yaml”，例如 `3-organization.yaml`'
          : `改名为 \`${expected}\`，或者改正文件里的编号`,
    }),
  },
  'file-order': {
    title: '文件序号不连续',
    meaning:
      '文件名前面的序号就是一级指标在附件中的次序，应当从 1 起一个接一个。多半是增加或者删去一级指标后没有重排，或者两个文件用了同一个序号。印出的次序仍按序号从小到大排，分值不受影响，所以只是警告；但请核对这个次序是否合意。',
    say: ({ number, expected }) => ({
      message: `文件序号是 \`${number}\`，按顺序应为 ${expected}`,
      hint: '一级指标的文件从 1 起连续编号，不跳号、不重号',
    }),
  },
  'file-type': {
    title: '不是普通文件',
    meaning:
      '这个位置应当是一份可以打开的文本文件，实际却是文件夹、失效的链接或者系统的特殊文件，无法读取。多半是新建时选错了种类，或者链接指向的文件已经不在。请删去它，再把真正的文件放到这里。',
    say: ({ name }) => ({ message: `\`${name}\` 不是普通文件`, hint: '换成普通的文本文件' }),
  },
  'file-too-large': {
    title: '文件过大',
    meaning:
      '正常的数据文件只有几十 KB，超过上限的文件不予读取，以免程序长时间没有反应。多半是把图片、表格或者多份内容存进了同一个文件，或者内容被反复粘贴。请打开看看里面究竟是什么，只留下应有的内容。',
    say: ({ bytes, limit }) => ({
      message: `文件有 \`${bytes}\` 字节，超过上限 ${limit} 字节`,
      hint: '一个文件只写一个一级指标；检查是否误存了别的内容',
    }),
  },
  'file-encoding': {
    title: '文字编码不对',
    meaning:
      '数据文件一律用 UTF-8 编码保存，这样汉字在任何电脑上都能正常显示。用旧版记事本编辑的文件，或者从旧系统导出的文件，常常是 GBK 或者 UTF-16 编码；也可能是把 Word、Excel 文件直接改了扩展名。所指的位置是第一个读不出的地方。',
    say: ({ guess }) => ({
      message: `文件不是 UTF-8 编码，${zh.GUESSES[guess]}`,
      hint: '用编辑器打开，另存为 UTF-8 编码',
    }),
  },
  'link-outside': {
    title: '链接指向外面',
    meaning:
      '数据必须完整地放在这个文件夹里，换一台电脑、交给别人或者以后存档，读到的内容才会一样。指向外面的链接离开本机就会失效，还可能读到不相干的文件，因此一律不读。多半是为了少存一份而用了链接。',
    say: ({ name }) => ({
      message: `\`${name}\` 是指向文件夹之外的链接`,
      hint: '把它指向的内容复制进来，不用链接',
    }),
  },
  'edition-none': {
    title: '没有年度文件夹',
    meaning:
      '考核指标每年修订一次（《办法》三），每一年的办法和指标各放在一个文件夹里，以年份为名；更正版在年份后面加点和序号。一个也没有，就没有可以核对的内容。多半是文件夹名称里多写了字，或者 --root 指错了位置。',
    say: () => ({
      message: 'indicators/ 里没有任何年度文件夹',
      hint: '新建以年份为名的文件夹，例如 `2020`',
    }),
  },
};

/** What is said of the files and folders of the data, in English. */
export const filesEn: MessagesOf<typeof FILES> = {
  'file-missing': {
    title: 'A file is missing',
    meaning:
      'Each year needs scheme.yaml (the settings of the scheme), measures.md (the measures) and a folder for each system with at least one indicator in it; all years share the registers of departments and assessed units. Without one of them, whatever depends on it cannot be checked. It was probably deleted, renamed, or forgotten when a new year was set up.',
    say: ({ file }) => ({
      message: `\`${file}\` is missing`,
      hint: 'add it, or restore it from version control',
    }),
  },
  'file-stray': {
    title: 'A file that does not belong here',
    meaning:
      'Every file in indicators/ and results/ has a fixed name and place; files and folders with other names are not read. Often a name is mistyped, a file is in the wrong folder, or a draft was left behind. It does no harm to the data that was read, so this is only a warning; but if it was meant to be an indicator, that indicator is missing, so please have a look.',
    say: ({ name }) => ({
      message: `\`${name}\` does not belong here, and what is in it is not read`,
      hint: 'move it to the right folder, give it the right name, or take it out of the folders of the data',
    }),
  },
  'file-name': {
    title: 'File name and content differ',
    meaning:
      'The file of a level-1 indicator is named by its number and its id: the number decides its place in print, and the id must be that of the indicator inside. Usually a file was copied and only one of the two was changed, or it has a Chinese name or ends in .yml. A file whose name is not understood is not read, and the total of its system cannot be checked.',
    say: ({ name, expected }) => ({
      message:
        expected === undefined
          ? `\`${name}\` is not a name for the file of an indicator`
          : `\`${name}\` does not fit the id in the file`,
      hint:
        expected === undefined
          ? 'name the file “number-id.yaml”, for example `3-organization.yaml`'
          : `rename it to \`${expected}\`, or correct the id in the file`,
    }),
  },
  'file-order': {
    title: 'File numbers are not consecutive',
    meaning:
      'The number in front of the file name is the place of the level-1 indicator in the annex, and should count from 1 without gaps. Usually an indicator was added or removed and the rest were not renumbered, or two files have the same number. They are still printed in the order of their numbers and no points change, so this is only a warning; please check that this order is what you want.',
    say: ({ number, expected }) => ({
      message: `\`${number}\` is the number of this file, but in order it should be ${expected}`,
      hint: 'number the files of the level-1 indicators from 1, without gaps or repeats',
    }),
  },
  'file-type': {
    title: 'Not an ordinary file',
    meaning:
      'A text file should be here, but there is a folder, a broken link or a special file of the system, which cannot be read. Often the wrong kind of thing was created, or the file behind a link is gone. Remove it and put the real file in its place.',
    say: ({ name }) => ({
      message: `\`${name}\` is not an ordinary file`,
      hint: 'replace it with an ordinary text file',
    }),
  },
  'file-too-large': {
    title: 'The file is too large',
    meaning:
      'A data file normally has a few dozen kilobytes; one above the limit is not read, so that the program never hangs. Usually a picture, a spreadsheet or several texts were saved in one file, or something was pasted many times. Open it, see what is in it, and keep only what belongs there.',
    say: ({ bytes, limit }) => ({
      message: `\`${bytes}\` bytes is above the limit of ${limit} bytes`,
      hint: 'keep one level-1 indicator in a file, and check whether something else was saved here',
    }),
  },
  'file-encoding': {
    title: 'Wrong text encoding',
    meaning:
      'All data files are saved as UTF-8, so that Chinese text looks the same on every computer. Files from older versions of Notepad or exported from older systems are often GBK or UTF-16; it may also be a Word or Excel file with a changed ending. The place shown is the first that cannot be read.',
    say: ({ guess }) => ({
      message: `the file is not encoded as UTF-8 and ${en.GUESSES[guess]}`,
      hint: 'open it in an editor and save it as UTF-8',
    }),
  },
  'link-outside': {
    title: 'A link leads outside',
    meaning:
      'The data must lie in this folder completely, so that it is the same on another computer, with a colleague, or in the archive. A link to the outside breaks elsewhere and may lead to a file that has nothing to do with the data, so it is never followed. Usually it was made to avoid a second copy.',
    say: ({ name }) => ({
      message: `\`${name}\` is a link that leads out of the folder`,
      hint: 'copy in what it leads to, and use no link',
    }),
  },
  'edition-none': {
    title: 'No folder for any year',
    meaning:
      'The indicators are revised every year (Measures, section 3), and each year has its own folder, named after the year; a correction adds a point and a number. Without any, there is nothing to check. Usually the name of the folder contains more than the year, or --root points to the wrong place.',
    say: () => ({
      message: 'there is no folder of any year in indicators/',
      hint: 'add a folder named after the year, for example `2020`',
    }),
  },
};
