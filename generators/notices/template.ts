import { NOTICE_TEXTS } from '../../src/layout/notices/texts.ts';
import { templateOf } from '../../src/layout/template.ts';
import type { NoticeKind, NoticeTemplates } from '../../src/model/years/notices.ts';
import type { NoticeView } from './view.ts';

/** The text of a notice, as Markdown. */
export type NoticeTemplate = (view: NoticeView) => string;

/** The templates of notices by their kinds: the office's own where it has one, and else those of the program, which are compiled already. Own ones were judged before: they name nothing that there is not, and nothing runs in them. */
export async function noticeTemplates(own: NoticeTemplates): Promise<(kind: NoticeKind) => NoticeTemplate> {
  const compiled = own.size === 0 ? new Map<NoticeKind, NoticeTemplate>() : await compile(own);
  return (kind) => compiled.get(kind) ?? templateOf<NoticeView>(NOTICE_TEXTS[kind].spec, {});
}

/** The compiler of Handlebars is large, and loaded only here. */
async function compile(own: NoticeTemplates): Promise<ReadonlyMap<NoticeKind, NoticeTemplate>> {
  const { default: Handlebars } = await import('handlebars');
  const handlebars = Handlebars.create();
  const options: CompileOptions = {
    ...{ strict: true, noEscape: true, knownHelpersOnly: true },
    knownHelpers: { log: false, lookup: false, with: false },
  };
  return new Map([...own].map(([kind, { text }]) => [kind, handlebars.compile<NoticeView>(text, options)] as const));
}
