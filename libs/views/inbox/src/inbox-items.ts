import { citationOf, id, line, projection, type Recorded, toldBy, toldFields } from '@throughline/kernel';
import { fromActions } from './from-actions';
import { fromAgencies } from './from-agencies';
import { fromCases } from './from-cases';
import { fromGroups } from './from-groups';
import { fromOversight } from './from-oversight';
import { fromReferrals } from './from-referrals';
import { type Told, toldOf } from './telling';

const tellings = [
  ...fromReferrals,
  ...fromGroups,
  ...fromActions,
  ...fromCases,
  ...fromAgencies,
  ...fromOversight,
];

/** The names of the events that come into inboxes. */
export const comesIn: readonly string[] = tellings.map(({ type }) => type);

const tellingOf = new Map(tellings.map((one) => [one.type, one.tell]));
const toldIn = (event: Recorded): Told | undefined => tellingOf.get(event.type)?.(event);

/** One row under the citation for what is sent on once, and one under `<what sends it on>/<citation>` for each of several. */
const keysOf = (event: Recorded): readonly string[] => {
  const told = toldIn(event);
  if (!told) return [];
  const citation = citationOf(event);
  return 'route' in told ? [citation] : told.routes.map((route) => `${route}/${citation}`);
};

/** What agencies have to know of each other's doing; who gets it follows from what sends it on. */
export const inboxItems = projection(
  'InboxItem',
  'Something that an agency was asked, answered or told by another, or is reminded of.',
  {
    fields: {
      ...toldFields,
      agency: toldFields.agency.says('The agency it comes from.'),
      type: line().says('The name of the event.'),
      routedBy: line().says(
        'What sends it on: an addressee, what it answers, or a group and who decided its stage.',
      ),
      about: id('TimelineSubject').says(
        'What sort of offending it is about, and whether that is practice, where anything says so.',
      ),
      ...toldOf,
    },
    of: 'InboxItem',
    filters: ['routedBy', 'type', 'agency', 'group'],
    holds: 'happened',
    version: 1,
  },
).onEveryOf(keysOf, (_, event, key) => {
  const told = toldIn(event)!;
  const citation = citationOf(event);
  const { route, routes: __, ...rest } = { route: undefined, routes: undefined, ...told };
  return {
    ...toldBy(event),
    type: event.type,
    about: event.stream,
    routedBy: route ?? key.slice(0, -citation.length - 1),
    ...rest,
  };
});
