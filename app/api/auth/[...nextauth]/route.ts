import { handleAuth } from '@/lib/server/session/handle-auth';

export const GET = handleAuth;
export const POST = handleAuth;
