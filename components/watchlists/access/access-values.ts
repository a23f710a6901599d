import { roleAllows } from '@/lib/contracts/permissions';
import type { Member } from '@/lib/contracts/team';
import type { ListAccess, SetListAccess } from '@/lib/contracts/watchlist';

export const RIGHTS = ['none', 'see', 'edit'] as const;
export type Right = (typeof RIGHTS)[number];

export interface AccessValues {
  visibility: ListAccess['visibility'];
  /** By person; who is not in it does not see the list. */
  rights: ReadonlyMap<string, Right>;
}

/** What was chosen on the page, and only that: a colleague may change the rest meanwhile. */
export interface AccessChanges {
  visibility: ListAccess['visibility'] | null;
  rights: ReadonlyMap<string, Right>;
}

export const NO_CHANGES: AccessChanges = { visibility: null, rights: new Map() };

/** Rights that nobody can take away: admins' and owners', and one's own. */
export function fixedRight(member: Pick<Member, 'userId' | 'role'>, myId: string): Right | null {
  const isFixed = roleAllows(member.role, 'members.write') || member.userId === myId;
  return isFixed ? 'edit' : null;
}

/** What a person can be given: a viewer edits nothing, whatever the list says. */
export function rightsFor(member: Pick<Member, 'role'>): Right[] {
  const canEdit = roleAllows(member.role, 'watchlists.write');
  return RIGHTS.filter((right) => canEdit || right !== 'edit');
}

export function valuesOf({ visibility, members }: ListAccess): AccessValues {
  const rights = members.map(({ userId, canEdit }): [string, Right] => [
    userId,
    canEdit ? 'edit' : 'see',
  ]);
  return { visibility, rights: new Map(rights) };
}

/** The access as it is by now, with what was chosen. */
export function changed(access: ListAccess, { visibility, rights }: AccessChanges): AccessValues {
  const now = valuesOf(access);
  return {
    visibility: visibility ?? now.visibility,
    rights: new Map([...now.rights, ...rights]),
  };
}

export function inputOf({ visibility, rights }: AccessValues): SetListAccess {
  const named = [...rights].filter(([, right]) => right !== 'none');
  const members = named.map(([userId, right]) => ({ userId, canEdit: right === 'edit' }));
  return { visibility, members: visibility === 'team' ? [] : members };
}
