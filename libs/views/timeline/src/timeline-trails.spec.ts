import { EntryCorrected } from '@throughline/casefile';
import {
  DetectionGraded,
  DetectionLinked,
  DetectionRecorded,
  DetectionRegraded,
  DetectionUnlinked,
  DetectionWithdrawn,
} from '@throughline/detection';
import { GroupIdentified, MembershipEnded, StageDeclared } from '@throughline/group';
import { type Event, exactly, type Recorded } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { timelineTrails } from './timeline-trails';

const june = by('1', { basis: [], happened: exactly('2031-06-01T00:00:00.000Z') });
const alone = by('1', { basis: [] });
const cites = (stream: string, revision: number) => by('1', { basis: [{ stream, revision }] });
const history: readonly Recorded[] = [
  ...streamOf('detection-1', [
    [some(DetectionRecorded), alone],
    [some(DetectionGraded), alone],
    [some(DetectionLinked), alone],
    [some(DetectionRegraded), june],
    [some(DetectionRegraded), june],
  ]),
  ...streamOf('group-1', [
    [some(GroupIdentified), cites('detection-1', 0)],
    [some(StageDeclared), cites('detection-1', 0)],
    [some(StageDeclared), cites('detection-1', 1)],
  ]),
];
const trailOf = async (citation: string, at?: string) =>
  (await rowsOf(history, at).one(timelineTrails, citation))?.row;

describe('what came of an item', () => {
  it('is what put it right: a regrade does so for the detection, and for every grade before', async () => {
    const correctedBy = async (citation: string) =>
      (await trailOf(citation))?.correctedBy.map(({ by: one }) => one);
    expect(await correctedBy('detection-1@0')).toEqual(['detection-1@3', 'detection-1@4']);
    expect(await correctedBy('detection-1@1')).toEqual(['detection-1@3', 'detection-1@4']);
    expect(await correctedBy('detection-1@3')).toEqual(['detection-1@4']);
    expect(await correctedBy('detection-1@4')).toEqual([]);
  });

  it('is what was decided on the strength of it, and what else leans on it', async () =>
    expect((await trailOf('detection-1@0'))?.leanedOnBy).toMatchObject([
      { by: 'group-1@0', type: 'GroupIdentified', decision: false },
      { by: 'group-1@1', type: 'StageDeclared', decision: true, agency: 'agency-1' },
    ]));

  it('is told as it was in the world', async () =>
    expect(await trailOf('detection-1@0', '2031-05-01T00:00:00.000Z')).toMatchObject({
      correctedBy: [],
      leanedOnTimes: 2,
    }));

  it.each<[string, Event, string, readonly string[]]>([
    ['a withdrawal is of what was seen', some(DetectionWithdrawn), 'it@0', ['it@2']],
    ['what is undone is undone where it was done', some(DetectionUnlinked, { link: 1 }), 'it@1', ['it@2']],
    ['a correction is of the entry', some(EntryCorrected, { entry: 1 }), 'it@1', ['it@2']],
    ['a claim is put right in error', some(MembershipEnded, { claim: 1, end: 'ERROR' }), 'it@1', ['it@2']],
  ])('is what put it right: %s', async (_, corrects, citation, expected) => {
    const told = streamOf('it', [some(GroupIdentified), some(GroupIdentified), corrects]);
    const trail = (await rowsOf(told).one(timelineTrails, citation))?.row;
    expect(trail?.correctedBy.map(({ by: one }) => one)).toEqual(expected);
  });

  it('is not put right by what merely ended', async () => {
    const ended = streamOf('it', [some(GroupIdentified), some(MembershipEnded, { claim: 0, end: 'LEFT' })]);
    expect((await rowsOf(ended).one(timelineTrails, 'it@0'))?.row).toBeUndefined();
  });

  it('is nothing where nothing came of it', async () =>
    expect(await trailOf('detection-1@2')).toBeUndefined());
});
