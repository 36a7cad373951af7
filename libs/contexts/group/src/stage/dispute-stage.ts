import { decisionFields, isBefore } from '@throughline/kernel';
import { StageDisputed } from '../events';
import { organisedGroup } from '../organised-group';

/** Agencies need not agree: the disagreement is shown beside the declaration, and neither word gives way. */
export const DisputeStage = organisedGroup.command(
  'DisputeStage',
  'Disagree with a stage that another agency declared, and say which stage yours holds instead.',
  {
    fields: {
      declaration: StageDisputed.fields.declaration,
      instead: StageDisputed.fields.instead,
      ...decisionFields,
    },
    rejects: [
      'GROUP_MERGED',
      'NO_SUCH_DECLARATION',
      'OWN_DECLARATION',
      'ALREADY_ADOPTED',
      'ALREADY_DISPUTED',
      'DISPUTED_BEFORE_DECLARED',
      'NOT_ANOTHER_STAGE',
    ],
    decide: (input, { relations, stages: { standings, disputes } }, { agency, happened }) => {
      if (relations.merged) return organisedGroup.reject('GROUP_MERGED');
      const of = ({ declaration }: { readonly declaration: number | undefined }) =>
        declaration === input.declaration;
      const declared = standings.find(
        ({ revision, adopted }) => adopted === undefined && of({ declaration: revision }),
      );
      if (!declared) return organisedGroup.reject('NO_SUCH_DECLARATION');
      if (declared.agency === agency) return organisedGroup.reject('OWN_DECLARATION');
      if (standings.some((own) => own.agency === agency && of({ declaration: own.adopted })))
        return organisedGroup.reject('ALREADY_ADOPTED');
      if (disputes.some((own) => own.agency === agency && of(own)))
        return organisedGroup.reject('ALREADY_DISPUTED');
      if (isBefore(happened, declared.happened)) return organisedGroup.reject('DISPUTED_BEFORE_DECLARED');
      if (input.instead === declared.stage) return organisedGroup.reject('NOT_ANOTHER_STAGE');
      return StageDisputed({ ...input, stage: declared.stage });
    },
  },
);
