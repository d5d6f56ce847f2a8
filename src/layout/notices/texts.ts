import type { NoticeKind } from '../../model/years/notices.ts';
import * as opinion from './opinion.hbs.js';
import * as order from './order.hbs.js';
import * as supervision from './supervision.hbs.js';
import * as talk from './talk.hbs.js';

/** The text of a notice as the program has it: compiled ahead, and as it may be changed. */
interface NoticeText {
  readonly spec: TemplateSpecification;
  readonly text: string;
}

/** The texts of notices where an office has none of its own. */
export const NOTICE_TEXTS: Readonly<Record<NoticeKind, NoticeText>> = { opinion, supervision, talk, order };
