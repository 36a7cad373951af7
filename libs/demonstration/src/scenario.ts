import { actingOnIt } from './chapters/acting-on-it';
import { askingForHelp } from './chapters/asking-for-help';
import { comingBack } from './chapters/coming-back';
import { firstSigns } from './chapters/first-signs';
import { keepingItOut } from './chapters/keeping-it-out';
import { learningLater } from './chapters/learning-later';
import { namingTheGroup } from './chapters/naming-the-group';
import { whatJoinedThem } from './chapters/what-joined-them';
import { whoWasInIt } from './chapters/who-was-in-it';
import type { Tale } from './tell';

const chapters: readonly (readonly Tale[])[] = [
  firstSigns,
  askingForHelp,
  namingTheGroup,
  whoWasInIt,
  whatJoinedThem,
  keepingItOut,
  actingOnIt,
  learningLater,
  comingBack,
];

const byRecording = (one: Tale, other: Tale): number => {
  if (one.recordedAt === other.recordedAt) return 0;
  return one.recordedAt < other.recordedAt ? -1 : 1;
};

/** Every step of every chapter, in the order in which it came on the record. */
export const scenario: readonly Tale[] = chapters.flat().sort(byRecording);
