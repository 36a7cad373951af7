export * from './sample';
export * from './story';
