import type { Call, PageKeys, Reply, Site } from '../ports/site.ts';
import type { DeskWords } from '../words/desk.ts';
import type { Language } from '../words/languages.ts';
import type { Studio } from './asked.ts';
import { fileNameIn } from './opinions/returned.ts';
import type { PageAsked } from './protocol/pages.ts';
import type { TriedSetting } from './results/open.ts';
import type { ScoreAsked } from './results/score.ts';
import { readVersionWish } from './versions/wish.ts';
import { readWish } from './wish.ts';
import { readYearWish } from './years/years.ts';

/** What the browser is given: the page, in which the key and the language are filled in, its scripts, its style and its icon. */
export interface Page {
  readonly HTML: string;
  /** By their names. */
  readonly SCRIPTS: Readonly<Record<string, string>>;
  readonly STYLE: string;
  readonly ICON: string;
}

/** The site of a studio. */
export function siteOf(studio: Studio, page: Page, words: DeskWords, language: Language): Site {
  /** What is answered in JSON, by the path; null where there is none such. */
  const questions = {
    '/api/desk': (query) => studio.desk(query.get('edition')),
    '/api/products': (query) => studio.products(query.get('edition') ?? ''),
    '/api/results': (query) => studio.results(query.get('edition') ?? '', settingIn(query)),
    '/api/score': (query) => studio.score(scoreIn(query)),
    '/api/source': (query) => studio.source(query.get('edition') ?? '', query.get('file') ?? ''),
    '/api/settings': (query) => studio.settings(query.get('edition') ?? ''),
    '/api/revision': (query) => studio.revision(query.get('edition') ?? '', query.get('since')),
    '/api/names': () => studio.names(),
    '/api/versions': (query) => studio.versions(query.get('edition') ?? ''),
    '/api/versions/before': (query) => studio.versionsBefore(numberIn(query, 'passed') ?? 0),
    '/api/version': (query) => studio.version(query.get('id') ?? ''),
    '/api/opinions': (query) => studio.opinions(query.get('edition') ?? ''),
    '/api/page': (query) => studio.page(askedIn(query)),
  } satisfies Readonly<Record<string, (query: Call['query']) => Promise<unknown>>>;

  return async (call, keys) => (call.method === 'GET' ? shown(call, keys) : changed(call));

  async function shown({ path, query }: Call, keys: PageKeys): Promise<Reply> {
    switch (path) {
      case '/':
        return { kind: 'text', type: 'text/html', text: filledIn(page.HTML, { key: keys.page, lang: language }) };
      case '/page.css':
        return { kind: 'text', type: 'text/css', text: page.STYLE };
      case '/page.svg':
        return { kind: 'text', type: 'image/svg+xml', text: page.ICON };
      case '/api/events':
        return { kind: 'events', listen: (send) => studio.listen(send) };
      default:
        if (Object.hasOwn(questions, path))
          return { kind: 'json', value: (await questions[path as keyof typeof questions](query)) ?? null };
        if (path.startsWith(IMAGES)) return imageOr(studio.image(path.slice(IMAGES.length, -'.svg'.length)));
        return path.startsWith(FILES) ? file(...placeOf(path)) : script(path.slice(1));
    }
  }

  async function script(name: string): Promise<Reply> {
    if (name === 'editor.js') return scriptOf((await import('./source/script.ts')).SCRIPT);
    return Object.hasOwn(page.SCRIPTS, name) ? scriptOf(page.SCRIPTS[name] ?? '') : { kind: 'missing' };
  }

  async function file(edition: string, name: string): Promise<Reply> {
    const bytes = await studio.file(edition, name);
    if (bytes === undefined) return { kind: 'missing' };
    if (typeof bytes === 'string') return { kind: 'refused', said: bytes };
    const type = name.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream';
    return { kind: 'file', type, name, bytes, isShown: type === 'application/pdf' };
  }

  async function returned(query: Call['query'], bytes: unknown): Promise<Reply> {
    if (!(bytes instanceof Uint8Array)) return { kind: 'unreadable' };
    const name = fileNameIn(query.get('name') ?? '');
    if (name === undefined) return { kind: 'json', value: { kind: 'refused', said: words.noFileName } };
    const unit = query.get('unit') || undefined;
    return { kind: 'json', value: await studio.returned(query.get('edition') ?? '', { name, bytes }, unit) };
  }

  async function changed({ path, query, body }: Call): Promise<Reply> {
    switch (path) {
      case '/api/returned':
        return returned(query, body);
      case '/api/undo':
        return { kind: 'json', value: await studio.step('undo') };
      case '/api/redo':
        return { kind: 'json', value: await studio.step('redo') };
      case '/api/versions':
        return answered(readVersionWish(body), studio.keep);
      case '/api/year':
        return answered(readYearWish(body), studio.year);
      case '/api/try':
        return answered(readWish(body), studio.try);
      case '/api/do':
        return answered(readWish(body), studio.do);
      default:
        return { kind: 'missing' };
    }
  }
}

/** What becomes of what a page wishes; what is no wish of one cannot be read. */
async function answered<Wished>(wish: Wished | undefined, act: (wish: Wished) => Promise<unknown>): Promise<Reply> {
  return wish === undefined ? { kind: 'unreadable' } : { kind: 'json', value: await act(wish) };
}

/** Where files are, and images of pages. */
const FILES = '/files/';
const IMAGES = '/pages/';

/** The page that is asked for; a number that is none is that of the first. */
function askedIn(query: Call['query']): PageAsked {
  return {
    edition: query.get('edition') ?? '',
    trial: numberIn(query, 'trial'),
    document: query.get('document') ?? null,
    system: query.get('system') ?? '',
    item: query.get('item') ?? null,
    page: numberIn(query, 'page') ?? 1,
  };
}

function numberIn(query: Call['query'], name: string): number | null {
  return /^\d{1,9}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : null;
}

function scriptOf(text: string): Reply {
  return { kind: 'text', type: 'text/javascript', text };
}

function imageOr(svg: string | undefined): Reply {
  return svg === undefined ? { kind: 'missing' } : { kind: 'text', type: 'image/svg+xml', text: svg };
}

/** The edition and the name of a file. */
function placeOf(path: string): [edition: string, name: string] {
  const [edition = '', name = '', ...rest] = path.slice(FILES.length).split('/');
  return rest.length > 0 ? ['', ''] : [edition, name];
}

/** A page with its facts in the places of `{{names}}`; they have no sign that HTML would read. */
function filledIn(html: string, facts: Readonly<Record<string, string>>): string {
  return html.replace(/\{\{(\w+)\}\}/g, (_, name: string) => facts[name] ?? '');
}

/** The setting by which scores are to be tried, where one is asked for. */
function settingIn(query: Call['query']): TriedSetting | undefined {
  const [path, value] = [query.get('path'), query.get('value')];
  return path === undefined || value === undefined ? undefined : { path, value };
}

function scoreIn(query: Call['query']): ScoreAsked {
  const [edition, unit] = [query.get('edition') ?? '', query.get('unit') ?? ''];
  return { edition, unit, item: query.get('item'), score: query.get('score') };
}
