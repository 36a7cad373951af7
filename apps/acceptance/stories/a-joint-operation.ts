import { customs, fiu, immigration, police } from './cast';
import { decided, does, isRefused, sees, type Step, weighed } from './story';

export const about = { priority: 'DISMANTLE', areaOfFocus: 'BORDER', offenceTypes: ['DRUGS'] };

export const plan = {
  title: 'Search the sheds at the port',
  target: 'GROUP',
  group: '$crew',
  tactic: 'SEIZURE',
  priority: 'DISMANTLE',
  areaOfFocus: 'BORDER',
  harms: ['COMMUNITIES'],
  partners: [customs.agency, fiu.agency],
  expectedEffect: 'Nothing more leaves the port by these sheds.',
  measure: 'Containers found with broken seals, by month.',
};

export const authority = {
  ...decided('The sheds hold the goods now.', ['Watch on', 'They are emptied on Friday.'], '2037-12-01'),
  ...weighed('Goods that leave are gone.', 'Two sheds, by day, with the keeper present.'),
};

const moderated = {
  gives: 'ModerateEffect',
  approves: 'search',
  input: {
    action: '$search',
    level: 'MODERATE',
    on: 'OPERATIONAL',
    ...decided('The money still moves.', ['Hold it to be major', 'Only the sheds are empty.'], '2037-08-01'),
  },
  cites: ['search'],
};

