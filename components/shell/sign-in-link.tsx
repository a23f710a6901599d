'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { signInPath } from '@/lib/format/sign-in-path';

/** Signing in leads back to what is on screen: the path with its filter, view and client. */
export function SignInLink({ className, children }: { className: string; children: ReactNode }) {
  const path = usePathname();
  const search = useSearchParams().toString();
  return (
    <a
      href={signInPath(search === '' ? path : `${path}?${search}`)}
      onClick={(event) => {
        event.currentTarget.hash = window.location.hash;
      }}
      className={className}
    >
      {children}
    </a>
  );
}
