import { byTrueTime, groups, stageDeclarations } from '@throughline/group';
import {
  boolean,
  citationOf,
  id,
  line,
  listOf,
  mayHaveComeBy,
  type RowOf,
  type Rows,
  view,
} from '@throughline/kernel';
import { agencyLife, agencyStage, lifecycleStage, type LifecycleStage } from './stages';
import { areAgreed, livesOf, standingsOf } from './standings';

export const lifecycle = view('lifecycle', 'The life of a group, as the agencies decided its stages.', {
  args: { group: id('Group') },
  reads: [groups, stageDeclarations],
  result: {
    group: id('Group'),
    name: line(),
    stages: listOf(lifecycleStage).says(
      'Every stage, by the date in the world, from when it was first suspected.',
    ),
    current: listOf(agencyStage).says('The stage each agency holds it to be in, by the agency’s id.'),
    agreed: boolean().says('Whether no two agencies hold it to be in different stages.'),
    agencies: listOf(agencyLife).says('The life of the group as each agency told it, side by side.'),
  },
  answer: async (rows, args) => {
    const identified = await rows.one(groups, args.group);
    if (!identified) return undefined;
    const declared = await rows.all(stageDeclarations, { group: [args.group] });
    const stages = [
      ...suspected(rows, identified),
      ...declared.map(({ key, row }) => declaredStage(key, row)),
    ];
    stages.sort(byTrueTime);
    const agencies = livesOf(stages);
    const current = standingsOf(agencies);
    const { name } = identified.row;
    return { group: args.group, name, stages, current, agreed: areAgreed(current), agencies };
  },
});

type Identified = { readonly key: string; readonly row: RowOf<typeof groups> };

const suspected = ({ trueAt }: Rows, { key, row }: Identified): readonly LifecycleStage[] => {
  const { agency, officer, happened, recordedAt } = row;
  if (trueAt !== undefined && !mayHaveComeBy(happened, trueAt)) return [];
  const where = { citation: citationOf({ stream: key, revision: 0 }), revision: 0 };
  return [
    {
      ...where,
      stage: 'SUSPECTED',
      declaredBy: agency,
      officer,
      happened,
      recordedAt,
      basis: [],
      reliesOn: [],
      adoptions: [],
    },
  ];
};

const declaredStage = (citation: string, row: RowOf<typeof stageDeclarations>): LifecycleStage => ({
  citation,
  revision: row.revision,
  stage: row.stage,
  declaredBy: row.agency,
  officer: row.officer,
  happened: row.happened,
  recordedAt: row.recordedAt,
  rationale: row.rationale,
  authority: row.authority,
  basis: row.basis,
  reliesOn: row.basis,
  options: row.options,
  limbs: row.limbs,
  reviewBy: row.reviewBy,
  adoptions: row.adoptions,
});
