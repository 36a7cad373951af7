import { AgencyRegistered, OfficerAppointed, SharingAgreementMade } from '@throughline/agency';
import { exactly } from '@throughline/kernel';
import { type Agency, agencies } from './agencies';
import { registered } from './person';
import { Subject } from './subject';
import { instantOf } from './times';
import type { Story, World } from './world';

/** The agreement that all agencies are party to. */
export const AGREEMENT = 'sharing-agreement-of-all';

/** Whether what goes under it may be passed on. */
export const ONWARD_SHARING = 'PARTIES' as const;

/** Somebody who is on the record whatever the casework, so that more can be told of them. */
export const SOMEBODY = 'entity-somebody';

/** How many events it takes until casework begins. */
export const BEGUN_WITH = agencies.reduce((sum, { officers }) => sum + 1 + officers.length, 2);

/** Before anything else: every agency is registered and appoints its officers, and all agree on what they share. */
export function* beginning(world: World): Story {
  for (const agency of agencies) begun(world, agency);
  const [agency] = agencies as [Agency];
  const by = { id: agency.officers[0]!, agency };
  world.record(new Subject(AGREEMENT), agreed(world), { by, about: AGREEMENT });
  registered(world, { by, about: SOMEBODY }, SOMEBODY);
}

const begun = (world: World, agency: Agency): void => {
  const { id, name, kind, officers } = agency;
  const subject = new Subject(id);
  const [first, second] = officers as [string, string];
  const register = AgencyRegistered({
    shortCode: id.replace('agency-', ''),
    name,
    kind,
    country: 'NZ',
    areasOfFocus: ['NATIONAL'],
  });
  world.record(subject, register, { by: { id: first, agency }, about: id });
  for (const officer of officers)
    world.record(
      subject,
      OfficerAppointed({
        officer,
        officerName: world.words.person(),
        jobTitle: 'Investigator',
        role: 'INVESTIGATOR',
        clearance: 'SECRET',
        during: { from: exactly(instantOf(world.now)) },
      }),
      { by: { id: officer === first ? second : first, agency }, about: id },
    );
};

const agreed = ({ now }: World) =>
  SharingAgreementMade({
    title: 'What all agencies share',
    parties: agencies.map(({ id }) => id),
    dataClasses: ['DETECTIONS', 'INTELLIGENCE'],
    purposes: [...new Set(agencies.map(({ purpose }) => purpose))],
    ceiling: 'SECRET',
    legalBasis: 'Privacy Act 2020, Part 7',
    onwardSharing: ONWARD_SHARING,
    during: { from: exactly(instantOf(now)) },
  });
