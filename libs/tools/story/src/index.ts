export * from './orders';
export * from './rows';
export * from './sample';
export * from './story';
export * from './told';
