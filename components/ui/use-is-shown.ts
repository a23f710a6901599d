'use client';

import { useEffect, useRef } from 'react';

/** Whether the component is still there, for what ends after it may be gone. */
export function useIsShown() {
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return isShown;
}
