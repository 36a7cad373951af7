import { GroupIdentified } from '@throughline/group';
import { AreaOfFocus, codesOf, OffenceType, type Stage } from '@throughline/vocabulary';
import { type Agency, someOfficer } from './agencies';
import { type Cited, Subject } from './subject';
import type { World } from './world';

export type Declared = {
  readonly cited: Cited;
  readonly agency: Agency;
  readonly stage: Stage;
  /** The ids of the agencies that took it over. */
  readonly adopters: Set<string>;
};

/** A group that agencies follow, with what must be known of it to tell more of it. */
export class Followed {
  readonly people: readonly string[];
  /** The latest claims, to be cited. */
  readonly claims: Cited[] = [];
  /** The latest declaration of a stage. */
  declared: Declared | undefined;
  readonly stages = new Map<string, Stage>();
  readonly identified: Cited;
  readonly subject: Subject;

  constructor(world: World, by: Agency, landmark?: string) {
    const { chance, words } = world;
    this.subject = new Subject(landmark ?? world.id('group'), landmark !== undefined);
    this.people = Array.from({ length: chance.between(4, 40) }, () => world.id('entity'));
    this.identified = world.record(
      this.subject,
      GroupIdentified({
        name: words.groupName(),
        ...(chance.happens(40) ? { aliases: [words.groupName()] } : {}),
        offenceTypes: chance.some(codesOf(OffenceType), 3),
        areasOfFocus: chance.some(codesOf(AreaOfFocus), 2),
        description: words.sentences(4),
      }),
      { by: someOfficer(chance, by), about: this.subject.id },
    );
  }

  claimed(claim: Cited): void {
    this.claims.push(claim);
    if (this.claims.length > 20) this.claims.shift();
  }
}
