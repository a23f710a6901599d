'use client';

import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Me } from '@/lib/contracts/me';
import { meOptions } from '@/lib/queries/me';

/** Who looks at the page, as the server knew when it made it: what one may do is there from the first picture. */
export function KnownMe({ me, children }: { me: Me; children: ReactNode }) {
  const client = useQueryClient();
  useState(() => {
    if (client.getQueryData(meOptions().queryKey) === undefined) {
      client.setQueryData(meOptions().queryKey, me);
    }
  });
  return children;
}
