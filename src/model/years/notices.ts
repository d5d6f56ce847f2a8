import type { SourceText } from '../../text/source.ts';
import type { Written } from '../../text/written.ts';
import type { Act } from './act.ts';

/** The kinds of notice (通知): 意见书, 督办单 (《办法》三), 约谈通知书, 限期整改通知书 (《办法》七（三）). */
export const NOTICE_KINDS = ['opinion', 'supervision', 'talk', 'order'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What goes out to a unit: an entry of `results/2020/notices.yaml`. `by` is whose notice it is, and `on` the day that it is dated. */
export interface Notice extends Act {
  readonly id: string;
  readonly kind: NoticeKind | undefined;
  /** The number that it has as an official document (文号). */
  readonly number: string;
  readonly unit: string;
  readonly ground: string;
  /** The ids of the indicators and criteria that it is about; none where it is about none of them. */
  readonly items: readonly string[];
  readonly asks: readonly string[];
  /** The last day for what is asked; undefined where none is set. */
  readonly due: string | undefined;
  /** Of a talk alone. */
  readonly talk: Talk | undefined;
  readonly answered: Answer | undefined;
}

/** When and where a talk is, and who has to come (约谈). */
interface Talk {
  readonly on: string | undefined;
  /** The hour as it is printed; empty where none is stated. */
  readonly at: string;
  readonly place: string;
  readonly persons: readonly string[];
  readonly written: Written;
}

/** What a unit answered in writing (书面答复). */
interface Answer {
  readonly on: string | undefined;
  readonly measures: readonly string[];
  readonly written: Written;
}

/** The texts of notices that an office has of its own (模板), in place of those of the program. */
export type NoticeTemplates = ReadonlyMap<NoticeKind, SourceText>;

/** What is printed for what an office says of a notice; a template names it by these. Of a list its members are printed, each with its position. */
export const NOTICE_NAMES = {
  texts: ['unit', 'number', 'on', 'by', 'ground', 'due', 'year', 'scheme'],
  lists: ['items', 'asks', 'persons'],
  ofTalk: ['talk.on', 'talk.at', 'talk.place'],
  ofMembers: ['text', 'position'],
  /** What may only be asked of a member, and is not printed. */
  askedOfMembers: ['isFirst'],
  /** Signs for where a paragraph stands, at its beginning. */
  places: ['left', 'centre', 'right'],
} as const;
