/** Loaded into a child with an IPC channel: it ends when the channel does, however its parent died. */
process.on('disconnect', () => process.exit(0));
process.channel?.unref();
