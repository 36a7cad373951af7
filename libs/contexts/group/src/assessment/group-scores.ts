import { citationOf, count, id, line, listOf, projection, toldBy, toldFields } from '@throughline/kernel';
import { GroupScored } from './events';

/** Every score of every agency, one row each; the key is the citation of the event that made it. */
export const groupScores = projection(
  'GroupScore',
  'How an agency scored a group by a model, and how much of it is unknown.',
  {
    fields: {
      ...GroupScored.fields,
      total: count().says('The sum of the points of the factors that are present.'),
      nils: count().says('How many factors were looked for and are not there.'),
      unknowns: count().says(
        'How many factors nobody can say anything of; the score could be higher by these.',
      ),
      ...toldFields,
      group: id('Group'),
      agency: toldFields.agency.says('The agency that scored it.'),
      revision: count().says('The revision in the record of the group.'),
      basis: listOf(line()).says('The events it relies on, each as stream@revision.'),
    },
    filters: ['group', 'agency', 'model', 'modelVersion', 'emerging', 'confidence'],
    sorts: ['total'],
    holds: 'happened',
    serves: { one: 'groupScore', many: 'groupScores' },
  },
).onKey(GroupScored, citationOf, (_, event) => {
  const { factors } = event.data;
  const standing = (as: string) => factors.filter((factor) => factor.standing === as);
  return {
    ...event.data,
    ...toldBy(event),
    total: standing('PRESENT').reduce((sum, { points = 0 }) => sum + points, 0),
    nils: standing('NIL').length,
    unknowns: standing('UNKNOWN').length,
    group: event.stream,
    revision: event.revision,
    basis: event.basis.map(citationOf),
  };
});
