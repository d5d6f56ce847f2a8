import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** How high a row is before it was measured, in pixels. */
const GUESSED = 40;

/** How high what stays above the rows is at most, in pixels: it covers as much of the scrolled part. */
const HEADING = 48;

/** How many rows beyond those in sight are kept ready, on each side. */
const BEYOND = 8;

/** Which rows of a long list are in sight and where; `kept` are held even out of sight, since the focus is in them. */
export function useVirtual(
  scroller: RefObject<HTMLElement | null>,
  keys: readonly string[],
  kept: readonly number[],
): Virtualizer<HTMLElement, HTMLElement> {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const options = {
    count: keys.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => GUESSED,
    getItemKey: (index: number) => keys[index] ?? index,
    overscan: BEYOND,
    scrollPaddingEnd: HEADING,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(0),
    rangeExtractor: ({ startIndex, endIndex, overscan, count }: Reach) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const inSight = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      return [...new Set([...inSight, ...kept.filter((index) => index >= 0 && index < count)])].sort((a, b) => a - b);
    },
  };
  const [virtual] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  return virtual;
}

interface Reach {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly overscan: number;
  readonly count: number;
}
