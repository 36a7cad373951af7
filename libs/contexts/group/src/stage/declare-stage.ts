import { codesOf, DismantledLimb } from '@throughline/vocabulary';
import { areCited, isEachOnce } from '../cited-evidence';
import { StageDeclared, stageFields, StageProposed } from '../events';
import { organisedGroup } from '../organised-group';
import { problemOfStage, stageRejections } from './problem-of-stage';
import { voidProposals } from './void-proposals';

/** Each agency goes its own way through the stages, by the date in the world; whoever has said nothing holds it suspected. */
export const DeclareStage = organisedGroup.command(
  'DeclareStage',
  'Decide which stage of its life the group is in; dismantled is proposed only, for another officer to approve.',
  {
    fields: stageFields,
    rejects: [
      'GROUP_MERGED',
      ...stageRejections,
      'TO_BE_CONFIRMED',
      'LIMBS_NOT_EXPECTED',
      'LIMBS_INCOMPLETE',
      'LIMB_NOT_EVIDENCED',
      'EVIDENCE_NOT_CITED',
    ],
    decide: (input, { relations, stages }, act) => {
      if (relations.merged) return organisedGroup.reject('GROUP_MERGED');
      const problem = problemOfStage(stages.standings, input.stage, act);
      if (problem) return organisedGroup.reject(problem);
      if (input.stage === 'RE_EMERGED') return organisedGroup.reject('TO_BE_CONFIRMED');
      const { limbs = [] } = input;
      const own = stages.proposals.filter(({ agency }) => agency === act.agency);
      if (input.stage !== 'DISMANTLED') {
        if (limbs.length > 0) return organisedGroup.reject('LIMBS_NOT_EXPECTED');
        return [...voidProposals(own, 'The agency declared another stage since.'), StageDeclared(input)];
      }
      const named = limbs.map(({ limb }) => limb);
      if (!isEachOnce(named, codesOf(DismantledLimb))) return organisedGroup.reject('LIMBS_INCOMPLETE');
      if (limbs.some(({ basis = [] }) => basis.length === 0))
        return organisedGroup.reject('LIMB_NOT_EVIDENCED');
      const cited = limbs.flatMap(({ basis = [] }) => basis);
      if (!areCited(cited, act.basis)) return organisedGroup.reject('EVIDENCE_NOT_CITED');
      const proposed = StageProposed({ ...input, contentHash: act.digest(input) });
      return [...voidProposals(own, 'The agency proposed it anew.'), proposed];
    },
  },
);
