import { aGroupThatIsSucceeded } from './a-group-that-is-succeeded';
import { customs, police } from './cast';
import { decided, does, isRefused, sees, type Story } from './story';

const held = { reliability: 'B', credibility: 'C2' };

const named = (name: string, aliases: readonly string[] = []) => ({
  name,
  aliases,
  offenceTypes: ['ILLICIT_GOODS'],
  areasOfFocus: ['NATIONAL'],
});

const member = (group: string, person: string, from: string) => ({
  group,
  person: `$${person}`,
  label: `${person[0]!.toUpperCase()}. Sorrel`,
  role: 'SIGNIFICANT',
  during: { from: { earliest: from } },
  ...held,
  grounds: 'Seen loading with the others.',
});

const coming = (rationale: string) =>
  decided(rationale, ['Leave it as it is', 'Each would be read for the other.'], '2042-03-01');

/** Both crews side by side: who is in them, what joins those, their names, and what relates one to the other. */
const both =
  'quarry: network(group: $quarry, at: $at) { memberCount tieCount members { label } } kiln: network(group: $kiln, at: $at) { memberCount tieCount members { label } } relations: groupRelations(filter: { group: [$quarry] }, at: $at) { nodes { kind other { name } during { from { earliest } } undoing { rationale } } } names: group(id: $quarry, at: $at) { knownAs { alias } } came: group(id: $kiln, at: $at) { knownAs { alias } groupRelationsByOther { nodes { kind group { name } } } }';

const beforeIt = {
  quarry: { memberCount: 3, tieCount: 1 },
  relations: { nodes: [] },
  names: { knownAs: [{ alias: 'Old Quarry' }] },
};

const afterIt = {
  quarry: { memberCount: 1, tieCount: 0, members: [{ label: 'E. Sorrel' }] },
  kiln: { memberCount: 2, tieCount: 1, members: [{}, {}] },
  relations: { nodes: [{ kind: 'SPLIT_INTO', other: { name: 'Kiln crew' }, undoing: null }] },
  names: { knownAs: [{ alias: 'Old Quarry' }] },
  came: {
    knownAs: [{ alias: 'The Bricks' }],
    groupRelationsByOther: { nodes: [{ kind: 'SPLIT_INTO', group: { name: 'Quarry crew' } }] },
  },
};

