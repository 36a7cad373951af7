import { runHouse, type RunningHouse } from '../src/running-house';
import { aDisputedStage } from './a-disputed-stage';
import { aGroupFromFirstToLast } from './a-group-from-first-to-last';
import { aGroupThatSplits } from './a-group-that-splits';
import { aJointOperationAndAnExercise } from './a-joint-operation-and-an-exercise';
import { aMonthOfEveryOffence } from './a-month-of-every-offence';
import { aProfessionalEnabler } from './a-professional-enabler';
import { aQuarterInFigures } from './a-quarter-in-figures';
import { aRecallThroughTwoAgencies } from './a-recall-through-two-agencies';
import { aReferralNobodyAnswered } from './a-referral-nobody-answered';
import { aRequestForInformation } from './a-request-for-information';
import { aTransferOfOwnership } from './a-transfer-of-ownership';
import { aVictimKeptApart } from './a-victim-kept-apart';
import { aWrongMerge } from './a-wrong-merge';
import { anAgreementThatLapses } from './an-agreement-that-lapses';
import { anInsiderAtThePort } from './an-insider-at-the-port';
import { players } from './cast';
import { Clock } from './clock';
import { prologue } from './prologue';
import { tell, Teller } from './teller';

/** One house for all stories, which are told one after the other, each in a year of its own. */
describe('stories of casework', () => {
  const clock = new Clock('2030-12-01');
  let house: RunningHouse;
  beforeAll(async () => {
    house = await runHouse('demonstration', undefined, {
      officers: players,
      clock: clock.now,
      dueEveryMs: 250,
    });
  });
  afterAll(() => house.stop());

  const stories = [
    prologue,
    aReferralNobodyAnswered,
    anAgreementThatLapses,
    aRecallThroughTwoAgencies,
    aDisputedStage,
    aWrongMerge,
    aJointOperationAndAnExercise,
    aVictimKeptApart,
    aProfessionalEnabler,
    aGroupFromFirstToLast,
    aGroupThatSplits,
    aTransferOfOwnership,
    aRequestForInformation,
    aMonthOfEveryOffence,
    anInsiderAtThePort,
    aQuarterInFigures,
  ];
  for (const story of stories) tell(story, () => new Teller(house, clock));
});
