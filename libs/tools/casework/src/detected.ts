import { DetectionGraded, DetectionLinked, DetectionRegraded, SourceRecorded } from '@throughline/detection';
import { codesOf, HandlingCode, InformationCredibility, SourceReliability } from '@throughline/vocabulary';
import { someAgency, someOfficer } from './agencies';
import type { CaseFile } from './case-file';
import { registered } from './person';
import { sighting } from './sighting';
import { Subject } from './subject';
import { aboutThen, DAY, HOUR } from './times';
import type { Story, Telling, World } from './world';

const DERIVED = [{ field: 'happened', rule: 'The date of the document, as the source gives none.' }];

/** Something is seen, put on the record (often late), graded, linked, and sometimes graded again. */
export function* detected(world: World, file: CaseFile): Story {
  const { chance } = world;
  const by = someOfficer(chance, chance.happens(60) ? file.lead : someAgency(chance));
  const telling = { by, about: file.id };
  const detection = opened(world, file, telling);
  const graded = (event: typeof DetectionGraded | typeof DetectionRegraded, times: number) => {
    world.record(detection, event(grade(world, times)), telling);
    detection.grades += 1;
  };
  const link = (to: object, names: readonly Subject[] = []) =>
    world.record(detection, DetectionLinked({ ...to, grounds: world.words.sentences(2) }), {
      ...telling,
      names,
    });

  if (file.group && (file.inLandmark || chance.happens(70))) {
    if (!file.inLandmark) yield world.now + chance.between(1, 20 * 24) * HOUR;
    link({ group: file.group.subject.id }, [file.group.subject]);
  }
  const grades = chance.happens(90) ? 1 : 0;
  if (grades > 0) {
    yield world.now + chance.between(1, 72) * HOUR;
    graded(DetectionGraded, 0);
  }
  yield world.now + chance.between(1, 48) * HOUR;
  link({ case: file.id });
  if (chance.happens(12)) link({ entity: registered(world, telling).id });
  for (let times = grades; times > 0 && chance.happens(18); times++) {
    yield world.now + chance.between(5, 60) * DAY;
    graded(DetectionRegraded, times);
    if (times === 2) return;
  }
}

const opened = (world: World, file: CaseFile, telling: Telling) => {
  const { chance } = world;
  const detection = new Subject(world.id('detection'), file.inLandmark);
  const cited = world.record(detection, sighting(world, file), {
    ...telling,
    happened: aboutThen(chance, world.now - chance.between(0, 60 * 24) * HOUR),
    ...(file.sensitive ? { atLeast: 'SENSITIVE' } : {}),
    ...(chance.happens(4) ? { derived: DERIVED } : {}),
  });
  file.seen.push({ ...cited, owner: telling.by.agency, of: detection });
  if (chance.happens(15)) toldOf(world, detection, telling);
  return detection;
};

/** Who told of it is kept apart from it. */
const toldOf = (world: World, detection: Subject, { by, about }: Telling): void => {
  const event = SourceRecorded({ ofDetection: detection.id, source: world.words.person() });
  const telling = { by, about, names: [detection], atLeast: 'SENSITIVE' } as const;
  world.record(new Subject(world.id('source-identity')), event, telling);
};

/** No two of one detection are the same, as each is more credible than the one before. */
const grade = ({ chance, words }: World, times: number) => {
  const handling = chance.pick(codesOf(HandlingCode));
  return {
    reliability: chance.pick(codesOf(SourceReliability)),
    credibility: codesOf(InformationCredibility)[Math.max(0, 4 - 2 * times)]!,
    handling,
    ...(handling === 'CONDITIONS' ? { handlingConditions: 'Not beyond the agencies of this case.' } : {}),
    reason: words.sentences(2),
  };
};
