import { exactly } from '@throughline/kernel';
import { by, some, story } from '@throughline/story';
import { AgencyRegistered } from './agency-events';
import { CompartmentGranted, CompartmentRevoked, OfficerAppointed } from './appointment-events';
import { GrantCompartment } from './grant-compartment';
import { RevokeCompartment } from './revoke-compartment';

const on = (month: number) => ({ happened: exactly(`2031-0${month}-01T00:00:00.000Z`) });
const north = (month: number, officer = 'officer-1') =>
  by('north', { id: 'agency-north', officer, ...on(month) });
const stranger = by('south', { id: 'agency-north', ...on(5) });
const input = { officer: 'officer-2', compartment: 'HARAKEKE', reason: 'Works on the insider case.' };
const registered = story().given([some(AgencyRegistered)], north(1));
const appointed = registered.given([some(OfficerAppointed, { officer: 'officer-2' })], north(3));
const admitted = appointed.given([CompartmentGranted({ ...input, appointment: 1 })], north(4));

describe('admitting an officer to a compartment', () => {
  it('says why, and under which appointment', () =>
    appointed.when(GrantCompartment, input, north(4)).then(CompartmentGranted({ ...input, appointment: 1 })));

  it('is for the agency that the officer acts for', () =>
    appointed.when(GrantCompartment, input, stranger).rejected('NOT_YOUR_AGENCY'));

  it('is by another officer', () =>
    appointed.when(GrantCompartment, input, north(4, 'officer-2')).rejected('GRANTED_TO_ONESELF'));

  it('is of an officer who is appointed', () =>
    registered.when(GrantCompartment, input, north(4)).rejected('NOT_APPOINTED'));

  it('happens once', () => admitted.when(GrantCompartment, input, north(5)).rejected('ALREADY_GRANTED'));

  it('does not come before the appointment', () =>
    appointed.when(GrantCompartment, input, north(2)).rejected('BEFORE_WHAT_IT_FOLLOWS'));
});

describe('ending an admission to a compartment', () => {
  const ended = CompartmentRevoked({ ...input, appointment: 1, grant: 2 });

  it('says which admission ends', () => admitted.when(RevokeCompartment, input, north(5)).then(ended));

  it('is for the agency that the officer acts for', () =>
    admitted.when(RevokeCompartment, input, stranger).rejected('NOT_YOUR_AGENCY'));

  it('is of an officer who is appointed', () =>
    registered.when(RevokeCompartment, input, north(5)).rejected('NOT_APPOINTED'));

  it('is of one who is admitted', () => {
    appointed.when(RevokeCompartment, input, north(5)).rejected('NOT_GRANTED');
    admitted.given([ended], north(5)).when(RevokeCompartment, input, north(6)).rejected('NOT_GRANTED');
  });

  it('does not come before the admission', () =>
    admitted.when(RevokeCompartment, input, north(3)).rejected('BEFORE_WHAT_IT_FOLLOWS'));
});
