import { MapBusinessStep } from '@throughline/group';
import { financialInquiry, policeInquiry } from '../capacities';
import { type Tale, tell } from '../tell';

/** The steps of the business that are acted against later. */
export const whatItLivedOn: readonly Tale[] = [
  tell(MapBusinessStep, {
    name: 'recruitment',
    by: policeInquiry,
    on: 'ropewalk',
    recordedAt: '2023-11-13T21:40Z',
    input: {
      step: 'RECRUITMENT',
      enabler: 'TECHNOLOGY',
      chokePoint: false,
      during: { from: { earliest: '2023-04' } },
      reliability: 'B',
      credibility: 'C3',
      grounds: 'Young people are offered cash, and are called to each parcel over a telephone given to them.',
    },
  }),
  tell(MapBusinessStep, {
    name: 'laundering',
    by: financialInquiry,
    on: 'ropewalk',
    recordedAt: '2023-11-14T02:30Z',
    basis: ['bank-report'],
    input: {
      step: 'LAUNDERING',
      enabler: 'PROFESSIONAL_ENABLERS',
      chokePoint: true,
      during: { from: { earliest: '2023-01' } },
      reliability: 'B',
      credibility: 'C2',
      grounds: 'Cash goes through the accounts of a labour-hire business, and on to a supplier overseas.',
    },
  }),
];
