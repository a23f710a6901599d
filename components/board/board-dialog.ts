export type BoardDialog =
  | { kind: 'confirm' | 'remove' | 'annotate' | 'move'; clientIds: readonly string[] }
  | { kind: 'legend' };
