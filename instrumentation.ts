export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startProduct } = await import('./instrumentation-node');
  await startProduct();
}
