import 'server-only';
import { isUniqueViolation } from '@/lib/server/database-errors';
import { ConflictError } from '@/lib/server/errors';

/** Runs a write; a name that the team has already becomes a conflict at the field `name`. */
export async function refusingTakenName<T>(thing: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const message = `There is already a ${thing} with this name.`;
    throw new ConflictError('name-taken', message, [{ path: 'name', message }]);
  }
}
