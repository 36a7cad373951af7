import {
  type AnyEventType,
  boolean,
  code,
  type EventOf,
  id,
  instant,
  prose,
  type Recorded,
  type Value,
} from '@throughline/kernel';
import { GroupStage } from '@throughline/vocabulary';

/** What an item is about, and what it says. */
export const toldOf = {
  referral: id('Referral').optional(),
  request: id('InformationRequest').optional(),
  transfer: id('Transfer').optional(),
  shareRecall: id('ShareRecall').optional(),
  group: id('Group').optional(),
  action: id('Action').optional(),
  case: id('Case').optional(),
  exhibit: id('Exhibit').optional(),
  agreement: id('SharingAgreement').optional(),
  inquiry: id('Inquiry').optional(),
  recallReview: id('RecallReview').optional(),
  assignee: id('Officer').optional().says('The officer whom it is for, where it names one.'),
  stage: code(GroupStage).optional(),
  says: prose().optional().says('What is asked, answered or told, in words.'),
  dueBy: instant().optional().says('When an answer is due.'),
  exercise: boolean().optional().says('Whether it is practice, where it says so.'),
} as const;

/** What an event tells others: by what it is sent on, once or to several, and what they are told. */
export type Told = Value<typeof toldOf> &
  ({ readonly route: string } | { readonly routes: readonly string[] });

export type Telling = { readonly type: string; readonly tell: (event: Recorded) => Told };

export const telling = <T extends AnyEventType>(
  type: T,
  tell: (event: Recorded<EventOf<T>>) => Told,
): Telling => ({ type: type.type, tell: (event) => tell(event as Recorded<EventOf<T>>) });

/** What sends on what is told to the addressee of something that another agency's record is of. */
export const toAddresseeOf = (thing: string): string => `${thing}/addressee`;

/** What sends on what an inquiry tells an agency that it is disclosed to. */
export const byDisclosure = (inquiry: string, agency: string): string => `${inquiry}/${agency}`;

/** What sends on what an agency decided of the stage of a group. */
export const byStageOf = (group: string, agency: string): string => `${group}/${agency}`;