/** The operation itself, from opening it to sharing its credit. */
export const aJointOperation: readonly Step[] = [
  does(police.officer, 'names the crew at the port', {
    on: '2037-01-12',
    gives: 'IdentifyGroup',
    input: { name: 'Shed four crew', offenceTypes: ['DRUGS'], areasOfFocus: ['BORDER'] },
    as: 'crew',
  }),
  does(police.manager, 'opens a joint operation', {
    gives: 'OpenCase',
    input: { title: 'Operation Kōtare', kind: 'JOINT_OPERATION', ...about, groups: ['$crew'] },
    as: 'operation',
  }),
  isRefused(customs.manager, 'cannot join it unasked', {
    gives: 'JoinCase',
    input: { case: '$operation', role: 'INVESTIGATING', legalBasis: 'Customs and Excise Act 2018, part 4' },
    because: 'NOT_INVITED',
  }),
  ...[customs, fiu].map(({ agency, name }) =>
    does(police.manager, `invites ${name}`, {
      gives: 'InviteToCase',
      input: { case: '$operation', to: agency, grounds: 'Nobody else sees the manifests and the money.' },
    }),
  ),
  does(customs.manager, 'joins it, and says under which law', {
    gives: 'JoinCase',
    input: { case: '$operation', role: 'INVESTIGATING', legalBasis: 'Customs and Excise Act 2018, part 4' },
  }),
  does(fiu.manager, 'joins it as well', {
    gives: 'JoinCase',
    input: { case: '$operation', role: 'INTELLIGENCE', legalBasis: 'Policing Act 2008, section 9' },
  }),
  isRefused(immigration.officer, 'takes no part, and cannot enter anything', {
    gives: 'RecordEntry',
    input: { case: '$operation', kind: 'NOTE', summary: 'Visas checked' },
    because: 'NOT_TAKING_PART',
  }),
  does(police.officer, 'enters what was seen at the sheds', {
    on: '2037-01-20',
    happened: '2037-01-18',
    gives: 'RecordEntry',
    input: {
      case: '$operation',
      kind: 'OBSERVATION',
      summary: 'Two vans at shed four by night',
      groups: ['$crew'],
    },
    as: 'vans',
  }),
  does(police.manager, 'decides that Customs is to profile the containers by the end of the month', {
    gives: 'RecordDecision',
    input: {
      case: '$operation',
      kind: 'GOVERNANCE',
      title: 'Profile every container for shed four',
      owner: customs.agency,
      dueBy: '2037-01-31T00:00Z',
      ...decided(
        'Customs sees every manifest.',
        ['Search at once', 'Nobody knows which container.'],
        '2037-07-01',
      ),
    },
    cites: ['vans'],
    as: 'profile',
  }),
  does(police.manager, 'gives Customs the task', {
    gives: 'AssignTask',
    input: {
      case: '$operation',
      title: 'Profile the containers for shed four',
      to: customs.agency,
      assignee: customs.officer.id,
      dueBy: '2037-01-31T00:00Z',
      ofDecision: '$profile#',
    },
    as: 'task',
  }),
  does(customs.officer, 'does it', {
    on: '2037-01-28',
    gives: 'CompleteTask',
    input: { case: '$operation', task: '$task#', outcome: 'Three containers of 210 stand out.' },
  }),
  does(customs.officer, 'books the time it took against the priority', {
    gives: 'BookEffort',
    input: { case: '$operation', priority: 'DISMANTLE', activity: 'Profiling', minutes: 1_260 },
  }),
  does(police.officer, 'plans the search with both partners', {
    on: '2037-02-02',
    gives: 'PlanAction',
    input: { ...plan, case: '$operation' },
    as: 'search',
  }),
  isRefused(police.officer, 'cannot authorise the own plan', {
    gives: 'AuthoriseAction',
    approves: 'search',
    input: { action: '$search', ...authority },
    cites: ['vans'],
    because: 'OWN_PROPOSAL',
  }),
  does(police.manager, 'authorises it', {
    gives: 'AuthoriseAction',
    approves: 'search',
    input: { action: '$search', ...authority },
    cites: ['vans'],
  }),
  does(customs.officer, 'carries it out', {
    on: '2037-02-05',
    gives: 'ExecuteAction',
    input: { action: '$search', summary: 'Both sheds were searched' },
  }),
  does(customs.officer, 'records what it yielded', {
    gives: 'RecordYield',
    input: {
      action: '$search',
      seizures: 2,
      arrests: 3,
      commodities: [{ commodity: 'Cocaine', quantity: { amount: '120', unit: 'KG' }, purityPercent: '84.2' }],
      amounts: [{ minor: '10000000', currency: 'NZD' }],
    },
  }),
  does(police.officer, 'judges how far it worked', {
    on: '2037-02-19',
    gives: 'AssessEffect',
    input: { action: '$search', level: 'MAJOR', on: 'OPERATIONAL', rationale: 'The sheds stand empty.' },
  }),
  isRefused(police.officer, 'cannot be the second officer as well', {
    ...moderated,
    because: 'OWN_PROPOSAL',
  }),
  does(fiu.manager, 'decides what the effect is held to be, as the second officer', moderated),
  isRefused(police.manager, 'cannot give out more than the whole of the credit', {
    gives: 'ProposeCredit',
    input: {
      action: '$search',
      shares: [
        { agency: police.agency, percent: '60' },
        { agency: customs.agency, percent: '60' },
      ],
      reason: 'Each did most of it.',
    },
    because: 'NOT_THE_WHOLE',
  }),
  does(police.manager, 'proposes how the credit is shared', {
    gives: 'ProposeCredit',
    input: {
      action: '$search',
      shares: [
        { agency: police.agency, percent: '40' },
        { agency: customs.agency, percent: '50' },
        { agency: fiu.agency, percent: '10' },
      ],
      reason: 'Customs found it, the police searched, the unit knew the account.',
    },
  }),
  sees(customs.manager, 'reads that none of it counts before all have agreed', {
    asks: 'outcomes(group: $crew, at: $at) { credit { agreedActions undividedActions agencies { agency { id } } } }',
    shows: { outcomes: { credit: { agreedActions: 0, undividedActions: 1, agencies: [] } } },
  }),
  ...[customs, fiu].map(({ manager }) =>
    does(manager, 'agrees to that', {
      gives: 'AgreeCredit',
      approves: 'search',
      input: { action: '$search' },
    }),
  ),
];
