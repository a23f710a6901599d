import { useEffect } from 'react';
import { healthSchema } from '@/lib/contracts/health';

const CHECK_EVERY_MS = 60_000;

async function deployedVersion(): Promise<string | null> {
  const response = await fetch('/api/health', { cache: 'no-store' }).catch(() => null);
  const health = healthSchema.safeParse(await response?.json().catch(() => null));
  return health.success ? health.data.version : null;
}

/** Calls back once another version of the product is serving than when the page was loaded. */
export function useDeploySkew(onSkew: () => void): void {
  useEffect(() => {
    let loaded: string | null = null;
    const check = async () => {
      const version = await deployedVersion();
      if (version === null) return;
      if (loaded !== null && loaded !== version) onSkew();
      loaded ??= version;
    };
    void check();
    const timer = setInterval(() => !document.hidden && void check(), CHECK_EVERY_MS);
    return () => clearInterval(timer);
  }, [onSkew]);
}
