import type { Mapping } from './mapping';

/** A sound mapping of two phases, for specs. */
export const mappingSample: Mapping = {
  name: 'sample',
  title: 'A sample network',
  source: 'Invented for a spec.',
  citation: 'Nobody, Nothing, 2001.',
  licence: 'None needed.',
  authority: 'A spec',
  purpose: 'RESEARCH',
  marking: undefined,
  group: {
    name: 'Sample group',
    offenceTypes: ['DRUGS'],
    areasOfFocus: ['BORDER'],
    description: 'Three persons.',
    rule: 'Read by the importer.',
  },
  phases: { numbered: { pattern: 'phase{n}.csv', count: 2 }, files: undefined },
  dates: { firstDay: '2001-02-01', monthsEach: 1, zone: 'Pacific/Auckland', rule: 'One month a phase.' },
  recording: { delayDays: 7 },
  persons: { standing: 'SUSPECT', label: 'N{id}', role: 'ASSOCIATE', rule: 'All are associates.' },
  ties: { kind: 'COMMUNICATION', unit: 'calls', directed: true },
  grade: { reliability: 'F', credibility: 'C6', rule: 'No grades in the source.' },
  seizures: {
    file: 'seizures.csv',
    columns: { phase: 'phase', count: 'seizures', amount: 'amount_usd', goods: 'details' },
    currency: 'USD',
    offenceTypes: ['DRUGS'],
    areaOfFocus: 'BORDER',
    harms: ['COMMUNITIES'],
    rule: 'Read by the importer.',
  },
};

/** The files of a sound folder for it. */
export const filesSample = {
  'phase1.csv': 'players,1,2,3\n1,0,4,0\n2,1,0,0\n3,0,0,0\n',
  'phase2.csv': 'players,1,4\n1,0,2\n4,0,0\n',
  'seizures.csv':
    'phase,seizures,amount_usd,details\n2,3,1300000,30 kg marijuana + 2 kg cocaine\n2,1,500,9 kg of cocaine\n',
} as const;
