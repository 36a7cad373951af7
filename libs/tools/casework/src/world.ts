import { type Derived, type Event, exactly, idPrefix, type Moment, type Recorded } from '@throughline/kernel';
import { Classification as Classifications, rankOf } from '@throughline/vocabulary';
import type { Officer } from './agencies';
import { Chance } from './chance';
import type { Cited, Classification, Subject } from './subject';
import { BEGINNING, instantOf } from './times';
import { Upcoming } from './upcoming';
import { Words } from './words';

/** An event as it came on the record, but for what the store gives it: its id and its position. */
export type Told = Omit<Recorded, 'id' | 'position'>;

/** Something that goes on in the world: it tells of what happens, and answers when it will go on. */
export type Story = Generator<number, void, void>;

/** How an event is told. */
export type Telling = {
  readonly by: Officer;
  /** What ties it to others. */
  readonly about: string;
  readonly happened?: Moment;
  readonly basis?: readonly Cited[];
  /** What its content names, and so takes its marking from. */
  readonly names?: readonly Subject[];
  readonly atLeast?: Classification;
  readonly derived?: readonly Derived[];
};

/** Everything that goes on, one thing after another by one clock. */
export class World {
  readonly chance: Chance;
  readonly words: Words;
  now = BEGINNING;
  /** How many events stand in the timeline of the landmark. */
  inLandmark = 0;
  readonly #stories = new Upcoming<Story>();
  readonly #told: Told[] = [];
  #count = 0;

  constructor(seed: number) {
    this.chance = new Chance(seed);
    this.words = new Words(this.chance);
  }

  /** Has a story begin, now if not said. */
  start(story: Story, at: number = this.now): void {
    this.#stories.put(at, story);
  }

  /** Goes on to whatever comes next, and gives what was told then. */
  step(): readonly Told[] {
    const next = this.#stories.take();
    if (!next) throw new Error('nothing goes on any more');
    this.now = Math.max(this.now, next.at);
    const { done, value } = next.what.next();
    if (!done) this.#stories.put(value, next.what);
    return this.#told.splice(0);
  }

  id(of: string): string {
    return `${idPrefix(of)}${this.chance.letters(24)}`;
  }

  record(subject: Subject, event: Event, telling: Telling): Cited {
    const { by, about, basis = [], derived = [] } = telling;
    const classification = markingOf(subject, telling);
    const recordedAt = instantOf(this.now);
    this.#told.push({
      ...event,
      stream: subject.id,
      revision: subject.length,
      recordedAt,
      officer: by.id,
      agency: by.agency.id,
      authority: by.agency.authority,
      purpose: by.agency.purpose,
      happened: telling.happened ?? exactly(recordedAt),
      marking: { classification },
      commandId: `${by.agency.id}/casework-${(this.#count += 1)}`,
      correlationId: about,
      basis: basis.map(({ stream, revision }) => ({ stream, revision })),
      derived,
    });
    subject.classification ??= classification;
    if (subject.inLandmark) this.inLandmark += 1;
    return { stream: subject.id, revision: subject.length++, classification };
  }
}

/** The lowest marking that a command would be given: that of the highest of all that it rests on. */
const markingOf = (subject: Subject, { basis = [], names = [], atLeast }: Telling): Classification => {
  let most: Classification = atLeast ?? 'IN_CONFIDENCE';
  for (const { classification } of [subject, ...basis, ...names])
    if (classification && rankOf(Classifications, classification) > rankOf(Classifications, most))
      most = classification;
  return most;
};
