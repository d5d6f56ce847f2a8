import type { ReceivedForm } from './receive/received.ts';

/** A form that came, as it is kept while others are read: its record is text, so that a thousand of them are not many. */
export interface DeliveredForm extends Omit<ReceivedForm, 'record'> {
  /** Whether nothing was filled in in it but its head and foot. */
  readonly isEmpty: boolean;
  readonly record: Uint8Array;
  /** The file in which the same form was typed a second time. */
  readonly second?: string;
}
