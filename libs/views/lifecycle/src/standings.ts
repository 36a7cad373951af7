import { byTrueTime } from '@throughline/group';
import type { AgencyStage, LifecycleStage } from './stages';

type Word = Pick<LifecycleStage, 'happened' | 'revision'> & { readonly standing: AgencyStage };

/** What each agency last said, by the date in the world. */
export const standingsOf = (stages: readonly LifecycleStage[]): readonly AgencyStage[] => {
  const words = stages.flatMap(wordsOn).sort(byTrueTime);
  const last = new Map(words.map(({ standing }) => [standing.agency, standing]));
  return [...last.values()].sort((one, other) => (one.agency < other.agency ? -1 : 1));
};

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
