export * from './agency-facts';
export * from './casework-facts';
