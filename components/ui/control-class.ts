/** The look of everything that takes text. 16 px on touch screens, or iOS zooms into the field. */
export const controlClass =
  'w-full min-w-0 rounded border border-control bg-ground px-2.5 text-sm text-ink transition-colors placeholder:text-faint hover:border-faint focus:border-accent focus:outline-2 focus:outline-offset-0 focus:outline-accent/30 disabled:cursor-not-allowed disabled:bg-raised disabled:text-faint data-invalid:border-offline aria-invalid:border-offline pointer-coarse:text-[1rem]';
