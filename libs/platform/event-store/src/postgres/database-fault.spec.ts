import { databaseFault } from './database-fault';

const error = (severity: string, code: string): Error =>
  Object.assign(new Error('from the database'), { severity, code });

describe('a failed statement', () => {
  it.each([
    ['ERROR', '23505', 'content'],
    ['ERROR', '54000', 'content'],
    ['ERROR', '40P01', 'busy'],
    ['ERROR', '55P03', 'busy'],
    ['ERROR', '53100', 'refused'],
    ['FATAL', '57P01', 'unknown'],
    ['PANIC', '58030', 'unknown'],
  ])('of severity %s and code %s tells: %s', (severity, code, fault) => {
    expect(databaseFault(error(severity, code))).toBe(fault);
  });

  it('whose connection was lost tells nothing', () => {
    expect(databaseFault(Object.assign(new Error('read'), { code: 'ECONNRESET' }))).toBe('unknown');
  });
});
