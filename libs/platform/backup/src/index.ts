export * from './backup-error';
export * from './backup-file';
export * from './check-backup';
export * from './restore-backup';
export * from './write-backup';
