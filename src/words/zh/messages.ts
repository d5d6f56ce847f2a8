import { adjustmentsZh } from '../messages/adjustments.ts';
import { applicabilityZh } from '../messages/applicability.ts';
import { editionsZh } from '../messages/editions.ts';
import { enteredZh } from '../messages/entered.ts';
import { filesZh } from '../messages/files.ts';
import { identityZh } from '../messages/identity.ts';
import { keptZh } from '../messages/kept.ts';
import { lineageZh } from '../messages/lineage.ts';
import { markupZh } from '../messages/markup.ts';
import { measuresZh } from '../messages/measures.ts';
import { methodZh } from '../messages/method.ts';
import { noticesZh } from '../messages/notices.ts';
import { opinionsZh } from '../messages/opinions.ts';
import { pointsZh } from '../messages/points.ts';
import { printingZh } from '../messages/printing.ts';
import { referencesZh } from '../messages/references.ts';
import { schemeZh } from '../messages/scheme.ts';
import { scoringZh } from '../messages/scoring.ts';
import { shapeZh } from '../messages/shape.ts';
import { slipsZh } from '../messages/slips.ts';
import { sumsZh } from '../messages/sums.ts';
import { templatesZh } from '../messages/templates.ts';
import { textsZh } from '../messages/texts.ts';
import { yamlZh } from '../messages/yaml.ts';
import { yearZh } from '../messages/year.ts';
import type { Messages } from '../messages.ts';

/** What is said of every code, in Chinese. */
export const messages: Messages = {
  ...filesZh,
  ...slipsZh,
  ...yamlZh,
  ...shapeZh,
  ...textsZh,
  ...pointsZh,
  ...sumsZh,
  ...scoringZh,
  ...identityZh,
  ...referencesZh,
  ...lineageZh,
  ...applicabilityZh,
  ...schemeZh,
  ...methodZh,
  ...printingZh,
  ...measuresZh,
  ...markupZh,
  ...editionsZh,
  ...opinionsZh,
  ...yearZh,
  ...enteredZh,
  ...keptZh,
  ...adjustmentsZh,
  ...noticesZh,
  ...templatesZh,
};
