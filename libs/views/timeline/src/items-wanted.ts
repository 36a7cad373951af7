import {
  code,
  id,
  idPrefix,
  line,
  listOf,
  moment,
  mustBeKnown,
  type Range,
  type Rows,
  type Value,
  type Where,
} from '@throughline/kernel';
import { AreaOfFocus, OffenceType } from '@throughline/vocabulary';
import { eventTypes } from '@throughline/contexts';
import { timelineItems } from './timeline-items';
import { membersOf, timelineMembers } from './timeline-members';
import { mentionsOf, timelineMentions } from './timeline-mentions';
import { subjectsAbout, timelineFacets } from './timeline-subjects';

/** Whose timeline, and what of it. */
export const timelineArgs = {
  subject: line().says('The id of anything: a group, entity, case, agency, detection, referral or action.'),
  types: listOf(line()).optional().says('Only events of these names.'),
  agency: id('Agency').optional().says('Only what this agency recorded.'),
  areasOfFocus: listOf(code(AreaOfFocus))
    .optional()
    .says('Only of what is met in one of these areas of focus.'),
  offenceTypes: listOf(code(OffenceType))
    .optional()
    .says('Only of what points to one of these types of offending.'),
  happenedIn: moment()
    .optional()
    .says('Only what may have happened within this time: a year, a day, or from one to another.'),
  recordedIn: moment().optional().says('Only what came on the record within this time.'),
} as const;

export type TimelineArgs = Value<typeof timelineArgs>;

/** A name that no event has would only ever be answered with nothing. */
export const unknownTypes = ({ types = [] }: Partial<TimelineArgs>) =>
  types.flatMap((type, n) =>
    eventTypes.has(type)
      ? []
      : [
          {
            path: `types.${n}`,
            must: mustBeKnown('the name of an event, such as DetectionRecorded', type, eventTypes.keys()),
          },
        ],
  );

/** What is read to tell which items are wanted. */
export const readForItems = [timelineItems, timelineMembers, timelineMentions, timelineFacets];

/** The rows of a timeline: read by one look-up, once it is known what belongs to its subject. */
export const itemsWanted = async (rows: Rows, args: TimelineArgs): Promise<Where> => {
  const { types, agency, happenedIn, recordedIn } = args;
  return {
    ...(await placeOf(rows, args)),
    ...(types === undefined ? {} : { type: types }),
    ...(agency === undefined ? {} : { agency: [agency] }),
    ...(happenedIn === undefined
      ? {}
      : { latest: { from: happenedIn.earliest }, earliest: { to: happenedIn.latest } }),
    ...(recordedIn === undefined
      ? {}
      : { recordedAt: { from: recordedIn.earliest, to: recordedIn.latest } satisfies Range }),
  };
};

/** Whether anything at all is on the record of a subject, whatever of it is wanted. */
export const isOnRecord = async (rows: Rows, { subject }: Pick<TimelineArgs, 'subject'>): Promise<boolean> =>
  rows.some(timelineItems, await placeOf(rows, { subject }));

/** A group, a case or a detection takes in whole what belongs to it, and once what names that; anything else, what it recorded, was addressed or is named in. */
const placeOf = async (rows: Rows, args: TimelineArgs): Promise<Where> => {
  const { subject } = args;
  const wanted = [args.offenceTypes, args.areasOfFocus].filter((facets) => facets !== undefined);
  if (subject.startsWith(idPrefix('Agency')))
    return { inTimelineOfAgency: [subject], ...(await aboutOnly(rows, wanted)) };
  if (subject.startsWith(idPrefix('Entity')))
    return { inTimelineOf: [subject], ...(await aboutOnly(rows, wanted)) };
  let members = await membersOf(rows, subject);
  for (const facets of wanted) {
    const about = await subjectsAbout(rows, facets, members);
    members = members.filter((member) => about.has(member));
  }
  return { inTimelineOf: [...members, ...(await mentionsOf(rows, members))] };
};

const aboutOnly = async (rows: Rows, wanted: readonly (readonly string[])[]): Promise<Where> => {
  if (wanted.length === 0) return {};
  const sets = await Promise.all(wanted.map((facets) => subjectsAbout(rows, facets)));
  return { about: [...sets[0]!].filter((one) => sets.every((set) => set.has(one))) };
};
