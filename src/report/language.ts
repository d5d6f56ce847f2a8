import type { Authoring } from '../text/authoring.ts';
import type { DeliveryMessages, DeliveryWords } from '../text/delivery.ts';
import type { Explanations } from '../text/explanation.ts';
import type { Messages } from '../text/messages.ts';
import type { ReviewWords } from '../text/review.ts';
import type { Words } from '../text/words.ts';

/** The languages of the interface. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words of the interface; those of the other language are not loaded. */
export async function wordsIn(language: Language): Promise<Words> {
  return language === 'en' ? (await import('../text/en/words.ts')).words : (await import('../text/zh/words.ts')).words;
}

/** The sentences of findings; loaded only when there are findings. */
export async function messagesIn(language: Language): Promise<Messages> {
  return language === 'en'
    ? (await import('../text/en/messages.ts')).messages
    : (await import('../text/zh/messages.ts')).messages;
}

/** The words of a review; loaded only for one. */
export async function reviewWordsIn(language: Language): Promise<ReviewWords> {
  return language === 'en'
    ? (await import('../text/en/review.ts')).words
    : (await import('../text/zh/review.ts')).words;
}

/** The explanations of codes; loaded only to be read. */
export async function explanationsIn(language: Language): Promise<Explanations> {
  return language === 'en'
    ? (await import('../text/en/explanations.ts')).explanations
    : (await import('../text/zh/explanations.ts')).explanations;
}

/** The sentences and words about returned forms; loaded only where forms are collected. */
export async function deliveryIn(
  language: Language,
): Promise<{ readonly messages: DeliveryMessages; readonly words: DeliveryWords }> {
  return language === 'en' ? import('../text/en/delivery.ts') : import('../text/zh/delivery.ts');
}

/** The words of the commands that change the data; loaded only by them. */
export async function authoringIn(language: Language): Promise<Authoring> {
  return language === 'en'
    ? (await import('../text/en/authoring.ts')).authoring
    : (await import('../text/zh/authoring.ts')).authoring;
}
