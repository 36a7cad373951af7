import { byTrueTime, groups, reEmergences, stageDeclarations, stageProposals } from '@throughline/group';
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
import { disagreementsOn } from './disagreements-on';
import {
  agencyLife,
  agencyStage,
  lifecycleHypothesis,
  lifecycleProposal,
  lifecycleStage,
  type LifecycleStage,
  stageDisagreement,
} from './stages';
import { areAgreed, livesOf, standingsOf } from './standings';

export const lifecycle = view('lifecycle', 'The life of a group, as the agencies decided its stages.', {
  args: { group: id('Group') },
  reads: [groups, stageDeclarations, stageProposals, reEmergences],
  result: {
    group: id('Group'),
    name: line(),
    stages: listOf(lifecycleStage).says(
      'Every stage, by the date in the world, from when it was first suspected.',
    ),
    current: listOf(agencyStage).says('The stage each agency holds it to be in, by the agency’s id.'),
    agreed: boolean().says(
      'Whether no two agencies hold it to be in different stages, and none disputes what another holds.',
    ),
    disagreements: listOf(stageDisagreement).says(
      'Who disputes a stage that another agency holds it to be in, beside what that one declared.',
    ),
    proposals: listOf(lifecycleProposal).says('Stages that wait or waited for a second officer.'),
    reEmergences: listOf(lifecycleHypothesis).says('Whether it was held to be back after it was dismantled.'),
    agencies: listOf(agencyLife).says('The life of the group as each agency told it, side by side.'),
  },
  answer: async (rows, args) => {
    const identified = await rows.one(groups, args.group);
    if (!identified) return undefined;
    const where = { group: [args.group] };
    const [declared, proposed, returns] = await Promise.all([
      rows.all(stageDeclarations, where),
      rows.all(stageProposals, where),
      rows.all(reEmergences, where),
    ]);
    const stages = [
      ...suspected(rows, identified),
      ...declared.map(({ key, row }) => declaredStage(key, row)),
    ];
    stages.sort(byTrueTime);
    const agencies = livesOf(stages);
    const current = standingsOf(agencies);
    const { name } = identified.row;
    const disagreements = disagreementsOn(stages, current);
    const agreed = areAgreed(current) && disagreements.length === 0;
    const proposals = proposed.map(({ key: citation, row }) => ({ citation, ...row }));
    const back = returns.map(({ key: citation, row }) => ({ citation, ...row }));
    const lives = { stages, current, agreed, disagreements, agencies };
    return { group: args.group, name, ...lives, proposals, reEmergences: back };
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
      disputes: [],
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
  proposedBy: row.proposedBy,
  adoptions: row.adoptions,
  disputes: row.disputes,
});
