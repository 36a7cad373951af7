import { by, sampleFields, some, story } from '@throughline/story';
import { codesOf, ThresholdLimb, TransnationalTest } from '@throughline/vocabulary';
import { GroupIdentified, GroupMerged, GroupScored, ThresholdAssessed } from '../events';
import { AssessThreshold } from './assess-threshold';
import { ScoreGroup } from './score-group';

const north = by('north');
const identified = story().given([some(GroupIdentified)], north);
const merged = identified.given([some(GroupMerged, { into: 'group-2' })], north);

const met = {
  finding: 'MET',
  grounds: 'Seen by officers.',
  basis: ['detection-1@0'],
  reliability: 'B',
  credibility: 'C2',
} as const;
const unknown = { finding: 'UNKNOWN', grounds: 'Nobody has looked.' } as const;

describe('assessing the threshold', () => {
  const limbs = codesOf(ThresholdLimb).map((limb) => ({ limb, ...met }));
  const tests = codesOf(TransnationalTest).map((test) => ({ test, ...unknown }));
  const measured = { grounds: 'Forty kilograms a month.', basis: ['detection-1@0'] };
  const assessment = {
    ...sampleFields(AssessThreshold.fields),
    ...{ limbs, tests, scale: measured, seriousness: measured },
    reach: 'DOMESTIC',
  } as const;

  it('finds on each limb, with evidence and its grade', () =>
    identified.when(AssessThreshold, assessment, by('south')).then(ThresholdAssessed(assessment)));

  it('leaves no limb and no test out, and finds on none twice', () => {
    const short = [limbs.slice(1), [...limbs.slice(1), limbs[1]!]];
    for (const given of short)
      identified.when(AssessThreshold, { ...assessment, limbs: given }).rejected('LIMBS_MISSING');
    identified.when(AssessThreshold, { ...assessment, tests: tests.slice(1) }).rejected('LIMBS_MISSING');
  });

  it('shows what is met or not met, and need not where it is unknown', () => {
    for (const lacking of ['basis', 'reliability', 'credibility'])
      for (const finding of ['MET', 'NOT_MET'] as const)
        identified
          .when(AssessThreshold, {
            ...assessment,
            limbs: [...limbs.slice(1), { ...limbs[0]!, finding, [lacking]: undefined }],
          })
          .rejected('LIMB_WITHOUT_EVIDENCE');
    const open = { ...assessment, limbs: limbs.map(({ limb }) => ({ limb, ...unknown })) };
    identified.when(AssessThreshold, open).then(ThresholdAssessed(open));
  });

  it('says by what scale and seriousness are measured, unless nobody knows of them', () => {
    const word = { grounds: 'Huge.' };
    for (const bare of [{ scale: word }, { seriousness: word }, { scale: { ...word, basis: [] } }])
      identified.when(AssessThreshold, { ...assessment, ...bare }).rejected('MEASURE_WITHOUT_BASIS');
    const open = {
      ...assessment,
      limbs: limbs.map((one) => (one.limb === 'SERIOUS' ? { limb: one.limb, ...unknown } : one)),
      ...{ scale: word, seriousness: word },
    };
    identified.when(AssessThreshold, open).then(ThresholdAssessed(open));
  });

  it('holds transnational what meets one of the tests, and nothing else', () => {
    const abroad = [{ ...tests[0]!, ...met }, ...tests.slice(1)];
    const transnational = { ...assessment, tests: abroad, reach: 'TRANSNATIONAL' } as const;
    identified.when(AssessThreshold, transnational).then(ThresholdAssessed(transnational));
    identified.when(AssessThreshold, { ...assessment, reach: 'TRANSNATIONAL' }).rejected('REACH_MISMATCH');
    identified.when(AssessThreshold, { ...assessment, tests: abroad }).rejected('REACH_MISMATCH');
  });

  it('cites what it names as evidence', () => {
    identified.when(AssessThreshold, assessment, { ...north, basis: [] }).rejected('NOTHING_CITED');
    const scale = { grounds: 'Forty kilograms.', basis: ['detection-9@0'] };
    identified.when(AssessThreshold, { ...assessment, scale }).rejected('EVIDENCE_NOT_CITED');
  });

  it('is not of a group that was merged', () =>
    merged.when(AssessThreshold, assessment).rejected('GROUP_MERGED'));
});

describe('scoring a group', () => {
  const confidence = 'LOW' as const;
  const factors = [
    { factor: 'Violence', standing: 'PRESENT', points: 4, confidence },
    { factor: 'Corruption', standing: 'NIL', confidence },
    { factor: 'Laundering', standing: 'UNKNOWN', confidence },
  ] as const;
  const score = { ...sampleFields(ScoreGroup.fields), factors };

  it('keeps what is unknown apart from what is nil', () =>
    identified.when(ScoreGroup, score, by('south')).then(GroupScored(score)));

  it('weighs each factor once, and at least one', () => {
    identified.when(ScoreGroup, { ...score, factors: [] }).rejected('NO_FACTORS');
    identified.when(ScoreGroup, { ...score, factors: [...factors, factors[0]] }).rejected('FACTOR_TWICE');
  });

  it('gives points to what is present, and to nothing else', () => {
    const wrong = [
      { points: undefined },
      { points: 0 },
      { standing: 'NIL' },
      { standing: 'UNKNOWN' },
    ] as const;
    for (const how of wrong)
      identified
        .when(ScoreGroup, { ...score, factors: [{ ...factors[0], ...how }] })
        .rejected('POINTS_MISMATCH');
  });

  it('cites what it rests on', () =>
    identified.when(ScoreGroup, score, { ...north, basis: [] }).rejected('NOTHING_CITED'));

  it('is not of a group that was merged', () => merged.when(ScoreGroup, score).rejected('GROUP_MERGED'));
});
