import {
  citationOf,
  code,
  count,
  id,
  line,
  listOf,
  projection,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { LimbFinding } from '@throughline/vocabulary';
import { type Found, ThresholdAssessed } from './events';

/** Whether the definition is met: one limb that is not met is enough against it, and one unknown leaves it open. */
const resultOf = (limbs: readonly Found[]): Found['finding'] => {
  const found = new Set(limbs.map(({ finding }) => finding));
  if (found.has('NOT_MET')) return 'NOT_MET';
  return found.has('UNKNOWN') ? 'UNKNOWN' : 'MET';
};

/** Every assessment of every agency, one row each; the key is the citation of the event that made it. */
export const thresholdAssessments = projection(
  'ThresholdAssessment',
  'What an agency found when it held a group against the definition, limb by limb.',
  {
    fields: {
      ...ThresholdAssessed.fields,
      result: code(LimbFinding).says('Whether the definition is met as a whole.'),
      ...toldFields,
      group: id('Group'),
      agency: toldFields.agency.says('The agency that assessed it.'),
      revision: count().says('The revision in the record of the group.'),
      basis: listOf(line()).says('The events it relies on, each as stream@revision.'),
    },
    filters: ['group', 'agency', 'result', 'reach', 'confidence'],
    holds: 'happened',
    serves: { one: 'thresholdAssessment', many: 'thresholdAssessments' },
  },
).onKey(ThresholdAssessed, citationOf, (_, event) => ({
  ...event.data,
  ...toldBy(event),
  result: resultOf(event.data.limbs),
  group: event.stream,
  revision: event.revision,
  basis: event.basis.map(citationOf),
}));
