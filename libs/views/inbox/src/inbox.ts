import { StageAdopted, StageDeclared } from '@throughline/group';
import { id, line, listOf, listView, mustBeKnown, type Rows } from '@throughline/kernel';
import { referrals } from '@throughline/referral';
import { byStageOf, comesIn, inboxItems } from './inbox-items';

/** What other agencies want of an agency, or have to tell it. */
export const inbox = listView(
  'inbox',
  'What was referred to an agency, what its own referrals were answered, actions it is to take part in, and what others decided of groups whose stage it has decided on.',
  {
    args: {
      agency: id('Agency').says('The agency whose inbox it is.'),
      types: listOf(line()).optional().says('Only events of these names.'),
    },
    checks: ({ types = [] }) => unknownTypes(types),
    reads: [referrals],
    of: inboxItems,
    where: async (rows, { agency, types }) => {
      const [sent, stages] = await Promise.all([
        rows.all(referrals, { from: [agency] }),
        stagesDecidedBesides(rows, agency),
      ]);
      return {
        routedBy: [agency, ...sent.map(({ key }) => key), ...stages],
        ...(types === undefined ? {} : { type: types }),
      };
    },
    live: true,
  },
);

/** A name of no event that comes in would only ever be answered with nothing. */
const unknownTypes = (types: readonly string[]) =>
  types.flatMap((type, n) => {
    const what = 'the name of an event that comes into an inbox, such as ReferralOffered';
    return comesIn.includes(type) ? [] : [{ path: `types.${n}`, must: mustBeKnown(what, type, comesIn) }];
  });

const OF_STAGES = [StageDeclared.type, StageAdopted.type];

/** What other agencies decided of the groups whose stage this one has declared or adopted. */
const stagesDecidedBesides = async (rows: Rows, agency: string): Promise<readonly string[]> => {
  const own = await rows.all(inboxItems, { agency: [agency], type: OF_STAGES });
  const groups = [...new Set(own.map(({ row }) => row.group!))];
  if (groups.length === 0) return [];
  const all = await rows.all(inboxItems, { group: groups, type: OF_STAGES });
  const others = all.filter(({ row }) => row.agency !== agency);
  return [...new Set(others.map(({ row }) => byStageOf(row.group!, row.agency)))];
};
