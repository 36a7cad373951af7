import { daysAfter, type Instant } from '@throughline/kernel';
import type { CodeOf, IdentifierScheme } from '@throughline/vocabulary';

type Scheme = CodeOf<typeof IdentifierScheme>;

/** How numbers are written, without the blanks and hyphens that people put between; a scheme without an entry takes any text. */
const forms: Partial<Record<Scheme, RegExp>> = {
  NZBN: /^\d{13}$/,
  VIN: /^[A-HJ-NPR-Z0-9]{17}$/i,
  IMO: /^(IMO)?\d{7}$/i,
  MMSI: /^\d{9}$/,
  IMEI: /^\d{14,16}$/,
  IMSI: /^\d{6,15}$/,
  MSISDN: /^\+\d{4,15}$/,
  EMAIL: /^[^\s@]+@[^\s@]+$/,
  CONTAINER: /^[A-Z]{4}\d{7}$/i,
};

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a name or number is written as its scheme has it. A check digit is not looked at: what was seen is recorded as seen. */
export const isOfScheme = (scheme: Scheme, text: string): boolean => {
  if (scheme === 'DATE_OF_BIRTH') return isDate(text);
  if (scheme === 'EMAIL') return forms.EMAIL!.test(text);
  return forms[scheme]?.test(text.replace(/[\s-]/g, '')) ?? true;
};

/** Whether it is a date of birth that has come nowhere on earth: a day from now, it has come everywhere. */
export const isStillToCome = (scheme: Scheme, text: string, now: Instant): boolean =>
  scheme === 'DATE_OF_BIRTH' && text > daysAfter(now, 1).slice(0, text.length);

const isDate = (text: string): boolean => {
  const [whole, year, month, day] = DATE.exec(text) ?? [];
  if (whole === undefined) return false;
  const days = LENGTHS[Number(month ?? 1) - 1] ?? 0;
  const most = month === '02' && isLeap(Number(year)) ? 29 : days;
  return most > 0 && Number(day ?? 1) >= 1 && Number(day ?? 1) <= most;
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
