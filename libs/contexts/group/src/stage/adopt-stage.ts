import { decisionFields, isBefore } from '@throughline/kernel';
import { StageAdopted } from '../events';
import { organisedGroup } from '../organised-group';
import { voidProposals } from './void-proposals';

/** An agency that adopts catches up with another: whatever stage it held before, the one adopted is now its own. */
export const AdoptStage = organisedGroup.command(
  'AdoptStage',
  'Take over a stage that another agency declared.',
  {
    fields: { declaration: StageAdopted.fields.declaration, ...decisionFields },
    rejects: [
      'GROUP_MERGED',
      'NO_SUCH_DECLARATION',
      'OWN_DECLARATION',
      'ALREADY_ADOPTED',
      'ADOPTED_BEFORE_DECLARED',
    ],
    decide: (input, { relations, stages: { standings, proposals } }, { agency, happened }) => {
      if (relations.merged) return organisedGroup.reject('GROUP_MERGED');
      const declared = standings.find(
        ({ revision, adopted }) => revision === input.declaration && adopted === undefined,
      );
      if (!declared) return organisedGroup.reject('NO_SUCH_DECLARATION');
      if (declared.agency === agency) return organisedGroup.reject('OWN_DECLARATION');
      if (standings.some((own) => own.agency === agency && own.adopted === input.declaration))
        return organisedGroup.reject('ALREADY_ADOPTED');
      if (isBefore(happened, declared.happened)) return organisedGroup.reject('ADOPTED_BEFORE_DECLARED');
      const own = proposals.filter((one) => one.agency === agency);
      return [
        ...voidProposals(own, 'The agency adopted a stage since.'),
        StageAdopted({ ...input, stage: declared.stage }),
      ];
    },
  },
);
