import { byTrueTime } from '@throughline/group';
import type { AgencyLife, AgencyStage, LifecycleStage } from './stages';

type Word = Pick<LifecycleStage, 'happened' | 'revision'> & { readonly standing: AgencyStage };

/** What each agency said, by the date in the world; the agencies by their ids. */
export const livesOf = (stages: readonly LifecycleStage[]): readonly AgencyLife[] => {
  const lives = new Map<string, AgencyStage[]>();
  for (const { standing } of stages.flatMap(wordsOn).sort(byTrueTime))
    lives.set(standing.agency, [...(lives.get(standing.agency) ?? []), standing]);
  return [...lives]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([agency, held]) => ({ agency, held }));
};

/** What each agency said last. */
export const standingsOf = (lives: readonly AgencyLife[]): readonly AgencyStage[] =>
  lives.flatMap(({ held }) => held.slice(-1));

/** Whether nobody holds the group to be in another stage than anybody else. */
export const areAgreed = (current: readonly AgencyStage[]): boolean =>
  new Set(current.map(({ stage }) => stage)).size < 2;

const wordsOn = ({
  stage,
  citation,
  revision,
  declaredBy,
  happened,
  adoptions,
}: LifecycleStage): readonly Word[] => {
  const origin = revision === 0 ? 'IDENTIFIED' : 'DECLARED';
  return [
    { happened, revision, standing: { agency: declaredBy, stage, since: happened, origin, citation } },
    ...adoptions.map((adopted): Word => {
      const { agency, happened: since } = adopted;
      return {
        happened: since,
        revision: adopted.revision,
        standing: { agency, stage, since, origin: 'ADOPTED', citation },
      };
    }),
  ];
};
