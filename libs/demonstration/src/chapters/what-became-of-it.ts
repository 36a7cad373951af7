import {
  AgreeCredit,
  ModerateEffect,
  ProposeCredit,
  RecordUnwantedEffect,
  RemeasureEffect,
} from '@throughline/disruption';
import type { CodeOf, EffectKind, EffectLevel } from '@throughline/vocabulary';
import {
  borderDecision,
  type Capacity,
  communityChoice,
  financialDecision,
  financialInquiry,
  immigrationDecision,
  policeDecision,
  policeInquiry,
  policePlanning,
} from '../capacities';
import { hashOf, revisionOf, type Tale, tell } from '../tell';

type Moderated = {
  readonly by: Capacity;
  readonly recordedAt: string;
  readonly held: readonly [CodeOf<typeof EffectLevel>, CodeOf<typeof EffectKind>];
  readonly rationale: string;
  readonly refused: readonly [option: string, because: string];
  readonly reviewBy: string;
};

/** Whoever carried an action out does not have the last word on what it achieved. */
const moderated = (action: string, effect: string, { by, recordedAt, held, ...says }: Moderated): Tale =>
  tell(ModerateEffect, {
    name: `${effect}-moderated`,
    by,
    on: action,
    recordedAt,
    basis: [effect],
    input: {
      proposal: revisionOf(effect),
      contentHash: hashOf(effect),
      level: held[0],
      on: held[1],
      rationale: says.rationale,
      options: [{ option: says.refused[0], because: says.refused[1] }],
      reviewBy: says.reviewBy,
    },
  });

const moderations: readonly Tale[] = [
  moderated('searches', 'searches/effect', {
    by: policeDecision,
    recordedAt: '2024-05-07T03:10Z',
    held: ['MODERATE', 'OPERATIONAL'],
    rationale: 'Ten weeks are enough to say that deliveries stopped, and too few to say for how long.',
    refused: ['Call it major', 'One who directs is free, and supply can be had again.'],
    reviewBy: '2024-11-07',
  }),
  moderated('restraint', 'restraint/effect', {
    by: financialDecision,
    recordedAt: '2024-05-13T22:30Z',
    held: ['MAJOR', 'STRATEGIC'],
    rationale: 'The sum held is most of what the crew is known to have earned.',
    refused: ['Wait for the court to forfeit it', 'What it cannot draw on has its effect now.'],
    reviewBy: '2025-05-14',
  }),
  moderated('restraint', 'restraint/effect-again', {
    by: financialDecision,
    recordedAt: '2025-04-10T01:15Z',
    held: ['MODERATE', 'STRATEGIC'],
    rationale: 'A third of the sum was never the crew’s: what we said of it before was too much.',
    refused: ['Leave it at major', 'It leaned on a report that does not carry it any more.'],
    reviewBy: '2026-04-10',
  }),
  moderated('depots', 'depots/effect', {
    by: borderDecision,
    recordedAt: '2024-06-25T00:20Z',
    held: ['MODERATE', 'ENVIRONMENTAL'],
    rationale: 'The sample bears it out, for the eleven depots that take part.',
    refused: ['Call it major', 'Twenty-nine depots are as open as before.'],
    reviewBy: '2025-06-25',
  }),
  moderated('hirer', 'hirer/effect', {
    by: immigrationDecision,
    recordedAt: '2024-10-18T00:35Z',
    held: ['MODERATE', 'OPERATIONAL'],
    rationale: 'Applications were searched for his name and for those of his companies.',
    refused: ['Call it minor', 'Nineteen people work elsewhere because of it.'],
    reviewBy: '2025-10-18',
  }),
  moderated('rangatahi', 'rangatahi/effect', {
    by: communityChoice,
    recordedAt: '2024-09-18T21:20Z',
    held: ['MODERATE', 'ENVIRONMENTAL'],
    rationale: 'The hui said so, and nobody spoke against it.',
    refused: ['Count parcels instead', 'Nobody at the hui wants their tamariki to be counted.'],
    reviewBy: '2025-09-18',
  }),
];

const afterwards: readonly Tale[] = [
  tell(ProposeCredit, {
    name: 'searches/credit',
    by: policePlanning,
    on: 'searches',
    recordedAt: '2024-06-04T02:00Z',
    input: {
      shares: [
        { agency: 'agency-police', percent: '70' },
        { agency: 'agency-customs', percent: '30' },
      ],
      reason: 'The police searched and arrested; Customs found the machine and led us to the depot.',
    },
  }),
  tell(AgreeCredit, {
    name: 'searches/credit-agreed',
    by: borderDecision,
    on: 'searches',
    recordedAt: '2024-06-11T01:40Z',
    input: { proposal: revisionOf('searches/credit'), contentHash: hashOf('searches/credit') },
  }),
  tell(RemeasureEffect, {
    name: 'searches/after-a-year',
    by: policeInquiry,
    on: 'searches',
    recordedAt: '2025-03-04T02:10Z',
    basis: ['searches/effect', 'heron/learnt-late'],
    input: {
      point: 'MONTHS_12',
      finding: 'HOLDING',
      level: 'MODERATE',
      on: 'OPERATIONAL',
      rationale:
        'No delivery to the units for a year. The price on the street rose for five months, and has come down since: others sell.',
    },
  }),
  tell(RecordUnwantedEffect, {
    name: 'restraint/unwanted',
    by: financialInquiry,
    on: 'restraint',
    recordedAt: '2025-04-08T02:40Z',
    basis: ['bank-report/lowered'],
    input: {
      kind: 'COMMUNITY_HARM',
      description:
        'A family that had nothing to do with the crew could not draw on its trust for eleven months. They were told why, and were apologised to.',
      harms: ['COMMUNITIES', 'REPUTATION'],
      affected: 7,
    },
  }),
];

/** 2024 and 2025: what the actions achieved, as others than those who acted hold it; what they cost; and whose work it was. */
export const whatBecameOfIt: readonly Tale[] = [...moderations, ...afterwards];
