import { adjustmentsEn } from '../messages/adjustments.ts';
import { applicabilityEn } from '../messages/applicability.ts';
import { editionsEn } from '../messages/editions.ts';
import { enteredEn } from '../messages/entered.ts';
import { filesEn } from '../messages/files.ts';
import { identityEn } from '../messages/identity.ts';
import { keptEn } from '../messages/kept.ts';
import { lineageEn } from '../messages/lineage.ts';
import { markupEn } from '../messages/markup.ts';
import { measuresEn } from '../messages/measures.ts';
import { methodEn } from '../messages/method.ts';
import { noticesEn } from '../messages/notices.ts';
import { opinionsEn } from '../messages/opinions.ts';
import { pointsEn } from '../messages/points.ts';
import { printingEn } from '../messages/printing.ts';
import { referencesEn } from '../messages/references.ts';
import { schemeEn } from '../messages/scheme.ts';
import { scoringEn } from '../messages/scoring.ts';
import { shapeEn } from '../messages/shape.ts';
import { slipsEn } from '../messages/slips.ts';
import { sumsEn } from '../messages/sums.ts';
import { templatesEn } from '../messages/templates.ts';
import { textsEn } from '../messages/texts.ts';
import { yamlEn } from '../messages/yaml.ts';
import { yearEn } from '../messages/year.ts';
import type { Messages } from '../messages.ts';

/** What is said of every code, in English. */
export const messages: Messages = {
  ...filesEn,
  ...slipsEn,
  ...yamlEn,
  ...shapeEn,
  ...textsEn,
  ...pointsEn,
  ...sumsEn,
  ...scoringEn,
  ...identityEn,
  ...referencesEn,
  ...lineageEn,
  ...applicabilityEn,
  ...schemeEn,
  ...methodEn,
  ...printingEn,
  ...measuresEn,
  ...markupEn,
  ...editionsEn,
  ...opinionsEn,
  ...yearEn,
  ...enteredEn,
  ...keptEn,
  ...adjustmentsEn,
  ...noticesEn,
  ...templatesEn,
};
