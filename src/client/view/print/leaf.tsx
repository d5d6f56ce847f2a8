import { useLayoutEffect, useRef } from 'preact/hooks';
import { itemAt } from '../../logic/printed.ts';
import { goToItem } from '../../state/choice.ts';
import { marked, type printed } from '../../state/printed.ts';
import { words } from '../../state/words.ts';

/** A page with the chosen item marked on it; a click leads to the item that stands there, a key to the first one. */
export function Leaf({ page, scale }: { readonly page: NonNullable<typeof printed.value>; readonly scale: number }) {
  const sheet = useRef<HTMLButtonElement>(null);
  const mark = useRef<HTMLSpanElement>(null);
  const { drawn, places, title } = page;
  const place = marked.value;
  useLayoutEffect(() => {
    drawn.alt = words.print.image(title, page.page);
    sheet.current?.querySelector('img')?.remove();
    sheet.current?.prepend(drawn);
  }, [drawn, title, page.page]);
  // Only what is out of sight is brought into it.
  useLayoutEffect(() => mark.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [place, scale]);
  const lead = ({ clientX, clientY, detail }: MouseEvent): void => {
    const box = sheet.current?.getBoundingClientRect();
    if (box === undefined) return;
    const [x, y] = [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
    const found = detail === 0 ? places[0] : itemAt(places, x, y);
    if (found !== undefined && found !== null) goToItem(found.item, found.system);
  };
  return (
    <div class="print-leaf">
      <button type="button" class="print-sheet" ref={sheet} style={{ width: `${scale * 100}%` }} onClick={lead}>
        {place !== null && (
          <span
            class="print-mark"
            ref={mark}
            style={{
              left: percent(place.left),
              top: percent(place.top),
              width: percent(place.width),
              height: percent(place.height),
            }}
          />
        )}
      </button>
    </div>
  );
}

function percent(part: number): string {
  return `${part * 100}%`;
}
