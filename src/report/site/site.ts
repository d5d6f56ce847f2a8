import { livesOf } from '../../changes/lives.ts';
import { templateOf } from '../../layout/template.ts';
import type { SiteWords } from '../../words/site.ts';
import { spec as runs } from '../../writers/html/runs.hbs.js';
import type { View } from '../../writers/html/runs.ts';
import { HOME, historyPageOf, pageOf, type SiteEdition, type SiteMeans } from './edition.ts';
import { entriesOfMeasures, entriesOfSystem } from './entries.ts';
import { spec as head } from './head.hbs.js';
import { spec as history } from './history.hbs.js';
import { historyView } from './history.ts';
import { spec as home } from './home.hbs.js';
import { indexOf } from './index.ts';
import { spec as indicator } from './indicator.hbs.js';
import { text as script, digest as scriptDigest } from './search.mjs.js';
import { text as style, digest as styleDigest } from './site.css.js';
import { spec as system } from './system.hbs.js';
import { factsOf, systemView } from './system.ts';

/**
 * The pages of a site but for the documents, by their names: the first with all that can be searched, one for each system
 * of each edition, one for each system over the years. They need nothing but each other, load nothing, and run nothing
 * but the search. Expects editions in the order of their years, each proved.
 */
export function sitePages(editions: readonly SiteEdition[], means: SiteMeans): ReadonlyMap<string, string> {
  const { words } = means;
  const print = printerOf(means, navOf(editions, words));
  const pages = new Map<string, string>();
  const newest = [...editions].reverse();
  const entries = newest.flatMap((each) => [
    ...each.views.flatMap((view) => entriesOfSystem(each, view, words)),
    ...entriesOfMeasures(each, words),
  ]);
  pages.set(
    HOME,
    print(home, titleOf(editions, words), {
      ...{ scriptDigest, script },
      index: JSON.stringify(indexOf(entries)).replaceAll('<', '\\u003c'),
      editions: newest.map((each) => editionView(each, words)),
      rest: words.foot,
    }),
  );
  for (const each of newest) {
    for (const view of each.views) {
      pages.set(
        pageOf(each.edition.id, view.system.id),
        print(system, view.system.title, systemView(each, view, means)),
      );
    }
  }
  for (const id of new Set(newest.flatMap(({ views }) => views.map((view) => view.system.id)))) {
    const name = newest.flatMap(({ views }) => views.filter((view) => view.system.id === id))[0]?.system.title ?? id;
    pages.set(
      historyPageOf(id),
      print(history, words.historyOf(name), historyView(livesOf(editions, id), editions, means)),
    );
  }
  return pages;
}

type Print = (spec: TemplateSpecification, title: string, view: { readonly [name: string]: View }) => string;

function printerOf({ words, language }: SiteMeans, nav: View): Print {
  const labels = Object.fromEntries(
    Object.entries(words).filter((each): each is [string, string] => typeof each[1] === 'string'),
  );
  const common = { language: language === 'zh' ? 'zh-CN' : 'en', labels, nav, style, styleDigest, home: HOME };
  return (spec, title, view) =>
    templateOf<View>(spec, { head, runs, indicator })({ scriptDigest: '', ...common, title, ...view });
}

/** The ways to all pages, the newest edition first. */
function navOf(editions: readonly SiteEdition[], words: SiteWords): View {
  return [...editions].reverse().map(({ edition, views, documents }) => ({
    id: edition.id,
    name: words.edition(edition.id, edition.state),
    links: [
      ...documents.filter((each) => each.system === undefined).map(({ file }) => ({ file, name: words.measures })),
      ...views.map((view) => ({ file: pageOf(edition.id, view.system.id), name: view.system.group })),
    ],
  }));
}

/** The title of the newest edition stands for all. */
function titleOf(editions: readonly SiteEdition[], words: SiteWords): string {
  return words.title(editions.at(-1)?.edition.title ?? '');
}

/** An edition on the first page: what it is, and its documents. */
function editionView({ edition, views, documents }: SiteEdition, words: SiteWords): View {
  return {
    title: `${words.edition(edition.id, edition.state)}　${edition.title}`,
    measures: documents.filter((each) => each.system === undefined).map(({ file }) => ({ file })),
    systems: views.map((view) => ({
      title: view.system.title,
      file: pageOf(edition.id, view.system.id),
      history: historyPageOf(view.system.id),
      facts: factsOf(view),
      documents: documents.filter((each) => each.system === view.system.id).map(({ file }) => ({ file })),
    })),
  };
}
