import {
  citationIn,
  citationOf,
  derivedFact,
  group,
  id,
  listOf,
  projection,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { EntitiesLinked, EntityLinkEnded } from './events';

const ending = group('EntityLinkEnding', {
  end: EntityLinkEnded.fields.end,
  reason: EntityLinkEnded.fields.reason,
  ...toldFields,
});

/** What joins people and things, one row a link; its key is the citation of the event that claimed it. */
export const entityLinks = projection(
  'EntityLink',
  'A claim that something joined two entities: by whom, how surely, and when.',
  {
    fields: {
      ...EntitiesLinked.fields,
      from: id('Entity').says('The entity from which it is read, and on whose record it stands.'),
      ...toldFields,
      agency: toldFields.agency.says('The agency that claimed it.'),
      derived: listOf(derivedFact).says('What the source did not give.'),
      ending: ending.optional().says('How it ended, where that was recorded afterwards.'),
    },
    of: 'EntityLink',
    filters: ['from', 'to', 'kind', 'agency'],
    holds: 'during',
    asAt: (row) => (row.ending?.end === 'IN_ERROR' ? undefined : row),
    restates: [],
    serves: { one: 'entityLink', many: 'entityLinks' },
  },
)
  .onKey(EntitiesLinked, citationOf, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    from: event.stream,
    derived: event.derived,
  }))
  .onKey(EntityLinkEnded, citationIn('link'), (row, event) => {
    const { end, reason } = event.data;
    return (
      row && {
        ...row,
        during: { ...row.during, to: event.happened },
        ending: { end, reason, ...toldBy(event) },
      }
    );
  });
