import { AppointOfficer, RegisterAgency } from '@throughline/agency';
import type { AgencyKind, AreaOfFocus, CodeOf, OfficerRole } from '@throughline/vocabulary';
import type { Capacity } from '../capacities';
import { agencyNameOf, demonstrationOfficers } from '../officers';
import { type Tale, tell } from '../tell';

type Part = {
  readonly kind: CodeOf<typeof AgencyKind>;
  readonly areasOfFocus: readonly CodeOf<typeof AreaOfFocus>[];
  /** Under which law it takes part, and what for. */
  readonly as: Pick<Capacity, 'authority' | 'purpose'>;
  /** Its officers, the one who decides first: that one appoints the others, and is appointed by the second. */
  readonly officers: readonly (readonly [key: string, role: CodeOf<typeof OfficerRole>])[];
};

const parts: Readonly<Record<Parameters<typeof agencyNameOf>[0], Part>> = {
  customs: {
    kind: 'CUSTOMS',
    areasOfFocus: ['BORDER', 'INTERNATIONAL'],
    as: { authority: 'Customs and Excise Act 2018', purpose: 'PREVENTION' },
    officers: [
      ['customs-manager', 'MANAGER'],
      ['customs-officer', 'INVESTIGATOR'],
    ],
  },
  police: {
    kind: 'POLICE',
    areasOfFocus: ['NATIONAL', 'COMMUNITY', 'INTERNATIONAL'],
    as: { authority: 'Policing Act 2008', purpose: 'PREVENTION' },
    officers: [
      ['police-inspector', 'MANAGER'],
      ['police-detective', 'INVESTIGATOR'],
      ['police-analyst', 'ANALYST'],
    ],
  },
  fiu: {
    kind: 'FINANCIAL_INTELLIGENCE',
    areasOfFocus: ['NATIONAL', 'INTERNATIONAL'],
    as: {
      authority: 'Anti-Money Laundering and Countering Financing of Terrorism Act 2009',
      purpose: 'PREVENTION',
    },
    officers: [
      ['fiu-manager', 'MANAGER'],
      ['fiu-analyst', 'ANALYST'],
    ],
  },
  immigration: {
    kind: 'IMMIGRATION',
    areasOfFocus: ['BORDER', 'NATIONAL'],
    as: { authority: 'Immigration Act 2009', purpose: 'PREVENTION' },
    officers: [
      ['immigration-manager', 'MANAGER'],
      ['immigration-officer', 'INVESTIGATOR'],
    ],
  },
  revenue: {
    kind: 'REVENUE',
    areasOfFocus: ['NATIONAL'],
    as: { authority: 'Tax Administration Act 1994', purpose: 'PREVENTION' },
    officers: [
      ['revenue-manager', 'MANAGER'],
      ['revenue-investigator', 'INVESTIGATOR'],
    ],
  },
  support: {
    kind: 'VICTIM_SUPPORT',
    areasOfFocus: ['COMMUNITY'],
    as: { authority: 'Victims’ Rights Act 2002', purpose: 'VICTIM_SUPPORT' },
    officers: [
      ['support-manager', 'MANAGER'],
      ['support-worker', 'INVESTIGATOR'],
    ],
  },
  community: {
    kind: 'COMMUNITY_ORGANISATION',
    areasOfFocus: ['COMMUNITY'],
    as: { authority: 'Deed of the trust', purpose: 'COMMUNITY_SUPPORT' },
    officers: [
      ['community-chair', 'EXECUTIVE'],
      ['community-coordinator', 'INVESTIGATOR'],
    ],
  },
  research: {
    kind: 'RESEARCH_BODY',
    areasOfFocus: ['NATIONAL', 'INTERNATIONAL'],
    as: { authority: 'Approval of an ethics committee, for published data alone', purpose: 'RESEARCH' },
    officers: [
      ['research-lead', 'SUPERVISOR'],
      ['research-analyst', 'ANALYST'],
    ],
  },
  oversight: {
    kind: 'OVERSIGHT_BODY',
    areasOfFocus: ['NATIONAL'],
    as: { authority: 'Inquiries Act 2013', purpose: 'OVERSIGHT' },
    officers: [
      ['overseer', 'EXECUTIVE'],
      ['second-overseer', 'MANAGER'],
    ],
  },
};

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** Each agency takes an hour of one day: its register entry first, then its officers, ten minutes apart. */
const taking = (shortCode: keyof typeof parts, hour: number): readonly Tale[] => {
  const { kind, areasOfFocus, as, officers } = parts[shortCode];
  const [first, second] = [officers[0]![0], officers[1]![0]];
  const at = (n: number): string => `2023-01-09T${twoDigits(hour)}:${twoDigits(n * 10)}Z`;
  const name = `agency/${shortCode}`;
  return [
    tell(RegisterAgency, {
      name,
      by: { officer: first, ...as },
      recordedAt: at(0),
      input: { shortCode, name: agencyNameOf(shortCode), kind, country: 'NZ', areasOfFocus },
    }),
    ...officers.map(([key, role], n) => {
      const officer = demonstrationOfficers.find((one) => one.key === key)!;
      return tell(AppointOfficer, {
        name: `officer/${key}`,
        by: { officer: key === first ? second : first, ...as },
        on: name,
        recordedAt: at(n + 1),
        input: {
          officer: officer.id,
          officerName: officer.name,
          jobTitle: officer.role,
          role,
          clearance: officer.clearance,
          during: { from: { earliest: '2023-01-09' } },
        },
      });
    }),
  ];
};

/** January 2023: the agencies come on the register, and appoint their officers; nobody appoints themself. */
export const takingPart: readonly Tale[] = (Object.keys(parts) as (keyof typeof parts)[]).flatMap(
  (shortCode, n) => taking(shortCode, n + 1),
);
