import { boolean, code, count, event, group, line, listOf, prose } from '@throughline/kernel';
import {
  Confidence,
  FactorStanding,
  GroupReach,
  InformationCredibility,
  LimbFinding,
  SourceReliability,
  ThresholdLimb,
  TransnationalTest,
} from '@throughline/vocabulary';
import { citedEvidence } from '../cited-evidence';

const marking = 'IN_CONFIDENCE';

/** What was found on one part of a test; met or not met, it needs evidence and its grade. */
const foundFields = {
  finding: code(LimbFinding),
  grounds: prose().says('How the finding follows from the evidence, or what is missing.'),
  basis: citedEvidence.optional(),
  reliability: code(SourceReliability).optional(),
  credibility: code(InformationCredibility).optional(),
} as const;

const limbFound = group('ThresholdLimbFound', { limb: code(ThresholdLimb), ...foundFields });
const testFound = group('TransnationalTestFound', { test: code(TransnationalTest), ...foundFields });
const measure = group('ThresholdMeasure', {
  grounds: prose().says('How much, and by what that is measured.'),
  basis: citedEvidence.optional(),
});

export type Found = Pick<(typeof limbFound)['_type'], 'finding' | 'basis' | 'reliability' | 'credibility'>;

export const ThresholdAssessed = event(
  'ThresholdAssessed',
  'An agency held the group against the definition of an organised group, limb by limb.',
  {
    marking,
    fields: {
      limbs: listOf(limbFound).says('The finding on each limb of the definition.'),
      reach: code(GroupReach),
      tests: listOf(testFound).says('The finding on each test of what is transnational.'),
      scale: measure.says('How large its offending is.'),
      seriousness: measure.says('How grave its offending is.'),
      confidence: code(Confidence),
    },
  },
);

const scoreFactor = group('ScoreFactor', {
  factor: line().says('What is weighed, as the model names it.'),
  standing: code(FactorStanding),
  points: count().optional().says('How much it weighs, where it is present.'),
  confidence: code(Confidence),
  grounds: prose().optional().says('What it rests on.'),
});

export const GroupScored = event('GroupScored', 'An agency scored the group by a model.', {
  marking,
  fields: {
    model: line().says('The name of the model.'),
    modelVersion: line(40).says(
      'The version of the model, so that scores are compared only with their like.',
    ),
    factors: listOf(scoreFactor).says('Every factor of the model.'),
    emerging: boolean().says('Whether the group is new, or growing into something new.'),
    confidence: code(Confidence).says('How firmly the score as a whole rests.'),
  },
});

export const assessmentEvents = [ThresholdAssessed, GroupScored] as const;
