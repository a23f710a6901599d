export type BoardDialog =
  | { kind: 'confirm' | 'remove' | 'annotate' | 'move'; clientIds: readonly string[] }
  | { kind: 'share'; clientIds: readonly string[]; isWhole: boolean }
  | { kind: 'legend' };
