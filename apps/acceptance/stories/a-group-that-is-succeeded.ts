import { police } from './cast';
import { decided, does, isRefused, sees, type Step } from './story';

const place = (rationale: string) =>
  decided(rationale, ['Read them as one', 'Nobody but one person is in both.'], '2042-06-01');

const crew = (name: string, aliases: readonly string[]) => ({
  name,
  aliases,
  offenceTypes: ['CRIMINAL_SERVICES'],
  areasOfFocus: ['COMMUNITY'],
});

/** The crew that gave way with what is on its own record, and what it has to do with the other. */
const lantern =
  'lantern: group(id: $lantern, at: $at) { knownAs { alias } memberships { nodes { label end } } groupRelations { nodes { kind other { name } agency { id } rationale undoing { rationale } } } } wick: group(id: $wick, at: $at) { knownAs { alias } memberships { nodes { label end } } groupRelationsByOther { nodes { group { name } } } }';

const own = {
  lantern: { knownAs: [{ alias: 'The Lamps' }], memberships: { nodes: [{ label: 'A. Pask' }] } },
  wick: { knownAs: [{ alias: 'The Candles' }], memberships: { nodes: [{ label: 'A. Pask' }] } },
};

const related = (given: readonly object[], taken: readonly object[]) => ({
  lantern: { ...own.lantern, groupRelations: { nodes: given } },
  wick: { ...own.wick, groupRelationsByOther: { nodes: taken } },
});

const succeeded = related(
  [{ kind: 'SUCCEEDED_BY', other: { name: 'Wick' }, agency: { id: police.agency }, undoing: null }],
  [{ group: { name: 'Lantern' } }],
);

const pask = (group: string, earliest: string) => ({
  group,
  person: '$pask',
  label: 'A. Pask',
  role: 'PRINCIPAL',
  during: { from: { earliest } },
  reliability: 'B',
  credibility: 'C2',
  grounds: 'Gives the orders.',
});

/** A crew whose place another one is held to have taken, until it turns out that it had nothing to do with it. */
export const aGroupThatIsSucceeded: readonly Step[] = [
  does(police.officer, 'names a crew that collects debts', {
    on: '2041-10-07',
    happened: '2041-03-01',
    gives: 'IdentifyGroup',
    input: crew('Lantern', ['The Lamps']),
    as: 'lantern',
  }),
  does(police.officer, 'names another one that collects in the same streets since July', {
    happened: '2041-07-01',
    gives: 'IdentifyGroup',
    input: crew('Wick', ['The Candles']),
    as: 'wick',
  }),
  does(police.officer, 'puts A. Pask on the record', {
    gives: 'RegisterEntity',
    input: { kind: 'PERSON', standing: 'SUSPECT', label: 'A. Pask' },
    as: 'pask',
  }),
  does(police.officer, 'claims that A. Pask led the one', {
    gives: 'ClaimMembership',
    input: pask('$lantern', '2041-03-01'),
    as: 'led',
  }),
  does(police.officer, 'claims that A. Pask leads the other', {
    gives: 'ClaimMembership',
    input: pask('$wick', '2041-07-01'),
    as: 'leads',
  }),
  does(police.manager, 'decides that the one gave way in July, and that the other took its place', {
    happened: '2041-07-01',
    gives: 'SucceedGroup',
    input: { group: '$lantern', successor: '$wick', ...place('The same streets, and the same head.') },
    cites: ['led', 'leads'],
    as: 'succession',
  }),
  isRefused(police.manager, 'cannot hold the first to have taken the place of the second, too', {
    gives: 'SucceedGroup',
    input: { group: '$wick', successor: '$lantern', ...place('The same streets.') },
    cites: ['led'],
    because: 'SUCCEEDED_IN_A_CIRCLE',
  }),
  sees(police.officer, 'reads who took whose place, and that each keeps its own names and people', {
    asks: lantern,
    shows: succeeded,
  }),
  does(police.manager, 'learns that A. Pask led neither, and undoes it as of July', {
    on: '2041-12-02',
    happened: '2041-07-01',
    gives: 'EndSuccession',
    input: {
      group: '$lantern',
      succession: '$succession#',
      ...place('The head of the one was in custody from June.'),
    },
    cites: ['succession'],
  }),
  ...(['lantern', 'wick'] as const).map((name) =>
    does(police.officer, `ends the claim on the record of ${name[0]!.toUpperCase()}${name.slice(1)}`, {
      gives: 'EndMembership',
      input: {
        group: `$${name}`,
        claim: name === 'lantern' ? '$led#' : '$leads#',
        end: 'ERROR',
        reason: 'It was a namesake.',
      },
    }),
  ),
  sees(police.officer, 'reads that nobody took its place, nor led it, in October as it is known since', {
    asks: lantern,
    at: { trueAt: '2041-10-31' },
    shows: {
      lantern: { memberships: { nodes: [] }, groupRelations: { nodes: [] } },
      wick: { memberships: { nodes: [] }, groupRelationsByOther: { nodes: [] } },
    },
  }),
  sees(police.officer, 'can still read what was held in October', {
    asks: lantern,
    at: { trueAt: '2041-10-31', knownAt: '2041-10-31' },
    shows: succeeded,
  }),
  sees(police.officer, 'reads that in June nobody had taken its place, whatever was held in October', {
    asks: lantern,
    at: { trueAt: '2041-06-30', knownAt: '2041-10-31' },
    shows: { lantern: { groupRelations: { nodes: [] } } },
  }),
  sees(police.manager, 'finds both decisions on the record, the second with why it undid the first', {
    asks: 'groupRelations(filter: { group: [$lantern] }, at: $at) { nodes { kind rationale undoing { rationale } } }',
    shows: {
      groupRelations: {
        nodes: [
          {
            rationale: 'The same streets, and the same head.',
            undoing: { rationale: 'The head of the one was in custody from June.' },
          },
        ],
      },
    },
  }),
];
