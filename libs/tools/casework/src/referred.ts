import {
  ReferralAccepted,
  ReferralDeclined,
  ReferralOffered,
  ReferralOutcomeReported,
} from '@throughline/referral';
import { AreaOfFocus, codesOf } from '@throughline/vocabulary';
import { anotherAgency, someOfficer } from './agencies';
import { AGREEMENT, ONWARD_SHARING } from './beginning';
import type { CaseFile, Seen } from './case-file';
import type { Followed } from './followed';
import { Subject } from './subject';
import { DAY, HOUR, instantOf } from './times';
import type { Story, Telling, World } from './world';

/** One agency asks another, which takes it on, declines, or says nothing. */
export function* referred(world: World, file: CaseFile): Story {
  const { chance, words } = world;
  const from = someOfficer(chance, file.lead);
  const to = anotherAgency(chance, file.lead);
  const referral = new Subject(world.id('referral'), file.inLandmark);
  const own = file.seen.filter(({ owner }) => owner === file.lead);
  const seen = own.length > 0 ? chance.pick(own) : undefined;
  const suspected = file.inLandmark || (file.group && (!seen || chance.happens(30))) ? file.group : undefined;
  const forSupport = !file.inLandmark && (chance.happens(15) || !(seen ?? suspected));
  // Who is to be supported is referred apart from whoever is suspected.
  const [detection, about] = forSupport ? [] : [seen, suspected];
  const opened = world.record(
    referral,
    ReferralOffered({
      to: to.id,
      form: forSupport ? 'SUPPORT' : chance.pick(['ACTION', 'ACTION', 'INFORMATION'] as const),
      ...(detection ? { detection: detection.stream } : {}),
      ...(about ? { group: about.subject.id } : {}),
      areaOfFocus: chance.pick(codesOf(AreaOfFocus)),
      grounds: words.sentences(3),
      ...(forSupport ? { beneficiary: words.person() } : {}),
      ...(chance.happens(60) ? { dueBy: instantOf(world.now + chance.between(7, 40) * DAY) } : {}),
      ...covered(world),
      ...owning(detection, about),
    }),
    {
      by: from,
      about: file.id,
      basis: detection ? [detection] : [],
      names: about ? [about.subject] : [],
    },
  );
  const answer = { by: someOfficer(chance, to), about: file.id, basis: [opened] };
  yield* answered(world, referral, answer);
}

/** Most under the agreement of all, some for a reason given. */
const covered = ({ chance, words }: World) =>
  chance.happens(85)
    ? { agreement: AGREEMENT, dataClasses: ['DETECTIONS'] as const, onwardSharing: ONWARD_SHARING }
    : { override: words.sentences(2) };

/** Who owned what it is about. */
const owning = (detection: Seen | undefined, group: Followed | undefined) => {
  const owned = [
    ...(detection ? [{ thing: detection.stream, owner: detection.owner.id }] : []),
    ...(group ? [{ thing: group.subject.id, owner: group.owner.id }] : []),
  ];
  return owned.length > 0 ? { owned } : {};
};

function* answered(world: World, referral: Subject, answer: Telling): Story {
  const { chance, words } = world;
  const luck = chance.between(1, 100);
  if (luck > 90) return;
  yield world.now + chance.between(4, 30 * 24) * HOUR;
  if (luck > 65) {
    world.record(referral, ReferralDeclined({ reason: words.sentences(2) }), answer);
    return;
  }
  world.record(referral, ReferralAccepted({ lead: words.person() }), answer);
  if (luck > 48) return;
  yield world.now + chance.between(5, 60) * DAY;
  world.record(referral, ReferralOutcomeReported({ outcome: words.sentences(4) }), answer);
}
