import { projection, toldBy, toldFields } from '@throughline/kernel';
import { EntityMerged, EntityRegistered, EntityUnmerged } from './events';
import { mergedAt, mergeFields, unmergedYet, withMerge, withUnmerge } from './merge-history';

/** People and things, but for victims and witnesses. Each keeps its own record; what it counts as follows from the merge in force. */
export const entities = projection(
  'Entity',
  'A person or thing on the record, and what it counts as where it was merged.',
  {
    fields: {
      ...EntityRegistered.fields,
      ...toldFields,
      agency: toldFields.agency.says('The agency that registered it.'),
      ...mergeFields,
    },
    of: 'Entity',
    filters: ['kind', 'standing', 'label', 'agency'],
    sorts: ['label'],
    searches: ['label'],
    asAt: mergedAt,
    restates: [],
    serves: { one: 'entity', many: 'entities' },
  },
)
  .on(EntityRegistered, (_, event) => ({ ...event.data, ...toldBy(event), ...unmergedYet(event.stream) }))
  .on(EntityMerged, (row, { data, happened }) => row && withMerge(row, data.into, happened))
  .on(EntityUnmerged, (row, { happened }) => row && withUnmerge(row, happened));
