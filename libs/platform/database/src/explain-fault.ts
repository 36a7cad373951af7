const REMEDIES: Record<string, string> = {
  ENOSPC: 'Its disk is full: free some space',
  EDQUOT: 'The quota of this user is used up: free some space',
  EROFS: 'Its disk is read-only: make it writable or choose another folder',
  EACCES: 'This user may not: start as the user it belongs to or choose another folder',
  EPERM: 'This user may not: start as the user it belongs to or choose another folder',
};

/** Adds what to do to a fault of the file system; any other error already says it and passes unchanged. */
export function explainFault(folder: string, fault: unknown): unknown {
  const remedy = REMEDIES[(fault as NodeJS.ErrnoException).code ?? ''];
  if (!remedy) return fault;
  return new Error(
    `The database in ${folder} cannot be used (${(fault as Error).message}). ${remedy}, then try again.`,
    { cause: fault },
  );
}
