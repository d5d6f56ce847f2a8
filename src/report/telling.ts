import type { DeliveryMessages, DeliveryWords } from '../words/delivery.ts';

/** What of a collection is told, and in which words. */
export interface Telling {
  readonly messages: DeliveryMessages;
  readonly words: DeliveryWords;
  /** The names of departments by their ids. */
  readonly departments: ReadonlyMap<string, string>;
}
