import { customs, police } from './cast';
import { decided, does, isRefused, sees, type Step } from './story';

const held = { reliability: 'B', credibility: 'C3' };
const during = { from: { earliest: '2036-02' } };

const both =
  'north: network(group: $north, at: $at) { memberCount members { label } tieCount } south: network(group: $south, at: $at) { memberCount members { label } tieCount countsAs { name } } names: group(id: $north, at: $at) { knownAs { alias } } ofSouth: group(id: $south, at: $at) { knownAs { alias } canonical { name } }';

const member = (group: string, person: string, label: string) => ({
  group,
  person,
  label,
  role: 'SIGNIFICANT',
  during,
  ...held,
  grounds: 'Seen with the others.',
});

/** Two crews taken for one, worked on as one, and told apart again. */
export const aWrongMergeOfGroups: readonly Step[] = [
  does(police.officer, 'names a crew in the north', {
    on: '2036-04-07',
    gives: 'IdentifyGroup',
    input: { name: 'North wharf', offenceTypes: ['DRUGS'], areasOfFocus: ['BORDER'] },
    as: 'north',
  }),
  does(police.officer, 'names a crew in the south', {
    gives: 'IdentifyGroup',
    input: { name: 'South wharf', offenceTypes: ['DRUGS'], areasOfFocus: ['BORDER'] },
    as: 'south',
  }),
  ...['ana', 'ben', 'cal', 'dov'].map((name) =>
    does(police.officer, `puts ${name[0]!.toUpperCase()}. Marlow on the record`, {
      gives: 'RegisterEntity',
      input: { kind: 'PERSON', standing: 'SUSPECT', label: `${name[0]!.toUpperCase()}. Marlow` },
      as: name,
    }),
  ),
  does(police.officer, 'claims that A. Marlow is in the northern crew', {
    gives: 'ClaimMembership',
    input: member('$north', '$ana', 'A. Marlow'),
    as: 'claim',
  }),
  does(police.officer, 'claims that B. Marlow is in the southern crew', {
    gives: 'ClaimMembership',
    input: member('$south', '$ben', 'B. Marlow'),
  }),
  isRefused(customs.officer, 'cannot merge crews that Customs neither named nor took on', {
    gives: 'MergeGroups',
    input: {
      group: '$south',
      into: '$north',
      ...decided('All are called Marlow.', ['Keep them apart', 'It looks like one family.'], '2036-10-01'),
    },
    cites: ['claim'],
    because: 'NOT_FOLLOWING',
  }),
  does(police.manager, 'decides that the southern crew is the northern one', {
    gives: 'MergeGroups',
    input: {
      group: '$south',
      into: '$north',
      ...decided('All are called Marlow.', ['Keep them apart', 'It looks like one family.'], '2036-10-01'),
    },
    cites: ['claim'],
  }),
  isRefused(police.officer, 'can decide nothing of the crew that counts as another', {
    gives: 'DeclareStage',
    input: { group: '$south', stage: 'ASSESSED', ...decided('So it is.', ['Wait', 'No.'], '2036-10-01') },
    cites: ['claim'],
    because: 'GROUP_MERGED',
  }),
  does(police.officer, 'learns in that month another name of the southern crew', {
    on: '2036-04-14',
    gives: 'AddAlias',
    input: { group: '$south', alias: 'The Bluff', grounds: 'So they call themselves.' },
  }),
  does(police.officer, 'learns another name of the northern crew, too', {
    gives: 'AddAlias',
    input: { group: '$north', alias: 'The Cape', grounds: 'So they sign.' },
  }),
  does(police.officer, 'claims that C. Marlow is in the southern crew', {
    on: '2036-04-21',
    gives: 'ClaimMembership',
    input: member('$south', '$cal', 'C. Marlow'),
  }),
  does(police.officer, 'claims that money went from B. to C. Marlow', {
    gives: 'ClaimTie',
    input: {
      group: '$south',
      from: '$ben',
      to: '$cal',
      kind: 'FINANCIAL',
      directed: true,
      during,
      ...held,
      grounds: 'Two transfers.',
    },
  }),
  does(police.officer, 'claims that D. Marlow is in the northern crew', {
    gives: 'ClaimMembership',
    input: member('$north', '$dov', 'D. Marlow'),
  }),
  sees(police.officer, 'reads all four as one crew', {
    asks: both,
    shows: { north: { memberCount: 4, tieCount: 1 }, ofSouth: { canonical: { name: 'North wharf' } } },
  }),
  does(police.manager, 'finds that the two have nothing to do with each other, and undoes it', {
    on: '2036-05-12',
    gives: 'UnmergeGroups',
    input: {
      group: '$south',
      ...decided('The name is all they share.', ['Leave it', 'It is wrong.'], '2036-11-01'),
    },
    cites: ['claim'],
  }),
  sees(
    police.officer,
    'reads each crew with its own people, its own names and its own ties, those of that month as well',
    {
      asks: both,
      shows: {
        north: { memberCount: 2, tieCount: 0 },
        south: { memberCount: 2, tieCount: 1, countsAs: { name: 'South wharf' } },
        names: { knownAs: [{ alias: 'The Cape' }] },
        ofSouth: { knownAs: [{ alias: 'The Bluff' }], canonical: { name: 'South wharf' } },
      },
    },
  ),
  sees(police.officer, 'finds nobody of the one crew in the other', {
    asks: 'network(group: $south, at: $at) { members { label } }',
    names: ['B. Marlow', 'C. Marlow'],
    hides: ['A. Marlow', 'D. Marlow'],
  }),
  sees(police.manager, 'can still read them as one, as they were held to be at the end of April', {
    asks: both,
    at: { trueAt: '2036-04-30', knownAt: '2036-04-30' },
    shows: { north: { memberCount: 4, tieCount: 1 } },
  }),
];
