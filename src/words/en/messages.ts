import type { Messages } from '../messages.ts';
import { editions } from './messages/editions.ts';
import { files } from './messages/files.ts';
import { items } from './messages/items.ts';
import { lineage } from './messages/lineage.ts';
import { scheme } from './messages/scheme.ts';
import { slips } from './messages/slips.ts';

/** The sentences of every code in English. */
export const messages: Messages = { ...editions, ...files, ...slips, ...items, ...lineage, ...scheme };
