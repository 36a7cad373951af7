import {
  citationOf,
  group,
  id,
  type Instant,
  line,
  listOf,
  mayHaveComeBy,
  mayHoldAt,
  projection,
  prose,
  span,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { AliasAdded, GroupIdentified, GroupMerged, GroupUnmerged } from './events';

const groupName = group('GroupAlias', {
  alias: AliasAdded.fields.alias,
  group: id('Group').says(
    'The group on whose record it was told, and to which it goes back if a merge is undone.',
  ),
  citation: line().says('Where it was told, as stream@revision.'),
  grounds: prose().optional().says('What shows that the group goes by it.'),
  ...toldFields,
});

const mergeMade = group('GroupMergeMade', {
  into: id('Group'),
  during: span().says('From when until when it was read as part of that one.'),
});

type Merged = {
  readonly itself: string;
  readonly merges: readonly (typeof mergeMade)['_type'][];
};

/** What the group counts as, by the last of its merges that holds. */
const countedBy = <R extends Merged>(row: R, at?: Instant) => {
  const holding = row.merges.findLast(({ during }) =>
    at === undefined ? during.to === undefined : mayHoldAt(during, at),
  );
  return { ...row, mergedInto: holding?.into, canonical: holding?.into ?? row.itself };
};

/** The groups that agencies have named. A group carries no date of its own: what is claimed of it does. */
export const groups = projection('Group', 'An organised group, as the agency that identified it named it.', {
  fields: {
    ...GroupIdentified.fields,
    aliases: listOf(line()).optional().says('Other names it goes by, whenever they were learnt.'),
    knownAs: listOf(groupName).says('Each of these names with who told it, and on whose record.'),
    itself: id('Group').says('Its own record.'),
    mergedInto: id('Group').optional().says('The group that it is read as part of.'),
    canonical: id('Group').says(
      'What it counts as: itself, or what it was merged into, which may count as another one in its turn.',
    ),
    merges: listOf(mergeMade).says('Every merge of it into another, in the order recorded.'),
    ...toldFields,
    agency: toldFields.agency.says('The agency that identified it.'),
    happened: toldFields.happened.says('When it was identified.'),
  },
  of: 'Group',
  filters: ['name', 'agency', 'mergedInto', 'canonical'],
  sorts: ['name'],
  searches: ['name', 'aliases', 'description'],
  asAt: (row, at) =>
    countedBy(
      {
        ...row,
        knownAs: row.knownAs.filter(({ happened }) => mayHaveComeBy(happened, at)),
        merges: row.merges.filter(({ during }) => mayHaveComeBy(during.from, at)),
      },
      at,
    ),
  restates: ['mergedInto', 'canonical'],
  serves: { one: 'group', many: 'groups' },
})
  .on(GroupIdentified, (_, event) => ({
    ...event.data,
    ...toldBy(event),
    itself: event.stream,
    canonical: event.stream,
    merges: [],
    knownAs: (event.data.aliases ?? []).map((alias) => ({
      alias,
      group: event.stream,
      citation: citationOf(event),
      ...toldBy(event),
    })),
  }))
  .on(AliasAdded, (row, event) => {
    const told = { ...event.data, group: event.stream, citation: citationOf(event), ...toldBy(event) };
    return (
      row && {
        ...row,
        aliases: [...(row.aliases ?? []), told.alias],
        knownAs: [...row.knownAs, told],
      }
    );
  })
  .on(
    GroupMerged,
    (row, { data: { into }, happened: from }) =>
      row && countedBy({ ...row, merges: [...row.merges, { into, during: { from } }] }),
  )
  .on(
    GroupUnmerged,
    (row, { happened: to }) =>
      row &&
      countedBy({
        ...row,
        merges: row.merges.map(({ into, during }) => ({ into, during: { to, ...during } })),
      }),
  );
