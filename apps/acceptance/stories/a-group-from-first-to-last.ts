import { customs, police } from './cast';
import { decided, does, isRefused, sees, type Story, weighed } from './story';

const evidence = { basis: ['$find@'], reliability: 'B', credibility: 'C2' };

const limb = (name: string, grounds: string) => ({ limb: name, finding: 'MET', grounds, ...evidence });

const unknown = (test: string) => ({ test, finding: 'UNKNOWN', grounds: 'Nobody has looked yet.' });

/** The ring held against the definition of an organised group, with what was found on the limb of profit. */
const assessed = (profit: object) => ({
  group: '$ring',
  limbs: [
    limb('THREE_OR_MORE', 'A loader, a clerk and a driver.'),
    limb('ACTING_TOGETHER', 'One hands over to the other.'),
    profit,
    limb('PLANNED_AND_COORDINATED', 'Bookings four weeks ahead.'),
    limb('SERIOUS', 'NZ$ 400,000 a month.'),
  ],
  reach: 'TRANSNATIONAL',
  tests: [
    { test: 'COMMITTED_ABROAD', finding: 'MET', grounds: 'Sold in Durban.', ...evidence },
    unknown('PREPARED_ABROAD'),
    unknown('GROUP_ACTIVE_ABROAD'),
    unknown('EFFECTS_ABROAD'),
  ],
  scale: { grounds: 'Nine cars a month.', basis: ['$find@'] },
  seriousness: { grounds: 'Insurers pay.', basis: ['$find@'] },
  confidence: 'MODERATE',
});

const stage = (name: string, why: string) => ({
  group: '$ring',
  stage: name,
  ...decided(why, ['Leave it as it is', 'What was found says otherwise.'], '2041-06-01'),
});

const gone = (name: string) => ({
  limb: name,
  evidence: 'Seen by officers in September.',
  basis: ['$find@'],
});

const factor = (name: string, standing: string, points?: number) => ({
  factor: name,
  standing,
  confidence: 'MODERATE',
  ...(points === undefined ? {} : { points }),
});

const leftOut = 'Every export is profiled already.';
const byOne = { officerId: police.officer.id, proposedById: null };
const byTwo = { officerId: police.manager.id, proposedById: police.officer.id };

