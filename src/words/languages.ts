import type { DeliveryMessages, DeliveryWords } from '../text/delivery.ts';
import type { Authoring } from './authoring.ts';
import type { Explanations } from './explanation.ts';
import type { Messages } from './messages.ts';
import type { ReviewWords } from './review.ts';
import type { Words } from './words.ts';

/** The languages of the interface. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words of the interface; those of the other language are not loaded. */
export async function wordsIn(language: Language): Promise<Words> {
  return language === 'en' ? (await import('./en/words.ts')).words : (await import('./zh/words.ts')).words;
}

/** The sentences of findings; loaded only when there are findings. */
export async function messagesIn(language: Language): Promise<Messages> {
  return language === 'en' ? (await import('./en/messages.ts')).messages : (await import('./zh/messages.ts')).messages;
}

/** The words of a review; loaded only for one. */
export async function reviewWordsIn(language: Language): Promise<ReviewWords> {
  return language === 'en' ? (await import('./en/review.ts')).words : (await import('./zh/review.ts')).words;
}

/** The explanations of codes; loaded only to be read. */
export async function explanationsIn(language: Language): Promise<Explanations> {
  return language === 'en'
    ? (await import('./en/explanations.ts')).explanations
    : (await import('./zh/explanations.ts')).explanations;
}

/** The sentences and words about returned forms; loaded only where forms are collected. */
export async function deliveryIn(
  language: Language,
): Promise<{ readonly messages: DeliveryMessages; readonly words: DeliveryWords }> {
  return language === 'en' ? import('./en/delivery.ts') : import('./zh/delivery.ts');
}

/** How the program is used; loaded only to be read. What is explained of which command is part of the type. */
export async function helpIn(language: Language) {
  return language === 'en' ? (await import('./en/help.ts')).help : (await import('./zh/help.ts')).help;
}

/** The words of the commands that change the data; loaded only by them. */
export async function authoringIn(language: Language): Promise<Authoring> {
  return language === 'en'
    ? (await import('./en/authoring.ts')).authoring
    : (await import('./zh/authoring.ts')).authoring;
}
