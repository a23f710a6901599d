export type SelectedIds = ReadonlySet<string>;

/** The selection with these ids in it, or without them; ids that a filter hides stay as they are. */
export function withIds(
  selection: SelectedIds,
  ids: readonly string[],
  isSelected: boolean,
): SelectedIds {
  const next = new Set(selection);
  for (const id of ids) {
    if (isSelected) next.add(id);
    else next.delete(id);
  }
  return next;
}

/** The selection without ids that are no longer listed; the same set when all are. */
export function onlyListed(
  selection: SelectedIds,
  isListed: (clientId: string) => boolean,
): SelectedIds {
  const listed = [...selection].filter(isListed);
  return listed.length === selection.size ? selection : new Set(listed);
}