export const aGroupFromFirstToLast: Story = {
  title: 'A group weighed, targeted, dismantled, watched and back again',
  steps: [
    does(police.officer, 'names a ring that ships stolen cars', {
      on: '2040-01-09',
      gives: 'IdentifyGroup',
      input: {
        name: 'Axle ring',
        offenceTypes: ['ILLICIT_GOODS'],
        areasOfFocus: ['BORDER'],
        harms: ['ECONOMY'],
      },
      as: 'ring',
    }),
    does(customs.officer, 'records nine cars in three containers', {
      gives: 'RecordDetection',
      input: {
        summary: 'Nine stolen cars in three containers, declared as parts',
        offenceTypes: ['ILLICIT_GOODS'],
        areaOfFocus: 'BORDER',
        harms: ['ECONOMY'],
        detectedAt: { earliest: '2040-01-09' },
        means: 'SEIZURE',
        particulars: {
          illicitGoods: { goods: 'STOLEN_GOODS', concealment: 'CARGO', document: 'Export entry' },
        },
        route: [
          { stage: 'ORIGIN', label: 'Tauranga', country: 'NZ' },
          { stage: 'DESTINATION', label: 'Durban', country: 'ZA' },
        ],
        commodities: [{ commodity: 'Cars', quantity: { amount: '9', unit: 'EACH' } }],
      },
      as: 'find',
    }),
    does(customs.officer, 'grades it', {
      gives: 'GradeDetection',
      input: {
        detection: '$find',
        reliability: 'B',
        credibility: 'C2',
        handling: 'SHARE',
        reason: 'Papers and cars.',
      },
    }),
    isRefused(police.officer, 'cannot hold a limb of the definition met without what shows it', {
      gives: 'AssessThreshold',
      input: assessed({ limb: 'PROFIT_POWER_INFLUENCE', finding: 'MET', grounds: 'Of course.' }),
      cites: ['find'],
      because: 'LIMB_WITHOUT_EVIDENCE',
    }),
    does(
      police.officer,
      'holds the ring against the definition, limb by limb, and leaves open what nobody knows',
      {
        gives: 'AssessThreshold',
        input: assessed(limb('PROFIT_POWER_INFLUENCE', 'NZ$ 400,000 a month.')),
        cites: ['find'],
      },
    ),
    does(police.officer, 'scores it by the model, and keeps unknown apart from nil', {
      gives: 'ScoreGroup',
      input: {
        group: '$ring',
        model: 'Harm matrix',
        modelVersion: '3.1',
        factors: [factor('Reach', 'PRESENT', 8), factor('Violence', 'NIL'), factor('Insiders', 'UNKNOWN')],
        emerging: true,
        confidence: 'LOW',
      },
      cites: ['find'],
    }),
    does(police.manager, 'takes it on as the first of the targets', {
      on: '2040-01-16',
      gives: 'AdoptTarget',
      input: {
        group: '$ring',
        rank: 1,
        ...decided('It grows.', ['Leave it to insurers', 'They cannot search.'], '2040-07-16'),
        ...weighed('Nothing less stops it.', 'Two officers for six months.'),
      },
      cites: ['find'],
    }),
    does(customs.manager, 'does not take it on, and says why', {
      gives: 'DeclineTarget',
      input: {
        group: '$ring',
        ...decided(leftOut, ['Rank it tenth', 'A rank without officers is none.'], '2040-07-16'),
      },
      cites: ['find'],
    }),
    sees(
      police.manager,
      'reads the list of priorities: score, what is unknown, and each agency’s choice with its reason',
      {
        asks: 'priorityList(agency: "agency-police", at: $at) { groups { group { name } isEmerging adopted scores { total nils unknowns confidence } choices { agency { id } choice rank rationale } } } thresholdAssessments(filter: { group: [$ring] }, at: $at) { nodes { result reach limbs { limb reliability } } }',
        shows: {
          priorityList: {
            groups: [
              {
                group: { name: 'Axle ring' },
                isEmerging: true,
                adopted: 1,
                scores: [{ total: 8, nils: 1, unknowns: 1, confidence: 'LOW' }],
                choices: [
                  { agency: { id: customs.agency }, choice: 'DECLINED', rationale: leftOut },
                  { agency: { id: police.agency }, choice: 'ADOPTED', rank: 1, rationale: 'It grows.' },
                ],
              },
            ],
          },
          thresholdAssessments: { nodes: [{ result: 'MET', reach: 'TRANSNATIONAL' }] },
        },
      },
    ),
    ...['ASSESSED', 'ACTIVE', 'TARGETED'].map((name) =>
      does(police.officer, `decides that it is ${name.toLowerCase()}`, {
        gives: 'DeclareStage',
        input: stage(name, 'By what was found.'),
        cites: ['find'],
      }),
    ),
    does(police.officer, 'proposes to hold it dismantled', {
      on: '2040-09-10',
      gives: 'DeclareStage',
      input: {
        ...stage('DISMANTLED', 'The yard is closed, and its three are convicted.'),
        limbs: ['LEADERSHIP', 'FINANCIAL_BASE', 'CAPABILITY', 'ABILITY_TO_REFORM'].map(gone),
      },
      cites: ['find'],
    }),
    does(police.manager, 'approves that', {
      gives: 'ApproveStage',
      approves: 'ring',
      input: {
        group: '$ring',
        ...decided('Each limb is evidenced.', ['Wait', 'Nothing is left.'], '2041-09-10'),
      },
      cites: ['find'],
    }),
    sees(police.officer, 'is reminded three months later to look whether it is back', {
      on: '2040-12-12',
      inTime: true,
      asks: 'inbox(agency: "agency-police", types: ["WatchFellDue"], at: $at) { nodes { type group { id } } }',
      names: ['$ring'],
    }),
    does(police.officer, 'looks, and holds it likely that it is back: a proposal, no more', {
      gives: 'ProposeReEmergence',
      input: {
        group: '$ring',
        hypothesis: 'The same clerk books containers for another yard.',
        likelihood: 'LIKELY',
        confidence: 'MODERATE',
      },
      cites: ['find'],
    }),
    isRefused(police.officer, 'cannot confirm the own hypothesis', {
      gives: 'ConfirmReEmergence',
      approves: 'ring',
      input: { group: '$ring', ...decided('It is back.', ['Wait', 'It ships.'], '2041-12-01') },
      cites: ['find'],
      because: 'OWN_PROPOSAL',
    }),
    does(police.manager, 'confirms it', {
      on: '2040-12-14',
      gives: 'ConfirmReEmergence',
      approves: 'ring',
      input: {
        group: '$ring',
        ...decided('Two containers of cars were found.', ['Wait', 'It ships.'], '2041-12-01'),
      },
      cites: ['find'],
    }),
    sees(police.manager, 'reads the whole life of the ring, and who stood behind each turn', {
      asks: 'lifecycle(group: $ring, at: $at) { stages { stage officerId proposedById } proposals { stage status } reEmergences { status officerId } current { stage } }',
      shows: {
        lifecycle: {
          stages: [
            ...['SUSPECTED', 'ASSESSED', 'ACTIVE', 'TARGETED'].map((name) => ({ stage: name, ...byOne })),
            ...['DISMANTLED', 'RE_EMERGED'].map((name) => ({ stage: name, ...byTwo })),
          ],
          reEmergences: [{ status: 'CONFIRMED', officerId: police.officer.id }],
          current: [{ stage: 'RE_EMERGED' }],
        },
      },
      names: ['APPROVED'],
    }),
    sees(police.manager, 'reads that on the last day of October it was held to be gone', {
      asks: 'lifecycle(group: $ring, at: $at) { current { stage } }',
      at: { trueAt: '2040-10-31', knownAt: '2040-10-31' },
      shows: { lifecycle: { current: [{ stage: 'DISMANTLED' }] } },
    }),
  ],
};
