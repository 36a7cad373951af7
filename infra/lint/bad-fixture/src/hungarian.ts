export interface IGroup {
  readonly name: string;
}
