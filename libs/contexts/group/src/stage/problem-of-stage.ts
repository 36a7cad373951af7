import type { Act } from '@throughline/kernel';
import { type Stage, stagesAfter } from '@throughline/vocabulary';
import { around, type Standing } from './standing';

/** The reasons for which an agency cannot hold a group to be in a stage. */
export const stageRejections = ['STAGE_CANNOT_FOLLOW', 'LATER_STAGE_CANNOT_FOLLOW'] as const;

/** Why an agency cannot hold the group to be in a stage from when this happened on; the table of stages decides. */
export const problemOfStage = (
  standings: readonly Standing[],
  stage: Stage,
  { agency, happened }: Pick<Act, 'agency' | 'happened'>,
) => {
  const { before, after } = around(standings, agency, happened);
  if (!stagesAfter[before?.stage ?? 'SUSPECTED'].includes(stage)) return 'STAGE_CANNOT_FOLLOW';
  if (after && after.adopted === undefined && !stagesAfter[stage].includes(after.stage))
    return 'LATER_STAGE_CANNOT_FOLLOW';
  return undefined;
};
