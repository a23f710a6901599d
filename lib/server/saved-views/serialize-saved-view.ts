import 'server-only';
import type { SavedView } from '@/lib/contracts/saved-view';
import type { SavedView as SavedViewRow } from '@/lib/server/generated/prisma/client';

export function serializeSavedView(row: SavedViewRow): SavedView {
  const { id, name, query, createdBy } = row;
  return { id, name, query, createdBy, createdAt: row.createdAt.toISOString() };
}