export const aGroupThatSplits: Story = {
  title: 'A group that comes apart, and one whose place another takes',
  steps: [
    does(police.officer, 'names a crew that sells guns', {
      on: '2041-01-14',
      gives: 'IdentifyGroup',
      input: named('Quarry crew', ['Old Quarry']),
      as: 'quarry',
    }),
    ...['ella', 'finn', 'gus'].flatMap((name) => [
      does(police.officer, `puts ${name[0]!.toUpperCase()}. Sorrel on the record`, {
        gives: 'RegisterEntity',
        input: { kind: 'PERSON', standing: 'SUSPECT', label: `${name[0]!.toUpperCase()}. Sorrel` },
        as: name,
      }),
      does(police.officer, `claims that ${name[0]!.toUpperCase()}. Sorrel is in it`, {
        gives: 'ClaimMembership',
        input: member('$quarry', name, '2040-11'),
        as: `${name}Claim`,
      }),
    ]),
    does(police.officer, 'claims that F. Sorrel pays G. Sorrel', {
      gives: 'ClaimTie',
      input: {
        group: '$quarry',
        from: '$finn',
        to: '$gus',
        kind: 'FINANCIAL',
        directed: true,
        during: { from: { earliest: '2040-11' } },
        ...held,
        grounds: 'Nine transfers.',
      },
      as: 'pays',
    }),
    does(police.officer, 'names in June a crew that works from another yard since April', {
      on: '2041-06-10',
      happened: '2041-04-10',
      gives: 'IdentifyGroup',
      input: named('Kiln crew'),
      as: 'kiln',
    }),
    isRefused(customs.officer, 'cannot say that a crew came apart that Customs neither named nor took on', {
      gives: 'SplitGroup',
      input: { group: '$quarry', parts: ['$kiln'], ...coming('Two yards.') },
      cites: ['finnClaim'],
      because: 'NOT_FOLLOWING',
    }),
    does(police.manager, 'decides that the one came apart in April, and that the other came of it', {
      happened: '2041-04-10',
      gives: 'SplitGroup',
      input: { group: '$quarry', parts: ['$kiln'], ...coming('Two of three load at another yard.') },
      cites: ['finnClaim', 'gusClaim'],
      as: 'split',
    }),
    isRefused(police.manager, 'cannot let the same crew come of it twice', {
      gives: 'SplitGroup',
      input: { group: '$quarry', parts: ['$kiln'], ...coming('Two of three load at another yard.') },
      cites: ['finnClaim'],
      because: 'PART_TWICE',
    }),
    ...['finn', 'gus'].flatMap((name) => [
      does(police.officer, `ends the claim that ${name[0]!.toUpperCase()}. Sorrel is in the one`, {
        happened: '2041-04-10',
        gives: 'EndMembership',
        input: { group: '$quarry', claim: `$${name}Claim#`, end: 'LEFT', reason: 'Loads elsewhere.' },
      }),
      does(police.officer, `claims that ${name[0]!.toUpperCase()}. Sorrel is in the other`, {
        gives: 'ClaimMembership',
        input: member('$kiln', name, '2041-04-10'),
      }),
    ]),
    does(police.officer, 'ends the tie on the record of the one', {
      happened: '2041-04-10',
      gives: 'EndTie',
      input: { group: '$quarry', claim: '$pays#', end: 'CEASED', reason: 'They pay at the other yard now.' },
    }),
    does(police.officer, 'claims the tie on the record of the other', {
      gives: 'ClaimTie',
      input: {
        group: '$kiln',
        from: '$finn',
        to: '$gus',
        kind: 'FINANCIAL',
        directed: true,
        during: { from: { earliest: '2041-04-10' } },
        ...held,
        grounds: 'Two transfers since.',
      },
    }),
    does(police.officer, 'learns another name of the crew that came of it', {
      gives: 'AddAlias',
      input: { group: '$kiln', alias: 'The Bricks', grounds: 'So they sign.' },
    }),
    sees(police.officer, 'reads each with its own people, ties and names, and what relates them', {
      asks: both,
      shows: afterIt,
    }),
    sees(police.officer, 'reads one crew in March, before it came apart', {
      asks: both,
      at: { trueAt: '2041-03-31' },
      shows: beforeIt,
    }),
    sees(police.officer, 'reads two crews in May, as it is known since', {
      asks: both,
      at: { trueAt: '2041-05-31' },
      shows: { quarry: { memberCount: 1 }, kiln: { memberCount: 2 } },
    }),
    sees(police.officer, 'reads one crew in May, as it was known then', {
      asks: both,
      at: { trueAt: '2041-05-31', knownAt: '2041-05-31' },
      shows: beforeIt,
    }),
    does(police.manager, 'learns that both yards are of one crew, and undoes the split as of April', {
      on: '2041-09-02',
      happened: '2041-04-10',
      gives: 'UnsplitGroup',
      input: { group: '$quarry', split: '$split#', ...coming('E. rents both yards, and pays for all.') },
      cites: ['split'],
    }),
    does(police.manager, 'decides that what was told of the other is read with the one, as of April', {
      happened: '2041-04-10',
      gives: 'MergeGroups',
      input: { group: '$kiln', into: '$quarry', ...coming('E. rents both yards, and pays for all.') },
      cites: ['split'],
    }),
    sees(
      police.officer,
      'finds all three back in May as it is known since, each claim on the record it came from',
      {
        asks: `${both} claims: memberships(filter: { person: [$finn] }, at: $at) { nodes { group { name canonical { name } } } } tie: ties(filter: { group: [$kiln] }, at: $at) { nodes { group { name canonical { name } } } }`,
        at: { trueAt: '2041-05-31' },
        shows: {
          quarry: { memberCount: 3, tieCount: 1 },
          relations: { nodes: [] },
          claims: { nodes: [{ group: { name: 'Kiln crew', canonical: { name: 'Quarry crew' } } }] },
          tie: { nodes: [{ group: { name: 'Kiln crew', canonical: { name: 'Quarry crew' } } }] },
          names: { knownAs: [{ alias: 'Old Quarry' }] },
        },
      },
    ),
    sees(police.officer, 'can still read two crews in May, as it was held to be in August', {
      asks: both,
      at: { trueAt: '2041-05-31', knownAt: '2041-08-31' },
      shows: { quarry: afterIt.quarry, kiln: afterIt.kiln, relations: afterIt.relations },
    }),
    sees(police.manager, 'finds the split listed with why it was undone', {
      asks: 'groupRelations(filter: { group: [$quarry] }, at: $at) { nodes { kind undoing { rationale } } } kiln: group(id: $kiln, at: $at) { knownAs { alias group { name } } canonical { name } }',
      shows: {
        groupRelations: {
          nodes: [{ kind: 'SPLIT_INTO', undoing: { rationale: 'E. rents both yards, and pays for all.' } }],
        },
        kiln: {
          knownAs: [{ alias: 'The Bricks', group: { name: 'Kiln crew' } }],
          canonical: { name: 'Quarry crew' },
        },
      },
    }),
    ...aGroupThatIsSucceeded,
  ],
};
