interface Handover {
  /** null leaves the choice to the page. */
  connectionId: string | null;
  text: string;
  /** Asked for by name: the lookup begins at once. */
  isToRun?: boolean;
}

let pending: Handover | null = null;

/** Leaves ids for the next page: a lookup's result to be saved, or an id to be looked up. */
export function leaveHandover(handover: Handover): void {
  pending = handover;
}

/** Takes what was left, once. */
export function takeHandover(): Handover | null {
  const taken = pending;
  pending = null;
  return taken;
}
