import { id, line, listOf, listView, mustBeKnown } from '@throughline/kernel';
import { comesIn, inboxItems } from './inbox-items';
import { readForRoutes, routesTo } from './routes-to';

/** What other agencies want of an agency, or have to tell it, and what it is reminded of. */
export const inbox = listView(
  'inbox',
  'What an agency was asked, answered, told and reminded of: referrals, requests, transfers, recalls, cases, tasks, actions, agreements, inquiries, and what others decided of groups whose stage it has decided on.',
  {
    args: {
      agency: id('Agency').says('The agency whose inbox it is.'),
      types: listOf(line()).optional().says('Only events of these names.'),
    },
    checks: ({ types = [] }) => unknownTypes(types),
    reads: readForRoutes,
    of: inboxItems,
    where: async (rows, { agency, types }) => ({
      routedBy: await routesTo(rows, agency),
      ...(types === undefined ? {} : { type: types }),
    }),
    live: true,
  },
);

/** A name of no event that comes in would only ever be answered with nothing. */
const unknownTypes = (types: readonly string[]) =>
  types.flatMap((type, n) => {
    const what = 'the name of an event that comes into an inbox, such as ReferralOffered';
    return comesIn.includes(type) ? [] : [{ path: `types.${n}`, must: mustBeKnown(what, type, comesIn) }];
  });
