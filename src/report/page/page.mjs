// What the review page does in a browser: filters, groups, finds and moves. Without it all of the page is there.
(() => {
  const byId = (id) => document.getElementById(id);
  const form = byId('controls');
  const search = byId('search');
  const only = byId('only');
  const decisions = byId('decisions');
  const shown = byId('shown');
  const groups = byId('groups');
  const articles = [...document.querySelectorAll('article')];
  const texts = new Map(articles.map((article) => [article, article.textContent.normalize('NFKC').toLowerCase()]));
  const homes = new Map(articles.map((article) => [article, article.parentElement]));
  const indicatorGroups = [...groups.children];
  const departmentGroups = groupsByDepartment();

  function groupsByDepartment() {
    const options = [...only.querySelectorAll('optgroup:last-of-type option')];
    const departments = options.map((option) => ({ key: option.value, name: option.textContent }));
    return [...departments, { key: '', name: groups.dataset.rest }].map(({ key, name }) => {
      const section = document.createElement('section');
      const heading = document.createElement('h2');
      const count = document.createElement('span');
      section.className = 'group';
      section.dataset.department = key;
      count.className = 'count';
      heading.append(name, ' ', count);
      section.append(heading);
      return section;
    });
  }

  function arrange() {
    const isByDepartment = form.elements.group.value === 'department';
    for (const article of articles) {
      const department = article.dataset.department;
      const home = isByDepartment
        ? departmentGroups.find((section) => section.dataset.department === department)
        : homes.get(article);
      home.append(article);
    }
    groups.replaceChildren(...(isByDepartment ? departmentGroups : indicatorGroups));
  }

  function filter() {
    const terms = search.value.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
    const kinds = [...form.querySelectorAll('[name=kind]:checked')].map((box) => box.value);
    for (const article of articles) {
      const own = article.dataset.kinds.split(' ');
      const isMeant =
        (kinds.length === 0 || kinds.some((kind) => own.includes(kind))) &&
        (only.value === '' || article.dataset.keys.split(' ').includes(only.value)) &&
        (!decisions.checked || article.dataset.decision !== undefined) &&
        terms.every((term) => texts.get(article).includes(term));
      article.hidden = !isMeant;
    }
    for (const section of groups.children) {
      const count = section.querySelectorAll('article:not([hidden])').length;
      section.hidden = count === 0;
      section.querySelector('.count').textContent = String(count);
    }
    const count = articles.filter((article) => !article.hidden).length;
    shown.textContent = shown.dataset.shown.replace('{}', String(count));
    byId('none').hidden = count > 0 || articles.length === 0;
    highlight(terms);
  }

  /** Marks what was searched for, where the browser can do so without changing the page. */
  function highlight(terms) {
    if (!globalThis.Highlight || !CSS.highlights) return;
    CSS.highlights.delete('found');
    if (terms.length === 0) return;
    const ranges = [];
    for (const article of articles.filter((each) => !each.hidden)) {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const term of terms) ranges.push(...rangesIn(node, term));
      }
    }
    CSS.highlights.set('found', new Highlight(...ranges));
  }

  function rangesIn(node, term) {
    const ranges = [];
    const text = node.data.toLowerCase();
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
      const range = new Range();
      range.setStart(node, Math.min(at, node.length));
      range.setEnd(node, Math.min(at + term.length, node.length));
      ranges.push(range);
    }
    return ranges;
  }

  function move(by) {
    const visible = [...groups.querySelectorAll('article:not([hidden])')];
    const at = visible.indexOf(document.activeElement.closest?.('article'));
    const next = visible[at < 0 ? (by > 0 ? 0 : visible.length - 1) : at + by];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'start' });
  }

  /** Shows everything again, before the next key is pressed. */
  function startAgain() {
    form.reset();
    arrange();
    filter();
  }

  form.addEventListener('input', ({ target }) => {
    if (target.name === 'group') arrange();
    filter();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('[type=reset]').addEventListener('click', (event) => {
    event.preventDefault();
    startAgain();
  });
  byId('print').addEventListener('click', () => print());

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Escape') {
      startAgain();
      return;
    }
    if (event.target.closest?.('input[type=search], select')) return;
    if (event.key === 'j') move(1);
    else if (event.key === 'k') move(-1);
    else if (event.key === '/') {
      form.closest('details').open = true;
      search.focus();
      event.preventDefault();
    }
  });

  // On paper nothing is folded.
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('main details:not([open])')];
    for (const details of folded) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of folded) details.open = false;
  });

  if (matchMedia('(max-width: 1000px)').matches) form.closest('details').open = false;
  filter();
})();
