export interface HostRequest {
  id: number;
  name: string;
  input: unknown;
}

/** Id 0 says that the host is ready. */
export interface HostReply {
  id: number;
  value?: unknown;
  error?: string;
}
