/** The child's side of `startBenchServer`: tells the port, and the CPU time whenever asked. */
export function reportToParent(port: number): void {
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.(user + system);
  });
  process.send?.(port);
}
