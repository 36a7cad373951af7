export * from './catalogue';
export * from './commands-page';
export * from './decision-parts';
export * from './shown';
