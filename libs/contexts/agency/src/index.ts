import { context } from '@throughline/kernel';
import { agencies } from './agencies';
import { agreementParties } from './agreement-parties';
import { AmendSharingAgreement } from './amend-sharing-agreement';
import { AppointOfficer } from './appoint-officer';
import { appointments } from './appointments';
import { AssumeStewardship } from './assume-stewardship';
import { CallConflictReview } from './call-conflict-review';
import { ChangeAppointment } from './change-appointment';
import { compartmentGrants } from './compartment-grants';
import { ConfirmSharingAgreement } from './confirm-sharing-agreement';
import { conflictsOfInterest } from './conflicts-of-interest';
import { DeclareConflictOfInterest } from './declare-conflict-of-interest';
import { DischargeStewardship } from './discharge-stewardship';
import { EndAppointment } from './end-appointment';
import { EndSharingAgreement } from './end-sharing-agreement';
import { ExtendStewardship } from './extend-stewardship';
import { GrantCompartment } from './grant-compartment';
import { MakeSharingAgreement } from './make-sharing-agreement';
import { RecordStewardshipBreach } from './record-stewardship-breach';
import { RegisterAgency } from './register-agency';
import { RenameAgency } from './rename-agency';
import { ReviewConflictOfInterest } from './review-conflict-of-interest';
import { RevokeCompartment } from './revoke-compartment';
import { sharingAgreements } from './sharing-agreements';
import { stewardshipDuties } from './stewardship-duties';
import { WarnOfLapse } from './warn-of-lapse';
import { WithdrawConflictOfInterest } from './withdraw-conflict-of-interest';

export * from './agencies';
export * from './agency-events';
export * from './agreement-events';
export * from './agreement-parties';
export * from './amend-sharing-agreement';
export * from './appoint-officer';
export * from './appointment-events';
export * from './appointments';
export * from './assume-stewardship';
export * from './call-conflict-review';
export * from './change-appointment';
export * from './compartment-grants';
export * from './confirm-sharing-agreement';
export * from './conflicts-of-interest';
export * from './declare-conflict-of-interest';
export * from './discharge-stewardship';
export * from './end-appointment';
export * from './end-sharing-agreement';
export * from './extend-stewardship';
export * from './grant-compartment';
export * from './interest-events';
export * from './make-sharing-agreement';
export * from './record-stewardship-breach';
export * from './register-agency';
export * from './rename-agency';
export * from './review-conflict-of-interest';
export * from './revoke-compartment';
export * from './sharing-agreements';
export * from './stewardship-duties';
export * from './stewardship-events';
export * from './warn-of-lapse';
export * from './withdraw-conflict-of-interest';

export const agencyContext = context({
  name: 'agency',
  says: 'Who takes part: agencies, the officers they appoint, and the agreements under which they share.',
  commands: [
    RegisterAgency,
    RenameAgency,
    AppointOfficer,
    ChangeAppointment,
    EndAppointment,
    GrantCompartment,
    RevokeCompartment,
    DeclareConflictOfInterest,
    ReviewConflictOfInterest,
    CallConflictReview,
    WithdrawConflictOfInterest,
    AssumeStewardship,
    ExtendStewardship,
    RecordStewardshipBreach,
    DischargeStewardship,
    MakeSharingAgreement,
    AmendSharingAgreement,
    ConfirmSharingAgreement,
    EndSharingAgreement,
    WarnOfLapse,
  ],
  projections: [
    agencies,
    appointments,
    compartmentGrants,
    conflictsOfInterest,
    stewardshipDuties,
    sharingAgreements,
    agreementParties,
  ],
});
