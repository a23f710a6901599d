let untestedId: string | null = null;

/** Leaves a connection that was just made to be tested by its page. */
export function leaveUntested(connectionId: string): void {
  untestedId = connectionId;
}

/** Whether a connection is to be tested at once: true once, since a test spends calls. */
export function takeUntested(connectionId: string): boolean {
  if (untestedId !== connectionId) return false;
  untestedId = null;
  return true;
}
