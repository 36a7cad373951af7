import { exactly } from '@throughline/kernel';
import {
  type AgencyStaff,
  type AgreementTerms,
  type Appointed,
  isBelow,
  isInForce,
  staffAt,
  termsAt,
  termsBetween,
} from '.';

const month = (n: number) => `2031-0${n}-01T00:00:00.000Z`;
const appointed = (officer: string, role: 'ANALYST' | 'MANAGER') => ({
  officer,
  role,
  clearance: 'SECRET' as const,
  compartments: [],
  appointedBy: 'officer-9',
});
const staff: AgencyStaff = {
  appointed: new Map<string, Appointed>([
    ['officer-1', appointed('officer-1', 'ANALYST')],
    ['officer-2', { ...appointed('officer-2', 'MANAGER'), during: { from: exactly(month(3)) } }],
  ]),
};

describe('the staff of an agency', () => {
  it('tells who ranks below whom', () => {
    expect(isBelow(staff, 'officer-1', 'officer-2')).toBe(true);
    expect(isBelow(staff, 'officer-2', 'officer-1')).toBe(false);
  });

  it('ranks whoever was not appointed below everybody', () => {
    expect(isBelow(staff, 'officer-3', 'officer-1')).toBe(true);
    expect(isBelow(undefined, 'officer-1', 'officer-2')).toBe(true);
  });

  it('is those whose appointments run at a date', () => {
    expect([...staffAt(staff, month(2))!.appointed.keys()]).toEqual(['officer-1']);
    expect([...staffAt(staff, month(4))!.appointed.keys()]).toEqual(['officer-1', 'officer-2']);
    expect(staffAt(undefined, month(4))).toBeUndefined();
  });
});

describe('the terms of a sharing agreement', () => {
  const terms = { parties: [], dataClasses: [], purposes: [], ceiling: 'SECRET' } as const;
  const agreement: AgreementTerms = { ...terms, from: exactly(month(2)), ended: false };

  it('are in force from a date, and until one where that was agreed', () => {
    const inForce = (of: AgreementTerms) => [1, 2, 5, 6].map((n) => isInForce(of, month(n)));
    expect(inForce(agreement)).toEqual([false, true, true, true]);
    expect(inForce({ ...agreement, until: exactly(month(5)) })).toEqual([false, true, true, false]);
    expect(inForce({ ...agreement, until: exactly(month(5)), ended: true })).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(inForce({ ...agreement, ended: true })).toEqual([false, false, false, false]);
  });

  it('are between two agencies all since the last that both have confirmed, with one that applies', () => {
    const versions = [
      { ...terms, ceiling: 'SECRET', appliesFrom: month(2) },
      { ...terms, ceiling: 'SENSITIVE', appliesFrom: month(3), toConfirm: ['agency-2'] },
      { ...terms, ceiling: 'RESTRICTED', appliesFrom: month(4), toConfirm: ['agency-1'] },
    ] as const;
    const between = (...two: readonly string[]) =>
      termsBetween({ ...agreement, versions }, month(5), two).map(({ ceiling }) => ceiling);
    expect(between('agency-3', 'agency-4')).toEqual(['RESTRICTED']);
    expect(between('agency-3', 'agency-1')).toEqual(['SENSITIVE', 'RESTRICTED']);
    expect(between('agency-2', 'agency-1')).toEqual(['SECRET', 'SENSITIVE', 'RESTRICTED']);
    expect(termsBetween(agreement, month(3), ['agency-1'])).toEqual([agreement]);
    expect(termsBetween(agreement, month(1), ['agency-1'])).toEqual([]);
  });

  it('are none once a version that must cover it too has run out', () => {
    const versions = [
      { ...terms, appliesFrom: month(2), lapsesAt: month(4) },
      { ...terms, appliesFrom: month(3), lapsesAt: month(8), toConfirm: ['agency-2'] },
    ] as const;
    const told = { ...agreement, until: exactly(month(8)), versions };
    const between = (at: number, ...two: readonly string[]) => termsBetween(told, month(at), two).length;
    expect([3, 4, 5, 8, 9].map((at) => between(at, 'agency-1', 'agency-3'))).toEqual([1, 1, 1, 1, 0]);
    expect([3, 4, 5, 8].map((at) => between(at, 'agency-1', 'agency-2'))).toEqual([2, 2, 0, 0]);
  });

  it('are those of the version that applied at a date', () => {
    const versions = [
      { ...terms, appliesFrom: month(2) },
      { ...terms, ceiling: 'SENSITIVE', appliesFrom: month(4) },
    ] as const;
    const at = (n: number) => termsAt({ ...agreement, versions }, month(n))?.ceiling;
    expect([1, 3, 4, 6].map(at)).toEqual([undefined, 'SECRET', 'SENSITIVE', 'SENSITIVE']);
    expect(termsAt(agreement, month(3))?.ceiling).toBe('SECRET');
  });
});
