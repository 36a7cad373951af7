import { runHouse, type RunningHouse } from '../src/running-house';
import { Clock } from './clock';
import { police, type Player } from './cast';
import { sees, type Story } from './story';
import { tell, Teller } from './teller';

const crew = 'group-88red098qgsww32syx0bd9xm';
const analyst: Player = { ...police.officer, name: 'Mere Parata' };

/** A day as it was seen on that day. */
const on = (day: string) => ({ trueAt: day, knownAt: day });

const stages = `lifecycle(group: "${crew}", at: $at) { agreed current { agencyId stage } }`;
const held = (agreed: boolean, of: Readonly<Record<string, string>>) => ({
  lifecycle: {
    agreed,
    current: Object.entries(of).map(([agency, stage]) => ({ agencyId: `agency-${agency}`, stage })),
  },
});

const theDemonstration: Story = {
  title: 'The demonstration, loaded as the product loads it and replayed at its landmarks',
  steps: [
    sees(analyst, 'goes back to when it had no name: agencies had each recorded a part of it', {
      at: on('2023-07-01'),
      asks: `group(id: "${crew}", at: $at) { name } detections(at: $at, first: 50) { nodes { agency { id } } }`,
      shows: { group: null },
      names: ['agency-customs', 'agency-police', 'agency-fiu', 'agency-immigration', 'agency-community'],
    }),
    sees(analyst, 'goes back to when it was newly targeted', {
      at: on('2023-12-06'),
      asks: stages,
      shows: held(false, { immigration: 'ASSESSED', police: 'TARGETED' }),
    }),
    sees(analyst, 'finds that there were more in it on that day than anybody knew then', {
      at: { trueAt: '2023-12-06' },
      asks: `now: network(group: "${crew}", at: $at) { memberCount } then: network(group: "${crew}", at: { trueAt: "2023-12-06", knownAt: "2023-12-06" }) { memberCount }`,
      shows: { now: { memberCount: 9 }, then: { memberCount: 7 } },
    }),
    sees(analyst, 'goes back to when what they relied on gave way', {
      at: on('2024-04-30'),
      asks: `${stages} timeline(subject: "${crew}", types: ["StageDeclared"], agency: "agency-police", first: 1, at: $at) { nodes { reliesOn { trail { correctedBy { by { type } } } } } }`,
      shows: held(false, {
        customs: 'TARGETED',
        fiu: 'TARGETED',
        immigration: 'ASSESSED',
        police: 'TARGETED',
      }),
      names: ['DetectionRegraded'],
    }),
    sees(analyst, 'goes back to when it was held to be dismantled, by two of four', {
      at: on('2025-07-15'),
      asks: `${stages} network(group: "${crew}", at: $at) { memberCount }`,
      shows: {
        ...held(false, {
          customs: 'DISMANTLED',
          fiu: 'DISRUPTED',
          immigration: 'DORMANT',
          police: 'DISMANTLED',
        }),
        network: { memberCount: 0 },
      },
    }),
    sees(analyst, 'goes back to when it was back again: two were known to be in it, of the four there were', {
      at: on('2026-05-06'),
      asks: `${stages} network(group: "${crew}", at: $at) { memberCount } inHindsight: network(group: "${crew}", at: { trueAt: "2026-05-06" }) { memberCount }`,
      names: ['"agency-police","stage":"RE_EMERGED"', '"agency-customs","stage":"RE_EMERGED"'],
      shows: { network: { memberCount: 2 }, inHindsight: { memberCount: 4 } },
    }),
    sees(
      analyst,
      'reads the decision to go after it: its authority, what was refused, and each thing relied on as graded then',
      {
        at: on('2023-12-06'),
        asks: `decisions(about: "${crew}", agency: "agency-police", types: ["StageDeclared"], at: $at, first: 1) { nodes { decided authority options { option } asGraded { citation reliability credibility } } }`,
        shows: {
          decisions: {
            nodes: [{ options: [{ option: 'Watch for longer' }, { option: 'Act on the border alone' }] }],
          },
        },
        names: ['Policing Act 2008', '"credibility":"C2"'],
      },
    ),
    sees(analyst, 'looks for the report of the public that is held to be improbable now', {
      asks: 'detections(filter: { means: [PUBLIC_REPORT], credibility: [C5] }, at: $at) { nodes { id grades { credibility } } }',
      names: ['C2', 'C5'],
      remembers: { report: (data) => data.detections.nodes[0].id },
    }),
    sees(
      analyst,
      'lists what leaned on it: who had leaned on it by then was asked to look again, three agencies in all',
      {
        inTime: true,
        asks: 'recall(item: $report, at: $at) { counts { kind total notAsked outstanding } leanings { kind agency { id } reviews { owner { id } } } }',
        names: [
          '"kind":"STAGE"',
          '"kind":"DECISION"',
          '"kind":"SHARE"',
          ...['police', 'customs', 'fiu'].map((one) => `"reviews":[{"owner":{"id":"agency-${one}"}}`),
        ],
      },
    ),
    sees(analyst, 'adds up what was done, whether it lasted, and whose credit it is', {
      asks: `outcomes(group: "${crew}", at: $at) { actions exercises yields { arrests } effects { on level actions } remeasurements { point measured findings { finding } } credit { agreedActions agencies { agency { id } yields { arrests } } } unwanted { kind affected } }`,
      shows: {
        outcomes: {
          actions: 3,
          exercises: 0,
          yields: { arrests: 4 },
          effects: ['OPERATIONAL', 'ENVIRONMENTAL', 'STRATEGIC'].map((on) => ({
            on,
            level: 'MODERATE',
            actions: 1,
          })),
          credit: {
            agreedActions: 1,
            agencies: [
              { agency: { id: 'agency-customs' }, yields: { arrests: 1 } },
              { agency: { id: 'agency-police' }, yields: { arrests: 3 } },
            ],
          },
          unwanted: [{ kind: 'COMMUNITY_HARM', affected: 7 }],
        },
      },
      names: ['"point":"MONTHS_12","measured":1,"findings":[{"finding":"HOLDING"}]'],
    }),
    sees(analyst, 'reads where it ends: one action waits, and a referral of 2023 was never answered', {
      at: on('2026-09-30'),
      asks: 'actions(filter: { status: [AUTHORISED] }, at: $at) { totalCount } referrals(filter: { status: [OFFERED] }, at: $at, order: RECORDED_OLDEST_FIRST) { nodes { overdue to { id } } }',
      shows: { actions: { totalCount: 1 }, referrals: { nodes: [{ overdue: true }, { overdue: false }] } },
    }),
  ],
};

describe('the demonstration', () => {
  const clock = new Clock('2026-10-01');
  let house: RunningHouse;
  beforeAll(async () => {
    house = await runHouse('demonstration', undefined, { scenario: true, clock: clock.now, dueEveryMs: 250 });
  }, 120_000);
  afterAll(() => house.stop());

  tell(theDemonstration, () => new Teller(house, clock));
});
