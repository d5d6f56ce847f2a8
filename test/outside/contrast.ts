import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Expects the first element of each selector, or what CSS puts before its text, to stand out from what is behind it by 4.5 at least (WCAG 2.1, 1.4.3). */
export async function expectContrast(page: Page, selectors: readonly string[], pseudo = ''): Promise<void> {
  const pairs = await page.evaluate(
    `(${JSON.stringify(selectors)}).map((selector) => {
      const element = document.querySelector(selector);
      let holder = element;
      while (holder !== document.documentElement && getComputedStyle(holder).backgroundColor === 'rgba(0, 0, 0, 0)') holder = holder.parentElement;
      return [selector, getComputedStyle(element, ${JSON.stringify(pseudo)} || null).color, getComputedStyle(holder).backgroundColor];
    })`,
  );
  for (const [selector, ink, paper] of pairs as readonly [string, string, string][]) {
    expect(contrast(ink, paper), `${selector}${pseudo} ${ink} ${paper}`).toBeGreaterThanOrEqual(4.5);
  }
}

/** The contrast of two colours by WCAG 2: from 1 to 21. */
function contrast(one: string, other: string): number {
  const [a = 0, b = 0] = [one, other].map(luminance).sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((each) => {
    const value = Number(each) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
