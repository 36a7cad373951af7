import type { AgencyStage, LifecycleStage, StageDisagreement } from './stages';

/** Who disputes a declaration that some agency goes by now, and has not adopted it since; the last word of each. */
export const disagreementsOn = (
  stages: readonly LifecycleStage[],
  current: readonly AgencyStage[],
): readonly StageDisagreement[] => {
  const held = new Set(current.map(({ citation }) => citation));
  return stages
    .filter(({ citation }) => held.has(citation))
    .flatMap(({ citation, stage, declaredBy, disputes, adoptions }) =>
      disputes
        .filter(({ agency, revision }) => ![...adoptions, ...disputes].some(laterWordOf(agency, revision)))
        .map(({ agency, instead, happened: since, rationale }) => ({
          agency,
          citation,
          stage,
          declaredBy,
          instead,
          since,
          rationale,
        })),
    );
};

const laterWordOf =
  (agency: string, revision: number) =>
  (word: { readonly agency: string; readonly revision: number }): boolean =>
    word.agency === agency && word.revision > revision;
