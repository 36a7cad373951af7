type BackupErrorCode =
  /** The file is no backup of ours, or of a version that this one cannot read. */
  | 'NO_BACKUP'
  /** The file is not as it was written. */
  | 'DAMAGED'
  | 'FILE_EXISTS'
  | 'NOT_WRITTEN'
  /** Neither the record nor the file goes as far as was asked. */
  | 'NOT_THAT_FAR'
  /** The record itself has a fault. */
  | 'RECORD_UNSOUND'
  /** The store to restore into holds something else. */
  | 'OTHER_RECORD'
  /** The store to restore into holds the same record, and more of it. */
  | 'FURTHER_ALREADY';

/** Why a backup was not made or not restored, and what to do. */
export class BackupError extends Error {
  constructor(
    readonly code: BackupErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'BackupError';
  }
}
