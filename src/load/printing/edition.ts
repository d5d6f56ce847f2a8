import type schema from '../../../schemas/scheme.schema.json';
import type { Printing } from '../../model/model.ts';
import type { Diagnostic } from '../../text/diagnostic.ts';
import { type Written, within } from '../../text/written.ts';
import { choice, readSettings, type Settings, size } from '../settings.ts';

/** How documents look; what is not stated, or not as the schema allows, has its default. */
export function readPrinting(scheme: Written, report: (diagnostic: Diagnostic) => void): Printing {
  return readSettings<Printing, PrintingProperties>(PRINTING, within(scheme, 'printing'), report);
}

type PrintingProperties = (typeof schema)['definitions']['printing']['properties'];

const PRINTING: Settings<Printing, PrintingProperties> = {
  pageNumbers: choice('standard', 'centred'),
  tableSize: size(10.5, 9, 9.5, 10, 11, 11.5, 12),
  pageCodes: choice('none', 'qr'),
};
