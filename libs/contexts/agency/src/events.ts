import type { EventOf, Recorded } from '@throughline/kernel';
import { AgencyRegistered, AgencyRenamed } from './agency-events';
import {
  AppointmentAmended,
  AppointmentEnded,
  CompartmentGranted,
  CompartmentRevoked,
  OfficerAppointed,
} from './appointment-events';
import {
  ConflictOfInterestDeclared,
  ConflictOfInterestReviewed,
  ConflictOfInterestWithdrawn,
  ConflictReviewCalled,
} from './interest-events';
import {
  StewardshipAssumed,
  StewardshipBreached,
  StewardshipDischarged,
  StewardshipExtended,
} from './stewardship-events';

export const agencyEvents = [
  AgencyRegistered,
  AgencyRenamed,
  OfficerAppointed,
  AppointmentAmended,
  AppointmentEnded,
  CompartmentGranted,
  CompartmentRevoked,
  ConflictOfInterestDeclared,
  ConflictReviewCalled,
  ConflictOfInterestReviewed,
  ConflictOfInterestWithdrawn,
  StewardshipAssumed,
  StewardshipExtended,
  StewardshipBreached,
  StewardshipDischarged,
] as const;

export type AgencyEvent = Recorded<EventOf<(typeof agencyEvents)[number]>>;
