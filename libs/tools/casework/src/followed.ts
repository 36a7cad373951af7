import { GroupIdentified } from '@throughline/group';
import { AreaOfFocus, codesOf, OffenceType, type Stage } from '@throughline/vocabulary';
import { type Agency, someOfficer } from './agencies';
import { type Person, registered } from './person';
import { type Cited, Subject } from './subject';
import type { Telling, World } from './world';

export type Declared = {
  readonly cited: Cited;
  readonly agency: Agency;
  readonly stage: Stage;
  /** The ids of the agencies that took it over. */
  readonly adopters: Set<string>;
};

/** A group that agencies follow, with what must be known of it to tell more of it. */
export class Followed {
  /** Of how many people agencies will come to know. */
  readonly size: number;
  /** The latest claims, to be cited. */
  readonly claims: Cited[] = [];
  /** The latest declaration of a stage. */
  declared: Declared | undefined;
  readonly stages = new Map<string, Stage>();
  readonly identified: Cited;
  readonly subject: Subject;
  readonly #people = new Map<number, Person>();

  constructor(
    world: World,
    readonly owner: Agency,
    landmark?: string,
  ) {
    const { chance, words } = world;
    this.subject = new Subject(landmark ?? world.id('group'), landmark !== undefined);
    this.size = chance.between(4, 30);
    this.identified = world.record(
      this.subject,
      GroupIdentified({
        name: words.groupName(),
        ...(chance.happens(40) ? { aliases: [words.groupName()] } : {}),
        offenceTypes: chance.some(codesOf(OffenceType), 3),
        areasOfFocus: chance.some(codesOf(AreaOfFocus), 2),
        description: words.sentences(4),
      }),
      { by: someOfficer(chance, owner), about: this.subject.id },
    );
  }

  /** Those who are on the record. */
  get people(): readonly Person[] {
    return [...this.#people.values()];
  }

  /** One of its people, by a number up to `size`; whoever names them first puts them on the record. */
  met(world: World, nth: number, telling: Telling): Person {
    const person = this.#people.get(nth) ?? registered(world, telling);
    this.#people.set(nth, person);
    return person;
  }

  claimed(claim: Cited): void {
    this.claims.push(claim);
    if (this.claims.length > 20) this.claims.shift();
  }
}
