import {
  citationOf,
  code,
  count,
  type Event,
  group,
  id,
  line,
  listOf,
  mayHaveComeBy,
  projection,
  prose,
  type Recorded,
  span,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { type CodeOf, GroupRelationKind } from '@throughline/vocabulary';
import {
  GroupMerged,
  GroupSplit,
  GroupSucceeded,
  GroupUnmerged,
  GroupUnsplit,
  SuccessionEnded,
} from './events';

const undoing = group('RelationUndoing', { ...toldFields, rationale: prose().says('Why it was undone.') });

type Decided = Recorded<Event<string, { readonly rationale: string }>>;

const related = (event: Decided, kind: CodeOf<typeof GroupRelationKind>, other: string) => ({
  kind,
  group: event.stream,
  other,
  during: { from: event.happened },
  ...toldBy(event),
  revision: event.revision,
  rationale: event.data.rationale,
  authority: event.authority,
  basis: event.basis.map(citationOf),
});

const undone = (event: Decided) => ({
  undoing: { ...toldBy(event), rationale: event.data.rationale },
});

const at = (stream: string, revision: number): string => citationOf({ stream, revision });

/** How groups are related, one row a relation; its key is the citation of the decision. `groupsUnder` reads it. */
export const groupRelations = projection(
  'GroupRelation',
  'A decision that a group is the same as another, came apart into it, or gave way to it; and whether it was undone.',
  {
    fields: {
      kind: code(GroupRelationKind),
      group: id('Group').says(
        'The group that was merged, came apart or gave way; its facts stay on its own record.',
      ),
      other: id('Group').says('The group that it was merged into, that came of it, or that took its place.'),
      during: span().says('From when until when it was held to be so.'),
      ...toldFields,
      revision: count().says('The revision in the record of the first of the two.'),
      rationale: prose().says('Why it was decided.'),
      authority: line(),
      basis: listOf(line()).says('The events it relies on, each as stream@revision.'),
      undoing: undoing.optional().says('How it was undone.'),
    },
    filters: ['kind', 'group', 'other', 'agency'],
    holds: 'during',
    asAt: ({ undoing: ended, during, ...row }, date) =>
      ended && mayHaveComeBy(ended.happened, date)
        ? { ...row, during, undoing: ended }
        : { ...row, during: { from: during.from } },
    restates: [],
    serves: { one: 'groupRelation', many: 'groupRelations' },
  },
)
  .onKey(GroupMerged, citationOf, (_, event) => related(event, 'MERGED_INTO', event.data.into))
  .onKey(GroupSplit, citationOf, (_, event) => related(event, 'SPLIT_INTO', event.data.into))
  .onKey(GroupSucceeded, citationOf, (_, event) => related(event, 'SUCCEEDED_BY', event.data.successor))
  .onKey(
    GroupUnmerged,
    ({ stream, data }) => at(stream, data.merge),
    (row, event) => row && { ...row, during: { ...row.during, to: event.happened }, ...undone(event) },
  )
  .onKey(
    GroupUnsplit,
    ({ stream, data }) => at(stream, data.split),
    (row, event) => row && { ...row, during: { ...row.during, to: event.happened }, ...undone(event) },
  )
  .onKey(
    SuccessionEnded,
    ({ stream, data }) => at(stream, data.succession),
    (row, event) => row && { ...row, during: { ...row.during, to: event.happened }, ...undone(event) },
  );
