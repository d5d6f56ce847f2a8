import type { FileMessages } from '../delivery.ts';
import { KINDS, REASONS, REMEDIES } from './delivery-phrases.ts';

/** The sentences about files of which nothing or not all is read, in Chinese. */
export const fileMessages: FileMessages = {
  'file-kind': ({ kind }) => ({ message: `${KINDS[kind]}，没有读取`, hint: REMEDIES[kind] }),
  'file-unreadable': ({ reason }) => ({ message: REASONS[reason][0], hint: REASONS[reason][1] }),
  'file-special': () => ({ message: '这不是普通文件，没有读取', hint: '换成普通的文件' }),
  'file-link': () => ({ message: '这是指向文件夹之外的链接，没有读取', hint: '把它指向的文件复制进来' }),
  'file-temporary': () => ({
    message: '这是办公软件或者系统的临时文件，里面没有表，没有读取',
    hint: '不用处理；名称以 ~$ 开头的，说明那份表可能还有人开着，请确认已经保存',
  }),
  'file-macros': () => ({
    message: '文件里带有宏；宏没有运行，表已照常读取',
    hint: '不用处理；请填报单位以后不要在表里加宏',
  }),
};
