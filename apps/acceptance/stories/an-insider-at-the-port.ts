import { customs, police } from './cast';
import { decided, does, isRefused, sees, type Story, weighed } from './story';

const enabler = 'CORRUPTION_AND_INSIDERS';
const held = { reliability: 'B', credibility: 'C2' };

const plan = {
  title: 'Take the release codes out of one hand',
  target: 'ENABLER',
  enabler,
  tactic: 'TARGET_HARDENING',
  priority: 'PREVENT',
  areaOfFocus: 'BORDER',
  harms: ['COMMUNITIES', 'REPUTATION'],
  population: 'Clerks who are offered money for release codes.',
  partners: [police.agency],
  expectedEffect: 'No container leaves on the word of one clerk.',
  measure: 'Containers released outside of the roster, by month.',
};

const named = (name: string) => ({ name, offenceTypes: ['DRUGS'], areasOfFocus: ['BORDER'] });

const serves = (group: string) => ({
  group,
  step: 'TRANSPORT',
  servedBy: '$clerk',
  enabler,
  chokePoint: true,
  during: { from: { earliest: '2044-10' } },
  ...held,
  grounds: 'The release codes of their containers were asked for at the same desk.',
});

const served =
  'businessSteps(filter: { enabler: [CORRUPTION_AND_INSIDERS], servedBy: [$clerk] }, at: $at, order: RECORDED_OLDEST_FIRST) { nodes { step chokePoint group { name } servedBy { label } } }';

const disrupted =
  'outcomes(enabler: CORRUPTION_AND_INSIDERS, period: { from: { earliest: "2045" } }, at: $at) { actions byEnabler { enabler actions yields { arrests servicesTakenDown } } effects { on level actions } remeasurements { point measured findings { finding } } }';

