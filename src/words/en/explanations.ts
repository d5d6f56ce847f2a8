import type { Explanations } from '../explanation.ts';
import { editions } from './explanations/editions.ts';
import { files } from './explanations/files.ts';
import { items } from './explanations/items.ts';
import { lineage } from './explanations/lineage.ts';
import { scheme } from './explanations/scheme.ts';
import { slips } from './explanations/slips.ts';

/** The explanations of every code in English. */
export const explanations: Explanations = { ...editions, ...files, ...slips, ...items, ...lineage, ...scheme };
