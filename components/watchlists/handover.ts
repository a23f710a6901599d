interface Handover {
  connectionId: string;
  text: string;
}

let pending: Handover | null = null;

/** Leaves ids for the page that makes a list of them: a lookup's result, on its way to being saved. */
export function leaveHandover(handover: Handover): void {
  pending = handover;
}

/** Takes what was left, once. */
export function takeHandover(): Handover | null {
  const taken = pending;
  pending = null;
  return taken;
}
