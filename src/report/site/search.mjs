// What the first page of a site does in a browser: it finds every entry that has all words that are typed, and counts them.
(() => {
  const byId = (id) => document.getElementById(id);
  const { entries, pairs } = JSON.parse(byId('index').textContent);
  const query = byId('query');
  const count = byId('count');
  const hits = byId('hits');
  const more = byId('more');
  const year = byId('year');
  const PAGE = 50;
  const texts = entries.map(([, , text]) => comparable(text));
  let found = [];

  // As `comparable` of the program that made the index.
  function comparable(text) {
    return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
  }

  function entriesWith(pair) {
    if (!Object.hasOwn(pairs, pair)) return new Set();
    let at = 0;
    return new Set(
      pairs[pair].split(' ').map((step) => {
        at += Number.parseInt(step, 36);
        return at;
      }),
    );
  }

  function entriesWithAll(word) {
    let candidates;
    for (let at = 1; at < word.length; at += 1) {
      const having = entriesWith(word.slice(at - 1, at + 1));
      candidates = candidates === undefined ? [...having] : candidates.filter((each) => having.has(each));
    }
    return (candidates ?? [...texts.keys()]).filter((each) => texts[each].includes(word));
  }

  function find() {
    const words = query.value
      .split(/\s+/u)
      .map(comparable)
      .filter((word) => word !== '');
    const sets = words.map((word) => new Set(entriesWithAll(word)));
    const isMeant = (each) => year.value === '' || entries[each][0].startsWith(`${year.value}-`);
    found = [...(sets[0] ?? [])].filter((each) => isMeant(each) && sets.every((having) => having.has(each)));
    hits.replaceChildren();
    count.textContent =
      words.length === 0
        ? ''
        : (found.length === 0 ? count.dataset.none : count.dataset.found).replace('{}', String(found.length));
    show();
  }

  function show() {
    const shown = hits.children.length;
    hits.append(...found.slice(shown, shown + PAGE).map(hit));
    more.hidden = hits.children.length === found.length;
  }

  function hit(number) {
    const [href, path, text] = entries[number];
    const item = document.createElement('li');
    const link = document.createElement('a');
    const content = document.createElement('p');
    link.href = href;
    link.textContent = path;
    content.append(...marked(text));
    item.append(link, content);
    return item;
  }

  // The text with what was found marked in it, where that stands as it was typed.
  function marked(text) {
    const parts = query.value.split(/\s+/u).filter((word) => word !== '');
    const pattern = new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|'), 'giu');
    const pieces = [];
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      const mark = document.createElement('mark');
      mark.textContent = match[0];
      pieces.push(text.slice(end, match.index), mark);
      end = match.index + match[0].length;
    }
    return [...pieces, text.slice(end)];
  }

  query.addEventListener('input', find);
  year.addEventListener('change', find);
  more.addEventListener('click', show);
  byId('find').addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target === query || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    query.focus();
  });
  find();
})();
