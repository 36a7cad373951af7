import {
  GradeDetection,
  LinkDetection,
  RecordDetection,
  RecordSource,
  RegradeDetection,
} from '@throughline/detection';
import { AdoptStage, DeclareStage, IdentifyGroup } from '@throughline/group';
import {
  borderDecision,
  borderDetection,
  borderInvestigation,
  financialInquiry,
  immigrationInquiry,
  policeAnalysis,
  policeDecision,
} from '../capacities';
import { scenarioTitle } from '../scenario-title';
import { idOf, revisionOf, type Tale, tell } from '../tell';

/** September to December 2023: one group is seen behind it all; the police decide to target it, leaning on two grades that will not last. */
export const namingTheGroup: readonly Tale[] = [
  tell(IdentifyGroup, {
    name: 'ropewalk',
    by: policeAnalysis,
    happened: '2023-09-20',
    recordedAt: '2023-09-21T01:30Z',
    basis: ['container', 'public-report', 'bank-report'],
    input: {
      name: scenarioTitle,
      aliases: ['The machine shop (fictional)'],
      offenceTypes: ['DRUGS', 'FINANCIAL', 'MIGRATION_AND_TRAFFICKING'],
      areasOfFocus: ['BORDER', 'NATIONAL', 'COMMUNITY'],
      harms: ['COMMUNITIES', 'ECONOMY', 'REPUTATION'],
      description:
        'Brings methamphetamine in within machinery, moves it by night from leased storage, and places the cash through a labour-hire business. The name is that of the street of its depot, which does not exist.',
    },
  }),
  ...(
    [
      [
        'container',
        borderInvestigation,
        'The vehicles that came to look at the machine come to the storage units that the crew uses.',
      ],
      ['public-report', policeAnalysis, 'The units are those in which the two vehicles were seen.'],
      ['bank-report', financialInquiry, 'The supplier that was paid is the consignor of the machine.'],
      [
        'exploited-workers',
        immigrationInquiry,
        'The hirer of the workers holds the accounts of the bank’s report.',
      ],
      [
        'community-concern',
        policeAnalysis,
        'Parcels handed to young people came from the storage units; linked with the trust’s consent.',
      ],
    ] as const
  ).map(([detection, by, grounds], n) =>
    tell(LinkDetection, {
      name: `${detection}/linked`,
      by,
      on: detection,
      recordedAt: `2023-09-2${n + 2}T02:1${n}Z`,
      ...(by === immigrationInquiry ? { marking: 'SENSITIVE' as const } : {}),
      input: { group: idOf('ropewalk'), grounds },
    }),
  ),
  tell(DeclareStage, {
    name: 'police/assessed',
    by: policeDecision,
    on: 'ropewalk',
    happened: '2023-10-03T15:00',
    recordedAt: '2023-10-03T03:20Z',
    basis: ['container/grade', 'public-report/grade', 'bank-report/grade', 'ropewalk'],
    input: {
      stage: 'ASSESSED',
      rationale:
        'More than three persons act together for profit, the import was planned and is serious, and the payments reach another country. Each limb of the definition is met.',
      options: [
        { option: 'Hold it suspected until spring', because: 'What is known meets the definition now.' },
      ],
      reviewBy: '2024-04-03',
    },
  }),
  tell(DeclareStage, {
    name: 'immigration/assessed',
    by: immigrationInquiry,
    on: 'ropewalk',
    happened: '2023-10-11T10:00',
    recordedAt: '2023-10-12T00:45Z',
    basis: ['exploited-workers/grade'],
    input: {
      stage: 'ASSESSED',
      rationale:
        'On our own evidence the labour hirer acts with others for profit. Whether it still operates we cannot say.',
      options: [
        {
          option: 'Say nothing of the group',
          because: 'The workers’ accounts fit nothing else that we know of.',
        },
      ],
      reviewBy: '2024-10-11',
    },
  }),
  tell(RecordDetection, {
    name: 'partner-tip',
    by: borderDetection,
    happened: { earliest: '2023-09', latest: '2023-10-22' },
    recordedAt: '2023-10-24T20:30Z',
    input: {
      summary: 'Partner abroad tells of a broker who loads machinery (fictional)',
      offenceTypes: ['DRUGS'],
      areaOfFocus: 'INTERNATIONAL',
      harms: ['COMMUNITIES', 'REPUTATION'],
      detectedAt: { earliest: '2023-10-23' },
      means: 'PARTNER',
      seen: [{ label: 'Broker of used machinery (fictional)', role: 'CONSIGNOR' }],
    },
  }),
  tell(RecordSource, {
    name: 'partner-tip/source',
    by: borderDetection,
    recordedAt: '2023-10-24T20:40Z',
    input: {
      detection: idOf('partner-tip'),
      source: 'Liaison officer of a partner jurisdiction (fictional)',
    },
  }),
  tell(GradeDetection, {
    name: 'partner-tip/grade',
    by: borderDetection,
    on: 'partner-tip',
    recordedAt: '2023-10-25T01:00Z',
    input: {
      reliability: 'B',
      credibility: 'C2',
      handling: 'ORIGINATOR',
      reason: 'The partner has been right before, and the broker sold the milling machine.',
    },
  }),
  tell(LinkDetection, {
    name: 'partner-tip/linked',
    by: borderInvestigation,
    on: 'partner-tip',
    recordedAt: '2023-10-25T01:20Z',
    input: {
      group: idOf('ropewalk'),
      grounds: 'The broker is the consignor of the milling machine.',
    },
  }),
  tell(DeclareStage, {
    name: 'police/active',
    by: policeDecision,
    on: 'ropewalk',
    happened: '2023-11-01T09:30',
    recordedAt: '2023-10-31T21:10Z',
    basis: ['container/outcome', 'partner-tip/grade', 'police/assessed'],
    input: {
      stage: 'ACTIVE',
      rationale:
        'The depot receives again and a further shipment is being loaded abroad. The crew is operating.',
      options: [{ option: 'Hold it assessed', because: 'A crew that is loading again is at work.' }],
      reviewBy: '2024-05-01',
    },
  }),
  tell(RegradeDetection, {
    name: 'bank-report/raised',
    by: financialInquiry,
    on: 'bank-report',
    recordedAt: '2023-11-14T02:05Z',
    basis: ['bank/revenue-outcome'],
    input: {
      reliability: 'B',
      credibility: 'C2',
      handling: 'CONDITIONS',
      handlingConditions: 'That a report was made may not be disclosed to anybody it names.',
      reason: 'The returns cannot explain the cash, which fits what the bank inferred.',
    },
  }),
  tell(DeclareStage, {
    name: 'police/targeted',
    by: policeDecision,
    on: 'ropewalk',
    happened: '2023-12-05T11:00',
    recordedAt: '2023-12-04T22:40Z',
    basis: [
      'container',
      'public-report',
      'public-report/grade',
      'bank-report',
      'bank-report/raised',
      'police/active',
    ],
    input: {
      stage: 'TARGETED',
      rationale:
        'The crew imports, stores and launders, and exploits those who work for it. The storage units give a place to act, the accounts a means to take the profit.',
      options: [
        {
          option: 'Watch for longer',
          because: 'Another shipment would reach whānau before the next decision.',
        },
        { option: 'Act on the border alone', because: 'The money and the exploitation would go on.' },
      ],
      reviewBy: '2024-06-05',
    },
  }),
  ...(
    [
      [
        'customs',
        borderDecision,
        'We hold the same evidence of the import, and will serve the same plan.',
        ['Act at the border alone', 'The next machine would be bought with the same money.'],
        '2023-12-12T00:30Z',
      ],
      [
        'fiu',
        financialInquiry,
        'The flow of money supports it, and restraint is only possible together.',
        ['Go on watching the accounts', 'What leaves the country meanwhile does not come back.'],
        '2023-12-14T01:15Z',
      ],
    ] as const
  ).map(([agency, by, rationale, [option, because], recordedAt]) =>
    tell(AdoptStage, {
      name: `${agency}/targeted`,
      by,
      on: 'ropewalk',
      recordedAt,
      basis: ['police/targeted'],
      input: {
        declaration: revisionOf('police/targeted'),
        rationale,
        options: [{ option, because }],
        reviewBy: '2024-06-05',
      },
    }),
  ),
];
