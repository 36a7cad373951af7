import { codesOf, ThresholdLimb, TransnationalTest } from '@throughline/vocabulary';
import { areCited, isEachOnce } from '../cited-evidence';
import { type Found, ThresholdAssessed } from '../events';
import { organisedGroup } from '../organised-group';

/** Each agency assesses for itself, as often as it learns more; nothing is overwritten. */
export const AssessThreshold = organisedGroup.command(
  'AssessThreshold',
  'Hold the group against the definition of an organised group, limb by limb.',
  {
    fields: ThresholdAssessed.fields,
    rejects: [
      'GROUP_MERGED',
      'LIMBS_MISSING',
      'LIMB_WITHOUT_EVIDENCE',
      'MEASURE_WITHOUT_BASIS',
      'REACH_MISMATCH',
      'NOTHING_CITED',
      'EVIDENCE_NOT_CITED',
    ],
    decide: (input, { relations }, { basis }) => {
      const { limbs, tests, reach, scale, seriousness } = input;
      if (relations.merged) return organisedGroup.reject('GROUP_MERGED');
      const isComplete =
        isEachOnce(
          limbs.map(({ limb }) => limb),
          codesOf(ThresholdLimb),
        ) &&
        isEachOnce(
          tests.map(({ test }) => test),
          codesOf(TransnationalTest),
        );
      if (!isComplete) return organisedGroup.reject('LIMBS_MISSING');
      if ([...limbs, ...tests].some(lacksEvidence)) return organisedGroup.reject('LIMB_WITHOUT_EVIDENCE');
      const isWeighed = limbs.some(({ limb, finding }) => limb === 'SERIOUS' && finding !== 'UNKNOWN');
      if (isWeighed && [scale, seriousness].some((part) => !part.basis?.length))
        return organisedGroup.reject('MEASURE_WITHOUT_BASIS');
      if ((reach === 'TRANSNATIONAL') !== tests.some(({ finding }) => finding === 'MET'))
        return organisedGroup.reject('REACH_MISMATCH');
      if (basis.length === 0) return organisedGroup.reject('NOTHING_CITED');
      const named = [...limbs, ...tests, scale, seriousness].flatMap((part) => part.basis ?? []);
      return areCited(named, basis) ? ThresholdAssessed(input) : organisedGroup.reject('EVIDENCE_NOT_CITED');
    },
  },
);

const lacksEvidence = ({ finding, basis = [], reliability, credibility }: Found): boolean =>
  finding !== 'UNKNOWN' && !(basis.length > 0 && reliability && credibility);
