import { useTranslations } from 'use-intl/react';
import type { ListAccess } from '@/lib/contracts/watchlist';

export function AccessView({ access }: { access: ListAccess }) {
  const t = useTranslations('watchlists.access');
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p className="font-medium">{t(`visibilities.${access.visibility}`)}</p>
      {access.members.length > 0 && (
        <ul className="flex flex-col gap-1">
          {access.members.map(({ userId, email, canEdit }) => (
            <li key={userId} className="flex flex-wrap justify-between gap-x-4">
              <span className="min-w-0 truncate">{email}</span>
              <span className="text-muted">{t(`rights.${canEdit ? 'edit' : 'see'}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
