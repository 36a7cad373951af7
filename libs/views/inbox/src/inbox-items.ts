import { ActionPlanned } from '@throughline/disruption';
import { StageAdopted, StageDeclared } from '@throughline/group';
import {
  citationOf,
  code,
  id,
  instant,
  line,
  projection,
  prose,
  type Recorded,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import {
  ReferralAccepted,
  ReferralDeclined,
  ReferralOffered,
  ReferralOutcomeReported,
} from '@throughline/referral';
import { GroupStage } from '@throughline/vocabulary';

/** What sends an item on: an agency it is addressed to, a referral it answers, or a group together with who decided its stage. */
export const byStageOf = (group: string, agency: string): string => `${group}/${agency}`;

/** The names of the events that come into inboxes. */
export const comesIn: readonly string[] = [
  ReferralOffered,
  ReferralAccepted,
  ReferralDeclined,
  ReferralOutcomeReported,
  StageDeclared,
  StageAdopted,
  ActionPlanned,
].map(({ type }) => type);

/** The agencies that are asked to take part, where the event asks any. */
const askedToTakePart = ({ type, data }: Recorded): readonly string[] =>
  type === ActionPlanned.type ? ((data as { partners?: readonly string[] }).partners ?? []) : [];

const ofReferral = (event: Recorded) => ({
  ...toldBy(event),
  type: event.type,
  referral: event.stream,
});

const ofStage = (event: Recorded<ReturnType<typeof StageDeclared | typeof StageAdopted>>) => ({
  ...toldBy(event),
  type: event.type,
  routedBy: byStageOf(event.stream, event.agency),
  group: event.stream,
  stage: event.data.stage,
  says: event.data.rationale,
});

/** What agencies have to know of each other's doing, one row an event and addressee; who that is follows from what sends it on. */
export const inboxItems = projection(
  'InboxItem',
  'Something that an agency was asked, answered or told by another.',
  {
    fields: {
      ...toldFields,
      agency: toldFields.agency.says('The agency it comes from.'),
      type: line().says('The name of the event.'),
      routedBy: line().says(
        'What sends it on: an addressee, a referral, or a group and who decided its stage.',
      ),
      referral: id('Referral').optional(),
      group: id('Group').optional(),
      action: id('Action').optional(),
      stage: code(GroupStage).optional(),
      says: prose().optional().says('What is asked, answered or told, in words.'),
      dueBy: instant().optional().says('When an answer is due.'),
    },
    of: 'InboxItem',
    filters: ['routedBy', 'type', 'agency', 'group'],
    holds: 'happened',
  },
)
  .onKey(ReferralOffered, citationOf, (_, event) => {
    const { to, group, grounds: says, dueBy } = event.data;
    return { ...ofReferral(event), routedBy: to, group, says, dueBy };
  })
  .onKey(ReferralAccepted, citationOf, (_, event) => ({ ...ofReferral(event), routedBy: event.stream }))
  .onKey(ReferralDeclined, citationOf, (_, event) => ({
    ...ofReferral(event),
    routedBy: event.stream,
    says: event.data.reason,
  }))
  .onKey(ReferralOutcomeReported, citationOf, (_, event) => ({
    ...ofReferral(event),
    routedBy: event.stream,
    says: event.data.outcome,
  }))
  .onKey(StageDeclared, citationOf, (_, event) => ofStage(event))
  .onKey(StageAdopted, citationOf, (_, event) => ofStage(event))
  .onEveryOf(
    (event) => askedToTakePart(event).map((partner) => `${partner}/${citationOf(event)}`),
    (_, event, key) => ({
      ...toldBy(event),
      type: event.type,
      routedBy: key.slice(0, -citationOf(event).length - 1),
      action: event.stream,
      group: (event as Recorded<ReturnType<typeof ActionPlanned>>).data.group,
      says: (event as Recorded<ReturnType<typeof ActionPlanned>>).data.expectedEffect,
    }),
  );
