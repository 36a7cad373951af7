import {
  type CalledBack,
  type DetectionStanding,
  detectionStanding,
  informationGiven,
  type PassedOn,
  referralStanding,
  shareCalledBack,
} from '@throughline/facts';
import { type Act, everyOne, group, id, isBefore, line, type Moment, moment } from '@throughline/kernel';

/** How what another agency owns was received, and who agreed that it goes on. */
export const onwardFields = {
  receivedBy: id('Referral')
    .optional()
    .says('The referral by which the detection was received, where another agency owns it.'),
  receivedIn: id('InformationRequest')
    .optional()
    .says('The request whose answer gave the detection, where it was received in that way.'),
  consent: group('OnwardConsent', {
    officerName: line().personal('officer').says('Who agreed, for the agency that owns the detection.'),
    consentedAt: moment().says('When they agreed.'),
  })
    .optional()
    .says('That the agency that owns the detection agreed that it goes on.'),
} as const;

/** What is passed on of a detection, to whom and under what. */
type Passing = {
  readonly to: string;
  readonly detection?: string | undefined;
  readonly agreement?: string | undefined;
  readonly receivedBy?: string | undefined;
  readonly receivedIn?: string | undefined;
  readonly consent?: { readonly consentedAt: Moment } | undefined;
};

/** Why a detection may not be passed on, for the aggregates whose commands do that. */
export const passingRejections = {
  DETECTION_WITHDRAWN: 'The detection was withdrawn: it may not be passed on.',
  ORIGINATOR_DECIDES:
    'The detection may be passed on only by the agency that owns it, as its handling code says.',
  SOURCE_FORBIDS:
    'The source keeps the detection within your agency (TLP:RED or TLP:AMBER+STRICT): ask it to lift that, and regrade the detection.',
  NOT_NOTICED_YET: 'The detection came to notice only later: it cannot have been passed on by then.',
  NOT_RECEIVED:
    'Another agency owns the detection: name in `receivedBy` the referral, or in `receivedIn` the request, by which it came to your agency before, and which was not withdrawn or declined.',
  SHARE_CALLED_BACK:
    'What your agency received was called back by the agency that passed it on: it may not go on. Ask that agency to share it itself.',
  ONWARD_SHARING_PROHIBITED:
    'The agreement under which your agency received the detection prohibits passing it on: ask the agency that owns it to share it itself.',
  ONLY_AMONG_PARTIES:
    'The detection may go on only to other parties to the agreement under which your agency received it: name that agreement.',
  CONSENT_REQUIRED:
    'The agency that owns the detection must agree before it goes on: say in `consent` who did, and when.',
} as const;

type Problem = keyof typeof passingRejections;

/** The codes of those reasons, for the list of what a command may be rejected for. */
export const passingRejects = [
  'DETECTION_WITHDRAWN',
  'ORIGINATOR_DECIDES',
  'SOURCE_FORBIDS',
  'NOT_NOTICED_YET',
  'NOT_RECEIVED',
  'SHARE_CALLED_BACK',
  'ONWARD_SHARING_PROHIBITED',
  'ONLY_AMONG_PARTIES',
  'CONSENT_REQUIRED',
] as const;

/** What must be known to decide whether a detection may be passed on. */
export const consultedFor = ({ detection, receivedBy, receivedIn }: Omit<Passing, 'to'>) =>
  ({
    detection: [detectionStanding, detection],
    received: [referralStanding, receivedBy],
    answered: [informationGiven, receivedIn],
    recalls: [shareCalledBack, detection && (receivedBy ?? receivedIn) ? everyOne : []],
  }) as const;

type Known = {
  readonly detection: DetectionStanding | undefined;
  readonly received: PassedOn | undefined;
  readonly answered: PassedOn | undefined;
  readonly recalls: ReadonlyMap<string, CalledBack>;
};

/** Why a detection may not be passed on; `undefined` where it may, or none is named. */
export const problemOfPassing = (passing: Passing, known: Known, act: Act): Problem | undefined => {
  const { detection } = known;
  if (!detection) return undefined;
  if (detection.withdrawn) return 'DETECTION_WITHDRAWN';
  if (detection.tlp === 'RED' || detection.tlp === 'AMBER_STRICT') return 'SOURCE_FORBIDS';
  if (detection.noticed && isBefore(act.happened, detection.noticed)) return 'NOT_NOTICED_YET';
  if (detection.owner === act.agency) return undefined;
  if (detection.handling === 'ORIGINATOR') return 'ORIGINATOR_DECIDES';
  if (detection.owner === passing.to) return undefined;
  const receipt = known.received ?? known.answered;
  const isShown =
    receipt?.to === act.agency &&
    tells(receipt, passing.detection, detection) &&
    !isBefore(act.happened, receipt.happened) &&
    (receipt.undone === undefined || isBefore(act.happened, receipt.undone));
  if (!isShown) return 'NOT_RECEIVED';
  return isCalledBack(passing, known, act) ? 'SHARE_CALLED_BACK' : problemOnward(passing, receipt, act);
};

/** Whether that by which it was received was called back by then, for this detection or for all that went by it. */
const isCalledBack = (
  { detection, receivedBy, receivedIn }: Passing,
  { received, recalls }: Known,
  { happened }: Act,
): boolean => {
  const way = received ? receivedBy : receivedIn;
  return [...recalls.values()].some(
    (recall) =>
      recall.of.some((one) => one === way) &&
      (recall.detection === undefined || recall.detection === detection) &&
      !isBefore(happened, recall.happened),
  );
};

/** Whether a detection came with it; by its mere citation only where its owner gave that. */
const tells = (
  { from, detection, cites }: PassedOn,
  wanted: string | undefined,
  { owner }: DetectionStanding,
): boolean => wanted !== undefined && (detection === wanted || (from === owner && cites.includes(wanted)));

/** Where nothing was agreed on passing it on, its owner is asked. */
const problemOnward = (
  { agreement, consent }: Passing,
  { onwardSharing = 'ORIGINATOR_CONSENTS', agreement: under }: PassedOn,
  { happened }: Act,
): Problem | undefined => {
  if (onwardSharing === 'PROHIBITED') return 'ONWARD_SHARING_PROHIBITED';
  if (onwardSharing === 'PARTIES')
    return under !== undefined && agreement === under ? undefined : 'ONLY_AMONG_PARTIES';
  const isLacking = !consent || isBefore(happened, consent.consentedAt);
  return onwardSharing === 'ORIGINATOR_CONSENTS' && isLacking ? 'CONSENT_REQUIRED' : undefined;
};
