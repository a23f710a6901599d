import { queryOptions, useQuery } from '@tanstack/react-query';
import { footprintSchema } from '@/lib/contracts/footprint';
import { keys } from './keys';
import { request } from './request';
import { serverNowMs } from './server-clock';

export type FootprintRange = '24h' | '7d' | '30d';

const HOUR_MS = 3_600_000;
const REFRESH_MS = 60_000;
const RANGE_HOURS: Record<FootprintRange, number> = { '24h': 24, '7d': 7 * 24, '30d': 30 * 24 };

export function footprintOptions(connectionId: string, range: FootprintRange) {
  return queryOptions({
    queryKey: keys.connections.footprint(connectionId, { range }),
    queryFn: ({ signal }) => {
      const from = new Date(serverNowMs() - (RANGE_HOURS[range] - 1) * HOUR_MS).toISOString();
      const query = { from };
      const path = `/connections/${connectionId}/footprint`;
      return request(path, { schema: footprintSchema, query, signal });
    },
    refetchInterval: REFRESH_MS,
    enabled: connectionId !== '',
  });
}

export function useFootprint(connectionId: string, range: FootprintRange) {
  return useQuery(footprintOptions(connectionId, range));
}
