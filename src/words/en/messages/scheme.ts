import type { Messages } from '../../messages.ts';
import { MARKUP, oneOf, orMeant, short, some } from '../phrases.ts';

/** The sentences of the scheme and the measures in English. */
export const scheme = {
  unconfirmed: ({ title, bound }) => ({
    message: `“${short(title)}” is not confirmed for this year yet${bound.length === 0 ? '' : `; it may be bound to another year by ${some(bound)}`}`,
    hint: 'go through it, then delete the line `confirmed: false`',
  }),
  'unconfirmed-final': ({ title }) => ({
    message: `“${short(title)}” of a final edition is not confirmed for its year yet`,
    hint: 'go through it, then delete the line `confirmed: false`; if the edition is not final yet, set `state` in scheme.yaml back to draft or review',
  }),
  'year-mismatch': ({ year, folder }) => ({
    message: `\`${year}\` is the year, but the folder is ${folder}`,
    hint: 'use the same year in both',
  }),
  'weights-sum': ({ actual, parts: each, of }) => ({
    message: `\`${actual}\` is the sum of the weights ${of === 'yearEnd' ? 'of performance and satisfaction' : `below \`${of}\``} (${each.join(' + ')}); it should be 1`,
    hint: 'adjust the weights until they add to 1',
  }),
  'range-reversed': ({ least, most }) => ({
    message: `the lower limit \`${least}\` is above the upper limit ${most}`,
    hint: 'swap the two numbers, or correct them',
  }),
  'threshold-too-large': ({ threshold, units, group }) => ({
    message: `\`${threshold}\` is the threshold, but only ${units} units are registered for ${group}`,
    hint: 'lower the threshold, or add the missing assessed units to units.yaml',
  }),
  'threshold-overlap': ({ advanced, unqualified, units, group }) => ({
    message: `\`${advanced}\` advanced and ${unqualified} unqualified are more than the ${units} units registered for ${group}`,
    hint: 'lower one of the thresholds; no unit can be both advanced and unqualified',
  }),
  'threshold-above-full-marks': ({ atMost, fullMarks }) => ({
    message: `\`${atMost}\` is the line for unqualified, above the full marks of ${fullMarks}`,
    hint: 'set the line within the full marks',
  }),
  'placeholder-unknown': ({ placeholder, suggestion }) => ({
    message: `\`${placeholder}\` stands for nothing in scheme.yaml`,
    hint: orMeant(suggestion && `{{${suggestion}}}`, suggestion === undefined ? 'write “{{path}}”, or “{{percent path}}” for a percentage; the path is made of keys of scheme.yaml, from the top down' : ''),
  }),
  'figure-differs': ({ printed }) => ({
    message: `\`${printed}\` is in the measures, but scheme.yaml has no such number`,
    hint: 'use a placeholder; if scheme.yaml really lacks the number, add it to `figures` there first',
  }),
  'figure-literal': ({ printed, placeholder }) => ({
    message: `\`${printed}\` is written out in the measures and will not follow a change of scheme.yaml`,
    hint: `use a placeholder, for example \`${placeholder}\``,
  }),
  'annex-list': ({ problem, line, expected }) => {
    const wanted = expected.map(({ printed }) => printed).join('; ');
    const placeholders = oneOf(expected.map((each) => each.placeholders));
    return {
      message: {
        absent: `the measures do not end with the list of annexes, which is: ${wanted}`,
        different: `\`${short(line)}\` is not what the annex is called, which is: ${wanted}`,
        missing: `the list of annexes lacks: ${wanted}`,
        order: `\`${short(line)}\` is not in the order of the numbers`,
        surplus: `\`${short(line)}\` is no annex, but stands in the list of annexes`,
      }[problem],
      hint: {
        absent: `end with a paragraph “附件：”, and behind it a paragraph for each annex: ${placeholders}`,
        different: `write ${placeholders}, without punctuation at the end`,
        missing: `add a paragraph ${placeholders}`,
        order: 'put the annexes in the order of their numbers',
        surplus: 'remove this line; nothing else comes behind the list of annexes',
      }[problem],
    };
  },
  'measures-markup': ({ kind, printed }) =>
    kind === 'no-title'
      ? {
          message: 'the measures do not begin with their title',
          hint: 'make “# {{title}}” the first line, and leave the next one empty',
        }
      : {
          message: `\`${short(printed.trim() || 'spaces')}\` is ${MARKUP[kind][0]}, which the documents do not print`,
          hint: MARKUP[kind][1],
        },
} satisfies Partial<Messages>;