export const anInsiderAtThePort: Story = {
  title: 'An insider at the port, tracked and disrupted as an enabler',
  steps: [
    ...['Slipway', 'Bollard'].map((name) =>
      does(police.officer, `names a crew, ${name}`, {
        on: name === 'Slipway' ? '2045-01-16' : undefined,
        gives: 'IdentifyGroup',
        input: named(name),
        as: name.toLowerCase(),
      }),
    ),
    does(customs.officer, 'puts a clerk of the port company on the record', {
      gives: 'RegisterEntity',
      input: { kind: 'PERSON', standing: 'SUSPECT', label: 'J. Tolland' },
      as: 'clerk',
    }),
    does(customs.officer, 'puts the port company on the record', {
      gives: 'RegisterEntity',
      input: { kind: 'ORGANISATION', label: 'Eastern Quays' },
      as: 'port',
    }),
    does(customs.officer, 'records for whom the clerk works', {
      gives: 'LinkEntities',
      input: {
        entity: '$clerk',
        to: '$port',
        kind: 'WORKS_FOR',
        during: { from: { earliest: '2041' } },
        ...held,
        grounds: 'On its roster.',
      },
    }),
    does(customs.officer, 'records what the release system shows', {
      happened: '2045-01-12',
      gives: 'RecordDetection',
      input: {
        summary: 'Four release codes read out of hours, each for a container that was never collected',
        offenceTypes: ['DRUGS', 'FINANCIAL'],
        enablers: [enabler],
        areaOfFocus: 'BORDER',
        harms: ['COMMUNITIES', 'REPUTATION'],
        detectedAt: { earliest: '2045-01-14' },
        means: 'INDUSTRY_REPORT',
        particulars: { financial: { offence: 'BRIBERY', method: 'Paid for each code' } },
        amounts: [{ minor: '2000000', currency: 'NZD' }],
        seen: [{ label: 'The clerk at the desk', role: 'ASSOCIATE', entity: '$clerk' }],
      },
      as: 'codes',
    }),
    ...['slipway', 'bollard'].map((crew) =>
      does(
        police.officer,
        `maps the clerk to how ${crew === 'slipway' ? 'the first' : 'the second'} crew moves`,
        {
          gives: 'MapBusinessStep',
          input: serves(`$${crew}`),
          cites: ['codes'],
          as: `${crew}Step`,
        },
      ),
    ),
    sees(police.manager, 'reads both crews by what they have in common', {
      asks: `${served} detections(filter: { text: "release codes" }, at: $at) { nodes { enablers seen { role entity { label entityLinksByFrom { nodes { kind to { label } } } } } } }`,
      shows: {
        businessSteps: {
          nodes: [
            { step: 'TRANSPORT', chokePoint: true, group: { name: 'Slipway' } },
            { step: 'TRANSPORT', chokePoint: true, group: { name: 'Bollard' } },
          ],
        },
        detections: {
          nodes: [
            {
              enablers: [enabler],
              seen: [
                {
                  entity: {
                    entityLinksByFrom: { nodes: [{ kind: 'WORKS_FOR', to: { label: 'Eastern Quays' } }] },
                  },
                },
              ],
            },
          ],
        },
      },
    }),
    isRefused(customs.officer, 'cannot aim one action at the enabler and at a crew', {
      gives: 'PlanAction',
      input: { ...plan, group: '$slipway' },
      cites: ['codes'],
      because: 'TARGET_MISMATCH',
      says: 'and nothing else',
    }),
    does(customs.officer, 'plans against the enabler itself, whichever crew pays', {
      on: '2045-02-01',
      gives: 'PlanAction',
      input: plan,
      cites: ['codes'],
      as: 'hardening',
    }),
    does(customs.manager, 'authorises it', {
      gives: 'AuthoriseAction',
      approves: 'hardening',
      input: {
        action: '$hardening',
        ...decided('One hand holds every code.', ['Arrest the clerk', 'The next is asked.'], '2045-08-01'),
        ...weighed('Nothing less ends it.', 'Two clerks sign where one did.'),
      },
      cites: ['codes'],
    }),
    isRefused(police.officer, 'cannot judge an effect before anything was done', {
      gives: 'AssessEffect',
      input: { action: '$hardening', level: 'MAJOR', on: 'STRATEGIC', rationale: 'It will work.' },
      because: 'NOT_EXECUTED',
    }),
    does(customs.officer, 'carries it out', {
      on: '2045-02-13',
      gives: 'ExecuteAction',
      input: { action: '$hardening', summary: 'Release codes are given by two, and read out to nobody' },
    }),
    does(customs.officer, 'records what it yielded', {
      gives: 'RecordYield',
      input: { action: '$hardening', arrests: 1, servicesTakenDown: 1 },
    }),
    ...['slipway', 'bollard'].map((crew) =>
      does(police.officer, `takes the clerk off the map of ${crew[0]!.toUpperCase()}${crew.slice(1)}`, {
        happened: '2045-02-13',
        gives: 'UnmapBusinessStep',
        input: { group: `$${crew}`, claim: `$${crew}Step#`, end: 'CEASED', reason: 'No code is read out.' },
      }),
    ),
    does(customs.officer, 'judges how far it worked', {
      on: '2045-03-01',
      gives: 'AssessEffect',
      input: {
        action: '$hardening',
        level: 'MAJOR',
        on: 'ENVIRONMENTAL',
        rationale: 'No release out of hours.',
      },
    }),
    does(police.manager, 'decides what the effect is held to be', {
      gives: 'ModerateEffect',
      approves: 'hardening',
      input: {
        action: '$hardening',
        level: 'MODERATE',
        on: 'ENVIRONMENTAL',
        ...decided('Three weeks are short.', ['Hold it to be major', 'Too early.'], '2045-09-01'),
      },
      cites: ['hardening'],
    }),
    sees(customs.officer, 'is called to measure it again after three months', {
      on: '2045-05-15',
      inTime: true,
      asks: 'action(id: $hardening, at: $at) { called { point } }',
      shows: { action: { called: [{ point: 'MONTHS_3' }] } },
    }),
    does(customs.officer, 'measures it again: it holds', {
      gives: 'RemeasureEffect',
      input: {
        action: '$hardening',
        point: 'MONTHS_3',
        finding: 'HOLDING',
        level: 'MODERATE',
        on: 'ENVIRONMENTAL',
        rationale: 'No container was released outside of the roster.',
      },
    }),
    sees(police.manager, 'adds up what was done against this enabler, and whether it lasted', {
      asks: disrupted,
      shows: {
        outcomes: {
          actions: 1,
          byEnabler: [{ enabler, actions: 1, yields: { arrests: 1, servicesTakenDown: 1 } }],
          effects: [{ on: 'ENVIRONMENTAL', level: 'MODERATE', actions: 1 }],
          remeasurements: [
            { point: 'MONTHS_3', measured: 1, findings: [{ finding: 'HOLDING' }] },
            { point: 'MONTHS_6', measured: 0 },
            { point: 'MONTHS_12', measured: 0 },
          ],
        },
      },
    }),
    ...[
      { day: '2045-01-31', when: 'before the action', steps: [{}, {}], actions: 0 },
      { day: '2045-02-28', when: 'after it', steps: [], actions: 1 },
    ].map(({ day, when, steps, actions }) =>
      sees(police.manager, `replays whom the clerk served, and what was done by then, ${when}`, {
        asks: `${served} ${disrupted}`,
        at: { trueAt: day },
        shows: { businessSteps: { nodes: steps }, outcomes: { actions } },
      }),
    ),
  ],
};
