/** What a failed statement tells of what it was to do. */
type DatabaseFault =
  /** The database refused it, and will refuse it again with this content. */
  | 'content'
  /** The database had no time for it; nothing was done. */
  | 'busy'
  /** The database refused it; nothing was done. */
  | 'refused'
  /** The connection was lost; it may have been done. */
  | 'unknown';

/** Only an error the connection survived says that nothing was done: one that ended may have ended after the commit. */
export const databaseFault = (error: unknown): DatabaseFault => {
  if (!(error instanceof Error) || !('severity' in error) || error.severity !== 'ERROR') return 'unknown';
  const code = 'code' in error ? String(error.code) : '';
  if (/^(22|23|54)/.test(code)) return 'content';
  return /^(40|55P03|57014)/.test(code) ? 'busy' : 'refused';
};
