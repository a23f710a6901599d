'use client';

import { clsx } from 'clsx';
import { type ComponentProps, useRef } from 'react';
import { controlClass } from '@/components/ui/control-class';
import type { ClientIdSpan } from '@/lib/contracts/extract-client-ids';

const MAX_MARKED_LENGTH = 60_000;
const BOX = 'px-2.5 py-2 font-mono text-xs leading-5 whitespace-pre-wrap break-words';

interface MarkedTextProps extends Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> {
  value: string;
  spans: readonly ClientIdSpan[];
  onText: (text: string) => void;
}

export function isTooLongToMark(text: string): boolean {
  return text.length > MAX_MARKED_LENGTH;
}

/** A text field in which the ids that were found are marked: the marks lie behind the letters. */
export function MarkedText({ value, spans, onText, className, ...props }: MarkedTextProps) {
  const marks = useRef<HTMLDivElement>(null);
  return (
    <div className={clsx('relative', className)}>
      <div
        ref={marks}
        aria-hidden="true"
        className={clsx(
          BOX,
          'pointer-events-none absolute inset-0 overflow-hidden border border-transparent text-transparent [scrollbar-gutter:stable]',
        )}
      >
        {isTooLongToMark(value) ? null : pieces(value, spans)}
      </div>
      <textarea
        {...props}
        value={value}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={(event) => onText(event.currentTarget.value)}
        onScroll={(event) => {
          if (marks.current) marks.current.scrollTop = event.currentTarget.scrollTop;
        }}
        className={clsx(
          controlClass,
          BOX,
          'relative block h-full min-h-36 resize-y overflow-y-scroll bg-transparent! [scrollbar-gutter:stable] pointer-coarse:text-xs!',
        )}
      />
    </div>
  );
}

function pieces(text: string, spans: readonly ClientIdSpan[]) {
  const drawn: (string | React.ReactElement)[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at || end > text.length) continue;
    drawn.push(
      text.slice(at, start),
      <mark
        key={start}
        className="rounded-[3px] bg-accent-soft text-transparent outline outline-accent/40"
      >
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  drawn.push(text.slice(at), '\n');
  return drawn;
}
