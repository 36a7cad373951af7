import { codesOf, DismantledLimb, stagesAfter } from '@throughline/vocabulary';
import { StageDeclared } from './events';
import { organisedGroup } from './organised-group';
import { around } from './standing';

/** Each agency goes its own way through the stages, by the date in the world; whoever has said nothing holds it suspected. */
export const DeclareStage = organisedGroup.command(
  'DeclareStage',
  'Decide which stage of its life the group is in.',
  {
    fields: StageDeclared.fields,
    rejects: ['STAGE_CANNOT_FOLLOW', 'LATER_STAGE_CANNOT_FOLLOW', 'LIMBS_NOT_EXPECTED', 'LIMBS_INCOMPLETE'],
    decide: (input, { standings }, { agency, happened }) => {
      const { before, after } = around(standings, agency, happened);
      if (!stagesAfter[before?.stage ?? 'SUSPECTED'].includes(input.stage))
        return organisedGroup.reject('STAGE_CANNOT_FOLLOW');
      if (after && after.adopted === undefined && !stagesAfter[input.stage].includes(after.stage))
        return organisedGroup.reject('LATER_STAGE_CANNOT_FOLLOW');
      const limbs = input.limbs?.map(({ limb }) => limb) ?? [];
      if (input.stage !== 'DISMANTLED' && limbs.length > 0)
        return organisedGroup.reject('LIMBS_NOT_EXPECTED');
      if (input.stage === 'DISMANTLED' && !isEachOnce(limbs))
        return organisedGroup.reject('LIMBS_INCOMPLETE');
      return StageDeclared(input);
    },
  },
);

const isEachOnce = (limbs: readonly string[]): boolean => {
  const all = codesOf(DismantledLimb);
  return limbs.length === all.length && all.every((limb) => limbs.includes(limb));
};
