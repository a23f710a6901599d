import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { type AuditEvent, auditPageSchema } from '@/lib/contracts/audit';
import { keys } from './keys';
import { request } from './request';

const PAGE_SIZE = 100;
const EXPORT_PAGE_SIZE = 1000;

export interface AuditFilter {
  action?: string | undefined;
  userId?: string | undefined;
  from?: string | undefined;
}

export function useAuditEvents(filter: AuditFilter) {
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: keys.team.audit(filter),
      initialPageParam: '',
      queryFn: ({ pageParam, signal }) => {
        const query = { limit: PAGE_SIZE, cursor: pageParam || undefined, ...filter };
        return request('/audit', { schema: auditPageSchema, query, signal });
      },
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
}

/** All events of the filter, for an export. */
export async function readAllAuditEvents(filter: AuditFilter): Promise<AuditEvent[]> {
  const events: AuditEvent[] = [];
  let cursor: string | null | undefined;
  do {
    const query = { limit: EXPORT_PAGE_SIZE, cursor: cursor ?? undefined, ...filter };
    const page = await request('/audit', { schema: auditPageSchema, query });
    events.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return events;
}
