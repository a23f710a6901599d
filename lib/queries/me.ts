import { queryOptions, useQuery } from '@tanstack/react-query';
import { meSchema } from '@/lib/contracts/me';
import { type Permission, roleAllows } from '@/lib/contracts/permissions';
import { keys } from './keys';
import { request } from './request';

export function meOptions() {
  return queryOptions({
    queryKey: keys.me,
    queryFn: ({ signal }) => request('/me', { schema: meSchema, signal }),
    staleTime: 60_000,
  });
}

export function useMe() {
  return useQuery(meOptions());
}

/** Whether to offer an action; the server decides again. */
export function useCan(permission: Permission): boolean {
  const role = useMe().data?.role;
  return role !== undefined && roleAllows(role, permission);
}
