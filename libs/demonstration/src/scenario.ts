import { actingOnIt } from './chapters/acting-on-it';
import { askingForHelp } from './chapters/asking-for-help';
import { comingBack } from './chapters/coming-back';
import { firstSigns } from './chapters/first-signs';
import { keepingItOut } from './chapters/keeping-it-out';
import { learningLater } from './chapters/learning-later';
import { namingTheGroup } from './chapters/naming-the-group';
import { takingPart } from './chapters/taking-part';
import { whatBecameOfIt } from './chapters/what-became-of-it';
import { whatItLivedOn } from './chapters/what-it-lived-on';
import { whatJoinedThem } from './chapters/what-joined-them';
import { whatTheyAgreed } from './chapters/what-they-agreed';
import { whoTheyAre } from './chapters/who-they-are';
import { whoWasInIt } from './chapters/who-was-in-it';
import type { Tale } from './tell';

const chapters: readonly (readonly Tale[])[] = [
  takingPart,
  whatTheyAgreed,
  firstSigns,
  askingForHelp,
  namingTheGroup,
  whoTheyAre,
  whoWasInIt,
  whatJoinedThem,
  whatItLivedOn,
  keepingItOut,
  actingOnIt,
  whatBecameOfIt,
  learningLater,
  comingBack,
];

const byRecording = (one: Tale, other: Tale): number => {
  if (one.recordedAt === other.recordedAt) return 0;
  return one.recordedAt < other.recordedAt ? -1 : 1;
};

/** Every step of every chapter, in the order in which it came on the record. */
export const scenario: readonly Tale[] = chapters.flat().sort(byRecording);
