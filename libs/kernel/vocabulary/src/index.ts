export * from './code-list';
export * from './strategy';
export * from './handling';
export * from './grading';
export * from './casework';
export * from './group';
export * from './disruption';
