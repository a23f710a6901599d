import 'server-only';
import type { UpstreamErrorInfo } from '@/lib/contracts/common';

/** What became of one id in one call; `askedAt` is when the call was sent, epoch ms. */
export type Outcome =
  | { kind: 'value'; value: boolean; askedAt: number }
  | { kind: 'missing'; askedAt: number }
  | { kind: 'failed'; error: UpstreamErrorInfo; askedAt: number }
  | { kind: 'refused'; error: UpstreamErrorInfo; askedAt: number };
