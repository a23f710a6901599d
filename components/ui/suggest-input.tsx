'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { clsx } from 'clsx';
import { controlClass } from './control-class';
import { popupClass } from './menu';

interface SuggestInputProps {
  value: string;
  suggestions: readonly string[];
  onValueChange: (value: string) => void;
  name?: string;
  placeholder?: string;
}

/** Suggests, and takes whatever is typed. */
export function SuggestInput({
  value,
  suggestions,
  onValueChange,
  name,
  placeholder,
}: SuggestInputProps) {
  return (
    <Autocomplete.Root
      items={suggestions}
      value={value}
      onValueChange={(typed) => onValueChange(typed)}
      openOnInputClick
    >
      <Autocomplete.Input
        name={name}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        className={clsx(controlClass, 'h-8 font-mono pointer-coarse:h-10')}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={4} align="start" className="z-20">
          <Autocomplete.Popup className={clsx(popupClass, 'w-(--anchor-width) data-empty:hidden')}>
            <Autocomplete.List className="max-h-[min(16rem,var(--available-height))] overflow-y-auto overscroll-contain">
              {(suggestion: string) => (
                <Autocomplete.Item
                  key={suggestion}
                  value={suggestion}
                  className="flex min-h-7 cursor-default select-none items-center rounded px-2 font-mono text-xs outline-none data-highlighted:bg-hover pointer-coarse:min-h-10"
                >
                  {suggestion}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
