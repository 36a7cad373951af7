import { projection, toldBy, toldFields } from '@throughline/kernel';
import { EntityMerged, EntityUnmerged, ProtectedEntityRegistered } from './events';
import { mergedAt, mergeFields, unmergedYet, withMerge, withUnmerge } from './merge-history';

/** Victims and witnesses, in a list of their own: no edge from anything leads here, so that nobody comes upon them by way of suspects. */
export const protectedEntities = projection(
  'ProtectedEntity',
  'A victim or witness, or something of their lives, kept apart from everybody else.',
  {
    fields: {
      ...ProtectedEntityRegistered.fields,
      ...toldFields,
      agency: toldFields.agency.says('The agency that registered it.'),
      ...mergeFields,
    },
    filters: ['kind', 'standing', 'agency'],
    asAt: mergedAt,
    restates: [],
    serves: { one: 'protectedEntity', many: 'protectedEntities' },
  },
)
  .on(ProtectedEntityRegistered, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    ...unmergedYet(event.stream),
  }))
  .on(EntityMerged, (row, { data, happened }) => row && withMerge(row, data.into, happened))
  .on(EntityUnmerged, (row, { happened }) => row && withUnmerge(row, happened));
