import { agreementParties } from '@throughline/agency';
import { StageAdopted, StageDeclared, StageDisputed } from '@throughline/group';
import type { AnyProjection, Rows, Where } from '@throughline/kernel';
import { examinations, inquiries } from '@throughline/oversight';
import { informationRequests, referrals, shareRecalls, transfers } from '@throughline/referral';
import { inboxItems } from './inbox-items';
import { byDisclosure, byStageOf, toAddresseeOf } from './telling';

/** What must be readable, beside the items, for `routesTo`. */
export const readForRoutes = [
  referrals,
  informationRequests,
  transfers,
  shareRecalls,
  agreementParties,
  inquiries,
  examinations,
];

/** All that sends items on to an agency: itself, what it asked and was asked, and what it takes part in. */
export const routesTo = async (rows: Rows, agency: string): Promise<readonly string[]> => {
  const keys = async (of: AnyProjection, where: Where) => [...(await rows.marks(of, where)).keys()];
  const from = { from: [agency] };
  const [answered, addressed, agreements, disclosed, stages] = await Promise.all([
    Promise.all([
      ...[referrals, informationRequests, transfers, shareRecalls].map((of) => keys(of, from)),
      keys(inquiries, { overseer: [agency] }),
    ]),
    Promise.all([keys(referrals, { to: [agency] }), keys(informationRequests, { of: [agency] })]),
    rows.all(agreementParties, { party: [agency] }),
    rows.all(examinations, { examinedAgency: [agency], isDisclosed: [true] }),
    stagesDecidedBesides(rows, agency),
  ]);
  return [
    agency,
    ...answered.flat(),
    ...addressed.flat().map(toAddresseeOf),
    ...agreements.map(({ row }) => row.agreement),
    ...disclosed.map(({ row }) => byDisclosure(row.inquiry, agency)),
    ...stages,
  ];
};

const OF_STAGES = [StageDeclared.type, StageAdopted.type, StageDisputed.type];

/** What other agencies decided of the groups on whose stage this one has decided. */
const stagesDecidedBesides = async (rows: Rows, agency: string): Promise<readonly string[]> => {
  const own = await rows.all(inboxItems, { agency: [agency], type: OF_STAGES });
  const groups = [...new Set(own.map(({ row }) => row.group!))];
  if (groups.length === 0) return [];
  const all = await rows.all(inboxItems, { group: groups, type: OF_STAGES });
  const others = all.filter(({ row }) => row.agency !== agency);
  return [...new Set(others.map(({ row }) => byStageOf(row.group!, row.agency)))];
};
