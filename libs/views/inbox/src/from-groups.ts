import {
  MembershipReviewFellDue,
  StageAdopted,
  StageDeclared,
  StageDisputed,
  WatchFellDue,
} from '@throughline/group';
import type { EventOf, Recorded } from '@throughline/kernel';
import { byStageOf, telling } from './telling';

type Staged = EventOf<typeof StageDeclared | typeof StageAdopted | typeof StageDisputed>;

const ofStage = ({ stream: group, agency, data: { stage, rationale: says } }: Recorded<Staged>) => ({
  route: byStageOf(group, agency),
  group,
  stage,
  says,
});

/** What agencies decide of the stage of a group, and what comes to be due of it. */
export const fromGroups = [
  telling(StageDeclared, ofStage),
  telling(StageAdopted, ofStage),
  telling(StageDisputed, ofStage),
  telling(MembershipReviewFellDue, ({ stream: group, agency: route, data: { dueAt: dueBy } }) => ({
    route,
    group,
    dueBy,
  })),
  telling(WatchFellDue, ({ stream: group, agency: route, data: { dueAt: dueBy } }) => ({
    route,
    group,
    dueBy,
  })),
];
