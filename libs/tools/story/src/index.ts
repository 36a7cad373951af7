export * from './rows';
export * from './sample';
export * from './story';
