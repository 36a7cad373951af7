import { group, line } from '@throughline/kernel';
import { type CodeOf, type PersonStanding, protectedStandings } from '@throughline/vocabulary';

type Standing = CodeOf<typeof PersonStanding>;

const LONGEST = 500;

/** Text about a person, in the one field that is sealed for the kind of person it is about. */
export const personalText = group('PersonalText', {
  asSuspect: line(LONGEST).personal('suspect').optional().says('What it says, of a suspect.'),
  asThirdParty: line(LONGEST).personal('third-party').optional().says('What it says, of a third party.'),
  asWitness: line(LONGEST).personal('witness').optional().says('What it says, of a witness.'),
  asVictim: line(LONGEST).personal('victim').optional().says('What it says, of a victim.'),
});

export type PersonalText = (typeof personalText)['_type'];

const fieldOf = {
  SUSPECT: 'asSuspect',
  THIRD_PARTY: 'asThirdParty',
  WITNESS: 'asWitness',
  VICTIM: 'asVictim',
} as const satisfies Record<Standing, keyof PersonalText>;

/** Text as it is kept of a person known as such. */
export const personally = (text: string, standing: Standing): PersonalText => ({ [fieldOf[standing]]: text });

export const isProtected = (standing: Standing | undefined): boolean =>
  standing !== undefined && protectedStandings.has(standing);

/** Whether text that is kept of a person is of one who is protected. */
export const isOfProtected = (text: PersonalText | undefined): boolean =>
  text?.asWitness !== undefined || text?.asVictim !== undefined;
