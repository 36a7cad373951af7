import {
  citationIn,
  citationOf,
  group,
  id,
  line,
  listOf,
  mayHaveComeBy,
  projection,
  prose,
  span,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { EntityMerged, EntityUnmerged } from './events';

const unmerging = group('EntityUnmerging', { ...toldFields, rationale: prose().says('Why it was undone.') });

/** What counts as what, one row a merge; its key is the citation of the merge. `canonicalIn` and `countedAs` read it. */
export const entityMerges = projection(
  'EntityMerge',
  'A decision that an entity counts as another one: by whom, why, and whether it was undone.',
  {
    fields: {
      ...EntityMerged.fields,
      entity: id('Entity').says(
        'The entity that was merged; all that was recorded of it stays on its own record.',
      ),
      during: span().says('From when until when it counted as the other.'),
      ...toldFields,
      authority: line(),
      basis: listOf(line()).says('The events it relies on, each as stream@revision.'),
      unmerging: unmerging.optional().says('How it was undone.'),
    },
    of: 'EntityMerge',
    filters: ['entity', 'into', 'agency'],
    holds: 'during',
    asAt: ({ unmerging: undone, ...row }, at) => ({
      ...row,
      ...(undone && mayHaveComeBy(undone.happened, at) ? { unmerging: undone } : {}),
    }),
    restates: [],
    serves: { one: 'entityMerge', many: 'entityMerges' },
  },
)
  .onKey(EntityMerged, citationOf, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    entity: event.stream,
    during: { from: event.happened },
    authority: event.authority,
    basis: event.basis.map(citationOf),
  }))
  .onKey(
    EntityUnmerged,
    citationIn('merge'),
    (row, event) =>
      row && {
        ...row,
        during: { ...row.during, to: event.happened },
        unmerging: { ...toldBy(event), rationale: event.data.rationale },
      },
  );
