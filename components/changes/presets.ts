const HOUR_MS = 3_600_000;

export const PRESET_MS = {
  hour: HOUR_MS,
  shift: 8 * HOUR_MS,
  day: 24 * HOUR_MS,
  week: 7 * 24 * HOUR_MS,
} as const;
export type Preset = keyof typeof PRESET_MS;
export const PRESETS = ['hour', 'shift', 'day', 'week'] as const satisfies readonly Preset[];
